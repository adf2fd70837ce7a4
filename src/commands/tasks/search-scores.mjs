/** `npm run search:scores`: asks every question of tests/search/queries.tsv in a browser and writes src/search/scores.json. */
import { ensureBrowser } from '../support/browser.mjs';
import { buildSite, defaultSettings } from '../support/build.mjs';
import { ensureInstalled } from '../support/install.mjs';
import { runInstalled } from '../support/run.mjs';

export async function main() {
  Object.assign(process.env, defaultSettings);
  await ensureInstalled();
  await buildSite();
  const browser = await ensureBrowser();
  // One after the other: every language writes into the same file.
  const parameters = ['test', '--config', 'tests/playwright.config.ts', '--workers', '1', '--grep', 'finds what people ask for'];
  const { code } = await runInstalled('@playwright/test', 'playwright', parameters, { environment: { CHROMIUM_PATH: browser, SEARCH_SCORES: 'write' } });
  process.exitCode = code;
}
