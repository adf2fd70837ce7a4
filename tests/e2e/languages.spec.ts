/** The language switch, and what a reader meets at an address that does not exist. */
import type { Locator } from '@playwright/test';
import { expect, test } from '../support/fixtures.ts';
import { languageMenu } from '../support/menu.ts';
import { filePath, languages, linkedinLabels, notFoundWords, pageKinds, path, territoryName, words } from '../support/site.ts';

const french = 'Français';
const english = 'English';

/** The path a link leads to; a script may have written its address in full. */
function pathOf(link: Locator): Promise<string> {
  return link.evaluate((element: HTMLAnchorElement) => element.pathname);
}

test('page, territory, anchor and label language stay, there and back', async ({ page }) => {
  await page.goto(path('fr', 'opt-out/ch', { ui: 'de', anchor: 'app-2' }));
  await languageMenu(page, 'fr').click();
  await page.getByRole('banner').getByRole('link', { name: english, exact: true }).click();
  await expect(page).toHaveURL(path('en', 'opt-out/ch', { ui: 'de', anchor: 'app-2' }));
  await expect(page.locator('#app-2')).toBeInViewport();
  await languageMenu(page, 'en').click();
  await page.getByRole('banner').getByRole('link', { name: french, exact: true }).click();
  await expect(page).toHaveURL(path('fr', 'opt-out/ch', { ui: 'de', anchor: 'app-2' }));
});

const homeCountries: Readonly<Record<string, string>> = { fr: 'fr', en: 'ie', de: 'de', it: 'it', es: 'es', nl: 'nl' };

for (const [index, { code }] of languages.entries()) {
  const next = languages[(index + 1) % languages.length]!;
  test(`from home in ${code} to the own country, and on step 3 into ${next.code} @phone`, async ({ page }) => {
    const country = `opt-out/${homeCountries[code]}`;
    await page.goto(path(code, 'home'));
    await page.getByRole('main').getByRole('link', { name: territoryName(code, homeCountries[code] ?? ''), exact: true }).click();
    await expect(page).toHaveURL(path(code, country));
    const polish = linkedinLabels('pl');
    await page.getByRole('combobox', { name: words(code)('label.choose') }).selectOption(polish.nativeName);
    // The link of a step opens the ways to share it; who got that link arrives like this.
    await page.evaluate(() => { location.hash = 'computer-3'; });
    await expect(page).toHaveURL(path(code, country, { ui: 'pl', anchor: 'computer-3' }));
    await languageMenu(page, code).click();
    await page.getByRole('banner').getByRole('link', { name: next.name, exact: true }).click();
    await expect(page).toHaveURL(path(next.code, country, { ui: 'pl', anchor: 'computer-3' }));
    await expect(page.locator('html')).toHaveAttribute('lang', next.code);
    await expect(page.locator('#computer-3')).toBeInViewport();
    await expect(page.locator('#computer-3').getByRole('paragraph').getByText(polish.text('section_data_privacy') ?? '', { exact: true })).toHaveAttribute('lang', 'pl');
  });
}

test('an anchor chosen after the page was opened stays', async ({ page }) => {
  await page.goto(path('fr', 'opt-out/be'));
  await page.evaluate(() => { location.hash = 'direct-2'; });
  await languageMenu(page, 'fr').click();
  await page.getByRole('banner').getByRole('link', { name: english, exact: true }).click();
  await expect(page).toHaveURL(path('en', 'opt-out/be', { anchor: 'direct-2' }));
});

const order = (code: string) => languages.findIndex((language) => language.code === code);

test('every kind of page leads to itself in every language @desktop', async ({ page }) => {
  test.setTimeout(120_000);
  for (const pageId of pageKinds) {
    await page.goto(path('fr', pageId));
    await languageMenu(page, 'fr').click();
    const shown = await page.locator('header details[open] a').evaluateAll((links) => (links as HTMLAnchorElement[]).map((link) => ({ name: link.textContent.trim(), lang: link.lang, path: link.pathname, current: link.ariaCurrent })));
    // Those of the country come first.
    expect.soft(shown.toSorted((a, b) => order(a.lang) - order(b.lang)), pageId).toEqual(languages.map(({ code, name }) => ({ name, lang: code, path: path(code, pageId), current: code === 'fr' ? expect.stringMatching(/true|page/) : null })));
  }
});

test('Escape closes the menu and gives the focus back', async ({ page }) => {
  await page.goto(path('fr', 'home'));
  await languageMenu(page, 'fr').click();
  const link = page.getByRole('banner').getByRole('link', { name: english, exact: true });
  await link.focus();
  await page.keyboard.press('Escape');
  await expect(link).toBeHidden();
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SUMMARY');
});

test.describe('an address that does not exist', () => {
  test.use({ allowedFindings: [/^console error: Failed to load resource: the server responded with a status of 404/] });

  for (const { code, name } of languages) {
    test(`in ${code} offers search and countries`, async ({ page }) => {
      const response = await page.goto(filePath(`${code}/no-such-page/`));
      expect(response?.status()).toBe(404);
      const t = words(code);
      await expect(page.locator('html')).toHaveAttribute('lang', code);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(notFoundWords(code).title);
      await expect(page.getByRole('main').getByText(notFoundWords(code).text)).toBeVisible();
      await expect(page.getByRole('main').getByRole('link', { name: territoryName(code, 'be'), exact: true })).toHaveAttribute('href', path(code, 'opt-out/be'));
      await languageMenu(page, code).click();
      expect(await pathOf(page.getByRole('banner').getByRole('link', { name, exact: true }))).toBe(path(code, 'home'));
      await page.keyboard.press('Escape');
      await page.getByRole('main').getByRole('searchbox', { name: t('search.label') }).fill('messages');
      await page.getByRole('main').getByRole('button', { name: t('search.submit') }).click();
      await expect(page).toHaveURL(`${path(code, 'search')}?q=messages`);
    });
  }

  test('in no language of the site speaks all of them', async ({ page }) => {
    const response = await page.goto(filePath('xx/no-such-page'));
    expect(response?.status()).toBe(404);
    for (const { code } of languages) {
      const part = page.locator(`section[lang="${code}"]`);
      await expect(part.getByRole('heading').first()).toHaveText(notFoundWords(code).title);
      await expect(part.getByRole('searchbox', { name: words(code)('search.label') })).toBeVisible();
      await part.getByText(words(code)('nav.countries'), { exact: true }).first().click();
      await expect(part.getByRole('link', { name: territoryName(code, 'be'), exact: true })).toHaveAttribute('href', path(code, 'opt-out/be'));
    }
  });
});
