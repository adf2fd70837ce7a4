/** `npm start`: from nothing to the built site in a browser. */
import { buildSite } from '../support/build.mjs';
import { ensureInstalled } from '../support/install.mjs';
import { run } from '../support/run.mjs';

export async function main() {
  await ensureInstalled();
  await buildSite();
  const { code } = await run('node', ['src/server/main.ts']);
  process.exitCode = code;
}
