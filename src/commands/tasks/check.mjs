/** `npm run check`: the content gate alone, in plain Node. Parameters go on to it. */
import { ensureInstalled } from '../support/install.mjs';
import { run } from '../support/run.mjs';

export async function main() {
  await ensureInstalled();
  const { code } = await run('node', ['src/commands/check.ts', ...process.argv.slice(2)]);
  process.exitCode = code;
}
