/** The one job of the site: from the first page to LinkedIn's own setting. */
import { expect, test } from '../support/fixtures.ts';
import { filePath, languages, path, settingAddress, territoryName, words } from '../support/site.ts';

test.describe('leaving for LinkedIn', () => {
  // The one request to another host that a reader asks for.
  test.use({ allowedFindings: [new RegExp(`^request to another host: ${settingAddress.replaceAll('.', '\\.')}$`)] });

  test('from home to the setting in two clicks, for Belgium in French', async ({ page, context }) => {
    await context.route(settingAddress, (route) => route.fulfill({ contentType: 'text/html', body: '<title>LinkedIn</title>' }));
    await page.goto(path('fr', 'home'));
    await page.getByRole('main').getByRole('link', { name: 'Belgique', exact: true }).click();
    await expect(page).toHaveURL(path('fr', 'opt-out/be'));
    const asked = page.waitForRequest(settingAddress);
    await page.getByRole('link', { name: words('fr')('direct.open') }).first().click();
    await expect(page).toHaveURL(settingAddress);
    expect((await asked).headers()['referer'], 'LinkedIn learns where the reader comes from').toBeUndefined();
  });
});

for (const { code } of languages) {
  test(`the direct link and the three steps stand above the fold of home in ${code}`, async ({ page }) => {
    await page.goto(path(code, 'home'));
    const main = page.getByRole('main');
    const link = main.getByRole('link', { name: words(code)('direct.open') }).first();
    await expect(link).toHaveAttribute('href', settingAddress);
    await expect(link).toBeInViewport({ ratio: 1 });
    const steps = main.getByRole('list').first().getByRole('listitem');
    await expect(steps).toHaveCount(3);
    for (const step of await steps.all()) await expect(step).toBeInViewport({ ratio: 1 });
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });

  test(`home in ${code} leads to the guide of a country, and that to the setting`, async ({ page }) => {
    await page.goto(path(code, 'home'));
    await page.getByRole('main').getByRole('link', { name: territoryName(code, 'ch'), exact: true }).click();
    await expect(page).toHaveURL(path(code, 'opt-out/ch'));
    await expect(page.getByRole('link', { name: words(code)('direct.open') }).first()).toHaveAttribute('href', settingAddress);
  });
}

test('the first page offers the setting and every language at once', async ({ page }) => {
  await page.goto(filePath(''));
  for (const { code, name } of languages) {
    const part = page.locator(`[lang="${code}"]`).filter({ has: page.getByRole('link', { name: words(code)('direct.open') }) });
    await expect(part.getByRole('link', { name: words(code)('direct.open') }).first()).toHaveAttribute('href', settingAddress);
    await expect(page.getByRole('link', { name })).toHaveAttribute('href', path(code, 'home'));
  }
  await expect(page.getByRole('link', { name: words('fr')('direct.open') }).first()).toBeInViewport({ ratio: 1 });
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL(path('en', 'home'));
});
