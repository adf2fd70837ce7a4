/** The `test` of every browser test: it fails on whatever the site promises not to do, besides what the test itself expects. */
import { expect, test as base } from '@playwright/test';
import { watch } from './watch.ts';

interface Options {
  /** Findings that a test brings about on purpose, like the message of a page that is not found. */
  allowedFindings: readonly RegExp[];
}

export const test = base.extend<Options>({
  allowedFindings: [[], { option: true }],
  baseURL: async ({}, use) => {
    const address = process.env['SITE_TEST_ADDRESS'];
    if (!address) throw new Error('The test server did not say its address (tests/support/serve.ts).');
    await use(address);
  },
  context: async ({ context, baseURL, allowedFindings }, use) => {
    const watching = await watch(context, new URL(baseURL ?? '').origin);
    await use(context);
    // The window goes on to the next test, and Playwright leaves what was granted.
    await context.clearPermissions();
    const findings = (await watching.findings()).filter((finding) => !allowedFindings.some((allowed) => allowed.test(finding)));
    expect(findings, 'what the site promises not to do').toEqual([]);
  },
});

export { expect };
