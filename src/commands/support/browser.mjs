/** Finds or installs a browser for the tests. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { Failure } from './failure.mjs';
import { inRoot } from './paths.mjs';
import { run, runInstalled } from './run.mjs';

/** The one without a window first: it opens a page in a third of the time, and is what Playwright itself takes by default. */
const names = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Packages of Debian that bring one, the quickest first. */
const debianPackages = ['chromium-headless-shell', 'chromium'];

/** Where it stands on a Mac, which has none on its PATH. */
const applications = ['/Applications/Chromium.app/Contents/MacOS/Chromium', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

/**
 * Whether the file is a browser that starts: some systems have a script of that name that only tells how to install one,
 * and a downloaded browser may lack libraries of the system.
 * @param {string} path
 */
export function browserStarts(path) {
  return existsSync(path) && spawnSync(path, ['--version'], { timeout: 30_000, stdio: 'ignore' }).status === 0;
}

/**
 * A browser that is there already: the one that CHROMIUM_PATH names, else one of the system, else the one Playwright has downloaded.
 * @returns {string | undefined} its path
 * @throws {Failure} if CHROMIUM_PATH names none.
 */
export function findBrowser() {
  const named = process.env['CHROMIUM_PATH'];
  if (named) {
    if (browserStarts(named)) return named;
    throw new Failure(`CHROMIUM_PATH is "${named}", and no browser starts from there. Correct it, or unset it to have one found or installed.`);
  }
  const onPath = (process.env['PATH'] ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  return [...onPath, ...applications, playwrightBrowser()].find(browserStarts);
}

/** Where Playwright's own browser is or would be. */
export function playwrightBrowser() {
  const { chromium } = createRequire(inRoot('package.json'))('@playwright/test');
  return chromium.executablePath();
}

/**
 * A browser for the tests, installed if there is none: Playwright's own, else Debian's package.
 * @returns {Promise<string>} its path
 * @throws {Failure} if none can be had.
 */
export async function ensureBrowser() {
  const present = findBrowser();
  if (present) return present;

  console.log('No browser found. Downloading the one of Playwright (about 200 MB) …');
  await runInstalled('@playwright/test', 'playwright', ['install', 'chromium']);
  const downloaded = findBrowser();
  if (downloaded) return downloaded;

  if (process.getuid?.() === 0 && spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0) {
    console.log('That did not give a browser that starts.');
    const environment = { DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update'], { environment });
    for (const name of debianPackages) {
      console.log(`Installing the package "${name}" of the system …`);
      await run('apt-get', ['install', '--yes', name], { environment });
      const installed = findBrowser();
      if (installed) return installed;
    }
  }
  throw new Failure(
    'No browser for the browser tests, and none could be installed. Any of these helps:\n' +
      '  - install Chromium or Chrome with the packages of your system (Debian: apt-get install chromium)\n' +
      '  - name one: CHROMIUM_PATH=/path/to/chromium npm test\n' +
      '  - with a network: npx playwright install --with-deps chromium',
  );
}
