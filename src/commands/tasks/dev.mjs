/** `npm run dev`: the author's mode, where a change shows at once. Parameters go on to `astro dev`. */
import { ensureInstalled } from '../support/install.mjs';
import { runInstalled } from '../support/run.mjs';

export async function main() {
  await ensureInstalled();
  const { code } = await runInstalled('astro', 'astro', ['dev', ...process.argv.slice(2)]);
  process.exitCode = code;
}
