import { defineConfig } from '@playwright/test';
import { findBrowser, playwrightBrowser } from '../src/commands/support/browser.mjs';

const executablePath = findBrowser();
/** Of its own two, Playwright takes the quick one unless it is told. */
const isOwn = executablePath === playwrightBrowser();

export default defineConfig({
  testDir: 'e2e',
  outputDir: '../test-results',
  forbidOnly: Boolean(process.env['CI']),
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 60_000,
  reporter: [['list'], ['json', { outputFile: '../.cache/reports/playwright.json' }]],
  webServer: {
    command: 'node tests/support/serve.ts',
    cwd: '..',
    // Fills SITE_TEST_ADDRESS in the environment, from which support/fixtures.ts takes its base address.
    wait: { stdout: /Serving on (?<site_test_address>http:\S+)/ },
  },
  use: {
    // A new window costs half a second. The site stores nothing (support/watch.ts fails a test where it does), and Playwright clears the rest.
    reuseContext: true,
    // A transition from page to page takes longer than the page. Who tests one asks for it.
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: {
      ...(executablePath === undefined || isOwn ? {} : { executablePath }),
      args: [
        '--no-sandbox',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
        '--disable-gpu',
        // There are as many browsers as cores: what one does beside its work it takes from the other. The last compiler pays off for long work only: it waits ten times as long as usual.
        '--in-process-gpu',
        '--js-flags=--single-threaded --interrupt-budget=1500000',
        // No other host can be reached, whatever a page tries.
        '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost',
      ],
    },
  },
  // A test runs on both, unless its tag says on which.
  projects: [
    { name: 'phone', grepInvert: /@desktop/, use: { viewport: { width: 360, height: 640 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 } },
    { name: 'desktop', grepInvert: /@phone/, use: { viewport: { width: 1280, height: 800 } } },
  ],
});
