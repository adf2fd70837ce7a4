/** The watch that all browser tests rely on sees what it is there to see. */
import { expect, test as plain } from '@playwright/test';
import { test } from '../support/fixtures.ts';
import { watch } from '../support/watch.ts';

const acts: readonly (readonly [name: string, act: () => unknown, finding: RegExp])[] = [
  ['an error message', () => console.error('broken'), /console error: broken/],
  ['an error nobody catches', () => void setTimeout(() => { throw new Error('lost'); }), /error in a page: .*lost/],
  ['a request to another host', () => void fetch('https://elsewhere.example/').catch(() => {}), /policy violation: connect-src/],
  ['an inline script', () => document.body.append(Object.assign(document.createElement('script'), { text: 'void 0' })), /policy violation: script-src/],
  ['a style attribute', () => document.body.insertAdjacentHTML('beforeend', '<p style="color: red">x</p>'), /policy violation: style-src/],
  ['a picture from another host', () => document.body.append(Object.assign(new Image(), { src: 'https://elsewhere.example/a.png' })), /policy violation: img-src/],
  ['a cookie', () => { document.cookie = 'a=1'; }, /cookie: a/],
  ['something stored', () => localStorage.setItem('b', '1'), /storage written: b/],
  ['something stored without a call', () => { sessionStorage['c'] = '1'; }, /stored: c/],
];

for (const [name, act, finding] of acts) {
  plain(`the watch sees ${name} @desktop`, async ({ context }) => {
    const address = process.env['SITE_TEST_ADDRESS'] ?? '';
    const watching = await watch(context, new URL(address).origin);
    const page = await context.newPage();
    await page.goto(address);
    expect(await watching.findings()).toEqual([]);
    await page.evaluate(act);
    await expect.poll(() => watching.findings()).toContainEqual(expect.stringMatching(finding));
  });
}

plain('the watch sees where a page leads to another host @desktop', async ({ context }) => {
  const address = process.env['SITE_TEST_ADDRESS'] ?? '';
  const watching = await watch(context, new URL(address).origin);
  const page = await context.newPage();
  await page.goto('http://elsewhere.example/').catch(() => {});
  expect(await watching.findings()).toContainEqual(expect.stringMatching(/request to another host: http:\/\/elsewhere\.example/));
});

test.describe('in a test', () => {
  test('a finding fails it @desktop', async ({ page }) => {
    test.fail();
    await page.goto('');
    await page.evaluate(() => console.error('broken'));
  });

  test.describe('that expects it', () => {
    test.use({ allowedFindings: [/^console error: expected/] });
    test('it does not @desktop', async ({ page }) => {
      await page.goto('');
      await page.evaluate(() => console.error('expected'));
    });
  });
});
