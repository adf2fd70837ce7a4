/** `npm run ledger`: records addresses, anchors and facts. Parameters go on to it. */
import { ensureInstalled } from '../support/install.mjs';
import { run } from '../support/run.mjs';

export async function main() {
  await ensureInstalled();
  const { code } = await run('node', ['src/commands/ledger.ts', ...process.argv.slice(2)]);
  process.exitCode = code;
}
