/** `npm run check`: the content gate alone, in plain Node; with `--links`, the addresses that the facts name. Parameters go on. */
import { ensureInstalled } from '../support/install.mjs';
import { run } from '../support/run.mjs';

export async function main() {
  await ensureInstalled();
  const parameters = process.argv.slice(2);
  const script = parameters.includes('--links') ? 'src/commands/links.ts' : 'src/commands/check.ts';
  const { code } = await run('node', [script, ...parameters]);
  process.exitCode = code;
}
