/** `npm run mutants`: which deliberate faults the tests notice. Parameters go on to it. */
import { ensureInstalled } from '../support/install.mjs';
import { run } from '../support/run.mjs';

export async function main() {
  await ensureInstalled();
  const { code } = await run('node', ['tests/mutants/run.ts', ...process.argv.slice(2)]);
  process.exitCode = code;
}
