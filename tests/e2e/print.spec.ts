/** A page on paper: no interface, and links that can be read. */
import { expect, test } from '../support/fixtures.ts';
import { pageKinds, path, settingAddress } from '../support/site.ts';

for (const pageId of pageKinds) {
  test(`${pageId} prints without interface @desktop`, async ({ page }) => {
    await page.goto(path('fr', pageId));
    await page.emulateMedia({ media: 'print' });
    const inHand = page.locator('nav, button, input, select, textarea, [role="search"]').filter({ visible: true });
    expect(await inHand.evaluateAll((elements) => elements.map((element) => element.outerHTML.slice(0, 120)))).toEqual([]);

    const links = await page.getByRole('main').locator('a[href^="http"]').filter({ visible: true }).evaluateAll((found) => found.map((link) => [link.getAttribute('href'), getComputedStyle(link, '::after').content]));
    for (const [href, after] of links) expect.soft(after, `the address of a link`).toContain(href);
  });
}

test('the address of the setting stands on paper, and sources and other wordings of a step are open @desktop', async ({ page }) => {
  await page.goto(path('fr', 'opt-out/be'));
  await page.emulateMedia({ media: 'print' });
  const link = page.locator(`a[href="${settingAddress}"]`).first();
  await expect(link).toBeVisible();
  expect(await link.evaluate((element) => getComputedStyle(element, '::after').content)).toContain(settingAddress);
  for (const details of await page.locator('#computer-3 details').all()) {
    const inside = details.locator(':scope > :not(summary)').first();
    expect(await inside.evaluate((element) => element.getBoundingClientRect().height)).toBeGreaterThan(10);
    expect(await inside.evaluate((element) => element.checkVisibility({ contentVisibilityAuto: true }))).toBe(true);
  }
});

test('the table of all labels fills no sheet of its own @desktop', async ({ page }) => {
  await page.goto(path('fr', 'opt-out/be'));
  const pages = async () => ((await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []).length;
  expect(await pages()).toBeLessThanOrEqual(12);
});
