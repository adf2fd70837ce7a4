/** `npm run looks`: a contact sheet of the site, in .cache/looks/. Parameters, page ids, go on to it. */
import { ensureBrowser } from '../support/browser.mjs';
import { buildSite } from '../support/build.mjs';
import { ensureInstalled } from '../support/install.mjs';
import { run } from '../support/run.mjs';

export async function main() {
  await ensureInstalled();
  await buildSite();
  const { code } = await run('node', ['tests/support/looks.ts', ...process.argv.slice(2)], { environment: { CHROMIUM_PATH: await ensureBrowser() } });
  process.exitCode = code;
}
