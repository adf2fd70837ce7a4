/** `npm run hosting`: the site and its configuration for a server of one's own. Parameters go on to it. */
import { buildSite } from '../support/build.mjs';
import { ensureInstalled } from '../support/install.mjs';
import { run } from '../support/run.mjs';

export async function main() {
  await ensureInstalled();
  await buildSite();
  const { code } = await run('node', ['src/commands/hosting.ts', ...process.argv.slice(2)]);
  process.exitCode = code;
}
