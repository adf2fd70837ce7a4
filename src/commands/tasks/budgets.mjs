/** `npm run budgets`: what the built site weighs, against its limits. */
import { buildSite } from '../support/build.mjs';
import { ensureInstalled } from '../support/install.mjs';
import { run } from '../support/run.mjs';

export async function main() {
  await ensureInstalled();
  await buildSite();
  const { code } = await run('node', ['src/commands/budgets.ts']);
  process.exitCode = code;
}
