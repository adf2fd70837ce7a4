/** `npm run load`: how many pages a second nginx sends of the built site. */
import { buildSite } from '../support/build.mjs';
import { Failure } from '../support/failure.mjs';
import { ensureInstalled } from '../support/install.mjs';
import { ensureNginx } from '../support/nginx.mjs';
import { run } from '../support/run.mjs';

export async function main() {
  await ensureInstalled();
  await buildSite();
  const without = await ensureNginx();
  if (without !== undefined) throw new Failure(`No load without nginx and wrk: ${without}.`);
  const { code } = await run('node', ['tests/bench/load.ts', ...process.argv.slice(2)]);
  process.exitCode = code;
}
