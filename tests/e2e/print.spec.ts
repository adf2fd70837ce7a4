/** A page on paper: no interface, and links that can be read. */
import { expect, test } from '../support/fixtures.ts';
import { pageKinds, path, settingAddress, words } from '../support/site.ts';

for (const pageId of pageKinds) {
  test(`${pageId} prints without interface @desktop`, async ({ page }) => {
    await page.goto(path('fr', pageId));
    await page.emulateMedia({ media: 'print' });
    // A term whose definition opens is a word of the text: on paper it looks like one.
    const inHand = page.locator('nav, button:not([popovertarget]), input, select, textarea, [role="search"]').filter({ visible: true });
    expect(await inHand.evaluateAll((elements) => elements.map((element) => element.outerHTML.slice(0, 120)))).toEqual([]);

    const links = await page.getByRole('main').locator('a[href^="http"]').filter({ visible: true }).evaluateAll((found) => found.map((link) => [link.getAttribute('href'), link.textContent + getComputedStyle(link, '::after').content]));
    for (const [href, printed] of links) expect.soft(printed, `the address of a link`).toContain(href);
  });
}

test('the address of the setting stands on paper, and what to do if the screen differs @desktop', async ({ page }) => {
  await page.goto(path('fr', 'opt-out/be'));
  await page.emulateMedia({ media: 'print' });
  const link = page.locator(`a[href="${settingAddress}"]`).first();
  await expect(link).toBeVisible();
  expect(await link.evaluate((element) => getComputedStyle(element, '::after').content)).toContain(settingAddress);
  const differs = page.locator('#computer-3 details').filter({ hasText: words('fr')('step.differs') }).locator(':scope > :not(summary)').first();
  expect(await differs.evaluate((element) => element.checkVisibility({ contentVisibilityAuto: true }) && element.getBoundingClientRect().height > 10)).toBe(true);
});

/** Where there are authorities of provinces or of states too, a third page holds them. */
const leaflets: readonly (readonly [locale: string, territory: string, pages: number])[] = [
  ['fr', 'be', 2], ['fr', 'ch', 2], ['de', 'ch', 2], ['en', 'gb', 2], ['nl', 'be', 2], ['it', 'it', 2], ['es', 'es', 2], ['fr', 'hk', 2], ['fr', 'ca', 3], ['de', 'de', 3],
];
for (const [locale, territory, pages] of leaflets) {
  test(`the guide for ${territory} in ${locale} prints as a leaflet of ${pages} pages @desktop`, async ({ page }) => {
    await page.goto(path(locale, `opt-out/${territory}`));
    const sheets = (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page\b/g) ?? [];
    expect(sheets.length).toBe(pages);
  });
}
