/** The site without JavaScript. */
import type { Page } from '@playwright/test';
import { expect, test } from '../support/fixtures.ts';
import { languageMenu, pageLink } from '../support/menu.ts';
import { filePath, linkedinLabels, path, settingAddress, words } from '../support/site.ts';

const t = words('fr');
test.use({ javaScriptEnabled: false });

/** Text queries leave out what stands in <noscript>. */
async function expectNotice(page: Page): Promise<void> {
  const notice = page.getByRole('main').locator('noscript p');
  await expect(notice).toBeVisible();
  expect(await notice.evaluate((element) => element.textContent)).toBe(t('search.no-script'));
}

test('from home to the setting in two clicks', async ({ page }) => {
  await page.goto(path('fr', 'home'));
  await page.getByRole('main').getByRole('link', { name: 'Belgique', exact: true }).click();
  await expect(page).toHaveURL(path('fr', 'opt-out/be'));
  await expect(page.getByRole('link', { name: t('direct.open') }).first()).toHaveAttribute('href', settingAddress);
});

test('from the first page to home', async ({ page }) => {
  await page.goto(filePath(''));
  await page.getByRole('link', { name: 'Français' }).click();
  await expect(page).toHaveURL(path('fr', 'home'));
});

test('nothing is shown that needs script', async ({ page }) => {
  await page.goto(path('fr', 'opt-out/be'));
  await expect(page.getByRole('combobox')).toHaveCount(0);
  await page.goto(path('fr', 'home'));
  await expect(page.getByRole('main').getByRole('searchbox', { name: t('countries.filter') })).toHaveCount(0);
});

test('a table gives the labels in all languages, with what competes', async ({ page }) => {
  await page.goto(path('fr', 'opt-out/be'));
  await page.getByRole('link', { name: t('label.table') }).click();
  await expect(page).toHaveURL(path('fr', 'sources-web', { anchor: 'labels' }));
  const spanish = linkedinLabels('es');
  const block = page.locator('[data-language=es]');
  await expect(block.getByRole('heading')).toHaveText(spanish.nativeName);
  await expect(block).toContainText(spanish.text('setting_name') ?? '');
  await expect(block).toContainText(spanish.variant('settings', 'computer'));
});

test('the language switch keeps page and territory', async ({ page }) => {
  await page.goto(path('fr', 'opt-out/be'));
  await languageMenu(page, 'fr').click();
  await page.getByRole('banner').getByRole('link', { name: 'English', exact: true }).click();
  await expect(page).toHaveURL(path('en', 'opt-out/be'));
});

test('the menu leads to the letter', async ({ page }) => {
  await page.goto(path('fr', 'home'));
  await (await pageLink(page, 'fr', 'nav.objection')).click();
  await expect(page).toHaveURL(path('fr', 'objection'));
  await page.goto(path('fr', 'objection', { anchor: 'letter-eu' }));
  await expect(page.getByRole('main')).toContainText('LinkedIn Ireland');
  await expect(page.locator('#letter-eu')).toBeInViewport();
});

test('the search page offers every page and question instead', async ({ page }) => {
  await page.goto(path('fr', 'home'));
  await page.getByRole('banner').getByRole('link', { name: t('nav.search') }).click();
  await expect(page).toHaveURL(path('fr', 'search'));
  await expectNotice(page);
  await page.getByRole('main').locator(`a[href="${path('fr', 'questions', { anchor: 'too-late' })}"]`).click();
  await expect(page.locator('#too-late')).toBeInViewport();
});

test('a question typed into the search leads to the same page', async ({ page }) => {
  await page.goto(path('fr', 'search'));
  await page.getByRole('main').getByRole('searchbox').fill('comment désactiver');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\?q=comment/);
  await expectNotice(page);
});
