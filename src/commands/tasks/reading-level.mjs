/** `npm run reading-level`: how easy the steps and the "in short" boxes are to read. Parameters, languages, go on to it. */
import { ensureInstalled } from '../support/install.mjs';
import { run } from '../support/run.mjs';

export async function main() {
  await ensureInstalled();
  const { code } = await run('node', ['src/commands/reading-level.ts', ...process.argv.slice(2)]);
  process.exitCode = code;
}
