/** What stands in an address is text: it becomes no markup, no script and no error. */
import { expect, test } from '../support/fixtures.ts';
import { filePath, path } from '../support/site.ts';

const attempts: readonly string[] = [
  '<img src=x onerror="window.injected=1">',
  '"><script>window.injected=1</script>',
  "'-window.injected++-'",
  '</title><svg onload=window.injected=1>',
  'javascript:window.injected=1',
  '{{constructor.constructor("window.injected=1")()}}',
  '${window.injected=1}',
  '__proto__[injected]=1',
  '"]\\,*{}',
  '%00%0d%0aSet-Cookie: a=1',
  '\u202e\u0000\ufeff',
  'https://elsewhere.example/',
  '//elsewhere.example/',
  'a'.repeat(5_000),
  '((((((((((a+)+)+)+)+)+)+)+)+)+)$',
];

/** Whatever can run, load or send. */
const active = 'script:not([src]):not([type="application/ld+json"]), img, iframe, object, embed, base, svg[onload], [onerror], [onload], [onclick], a[href^="javascript:" i]';

for (const [index, attempt] of attempts.entries()) {
  const name = `${index + 1}: ${attempt.slice(0, 30)}`;
  const places: readonly (readonly [where: string, address: string])[] = [
    ['?q= of the search', `${path('fr', 'search')}?q=${encodeURIComponent(attempt)}`],
    ['?ui= of the steps', `${path('fr', 'opt-out/be')}?ui=${encodeURIComponent(attempt)}`],
    ['the anchor', `${path('fr', 'opt-out/be')}#${encodeURIComponent(attempt)}`],
    ['the bare anchor', `${path('fr', 'questions')}#${attempt.replace(/[\u0000\ufeff]/g, '')}`],
  ];
  test(`as text only, ${name} @desktop`, async ({ page }) => {
    page.on('dialog', (dialog) => void dialog.dismiss().then(() => { throw new Error('A dialog opened.'); }));
    for (const [where, address] of places) {
      await page.goto('about:blank');
      const before = await count(address.replace(/[?#].*$/s, ''));
      expect.soft(await count(address), where).toEqual(before);
      expect.soft(await page.evaluate(() => 'injected' in window || 'injected' in Object.prototype), where).toBe(false);
      const links = await page.locator('a[href]').evaluateAll((found) => found.map((link) => new URL((link as HTMLAnchorElement).href)).filter((url) => url.hostname === 'elsewhere.example').length);
      expect.soft(links, where).toBe(0);
    }

    /** Opens an address and counts what could do harm. */
    async function count(address: string): Promise<number> {
      await page.goto(address);
      await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
      return page.locator(active).count();
    }
  });
}

test.describe('an address that does not exist', () => {
  test.use({ allowedFindings: [/^console error: Failed to load resource: the server responded with a status of 404/] });
  test('does not repeat itself in the page @desktop', async ({ page }) => {
    await page.goto(filePath('fr/%3Cimg%20src=x%20onerror=window.injected=1%3E/'));
    expect(await page.locator(active).count()).toBe(0);
    expect(await page.getByRole('main').textContent()).not.toContain('onerror');
  });
});
