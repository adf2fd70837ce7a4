/** The list of countries finds one by any of its names. */
import type { Page } from '@playwright/test';
import { expect, test } from '../support/fixtures.ts';
import { path, territoryName, words } from '../support/site.ts';

const t = words('fr');
const field = (page: Page) => page.getByRole('main').getByRole('searchbox', { name: t('countries.filter') });
const shown = (page: Page) => page.getByRole('main').locator('[data-country-list]').getByRole('link');

const typed: readonly (readonly [words: string, territory: string])[] = [
  ['Schweiz', 'ch'],
  ['suisse', 'ch'],
  ['CH', 'ch'],
  ['ch', 'ch'],
  ['svizzera', 'ch'],
  ['Québec', 'ca'],
  ['quebec', 'ca'],
  ['Royaume-Uni', 'gb'],
  ['royaume uni', 'gb'],
  ['UK', 'gb'],
  ['Angleterre', 'gb'],
  ['Deutschland', 'de'],
  ['Österreich', 'at'],
  ['osterreich', 'at'],
  ['Ελλάδα', 'gr'],
  ['България', 'bg'],
  ['  belgique  ', 'be'],
  ['België', 'be'],
  ['Éire', 'ie'],
  ['usa', 'us'],
  ['香港', 'hk'],
];

test('any name finds its country first, and Enter opens it @desktop', async ({ page }) => {
  test.setTimeout(120_000);
  for (const [name, territory] of typed) {
    await page.goto(path('fr', 'home'));
    await field(page).fill(name);
    await expect(shown(page).first(), name).toHaveText(territoryName('fr', territory));
    await field(page).press('Enter');
    await expect(page, name).toHaveURL(path('fr', `opt-out/${territory}`));
  }
});

test('letters narrow the list, their removal brings it back', async ({ page }) => {
  await page.goto(path('fr', 'home'));
  const all = await shown(page).count();
  await field(page).fill('belg');
  await expect(shown(page)).toHaveCount(1);
  await field(page).fill('');
  await expect(shown(page)).toHaveCount(all);
});

test('a name that is not there says what to do, and Enter leads nowhere', async ({ page }) => {
  await page.goto(path('fr', 'home'));
  await expect(page.getByText(t('countries.none'))).toBeHidden();
  await field(page).fill('Atlantide');
  await expect(page.getByRole('status').filter({ hasText: t('countries.none') })).toBeVisible();
  await field(page).press('Enter');
  await expect(page).toHaveURL(path('fr', 'home'));
});

/** Holds back the names of the countries until what it returns is called. */
async function holdNames(page: Page): Promise<() => void> {
  let arrive = (): void => undefined;
  const late = new Promise<void>((resolve) => { arrive = resolve; });
  await page.route(/country-names/, async (route) => {
    await late;
    await route.continue();
  });
  return () => arrive();
}

test('names that arrive late find the country, and leave the focus where it is @desktop', async ({ page }) => {
  const arrive = await holdNames(page);
  await page.goto(path('fr', 'home'));
  await field(page).pressSequentially('belg');
  await expect(shown(page)).toHaveCount(1);
  await page.keyboard.press('Tab');
  await expect(shown(page)).toBeFocused();
  const answered = page.waitForResponse(/country-names/);
  arrive();
  await (await answered).finished();
  await field(page).evaluate(() => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1_000 })));
  await expect(shown(page)).toBeFocused();
});

test('Enter waits for names that arrive late @desktop', async ({ page }) => {
  const arrive = await holdNames(page);
  await page.goto(path('fr', 'home'));
  await field(page).fill('Angleterre');
  await field(page).press('Enter');
  await expect(page).toHaveURL(path('fr', 'home'));
  arrive();
  await expect(page).toHaveURL(path('fr', 'opt-out/gb'));
});

test('the list is there in a guide of all countries too @desktop', async ({ page }) => {
  await page.goto(path('fr', 'opt-out'));
  await field(page).fill('suisse');
  await expect(shown(page)).toHaveText([territoryName('fr', 'ch')]);
});

test.describe('names that could not be had', () => {
  test.use({ allowedFindings: [/^console error: Failed to load resource/] });

  test('are asked for again @desktop', async ({ page }) => {
    await page.route('**/country-names*', (route) => route.fulfill({ status: 503, body: '{}' }), { times: 1 });
    await page.goto(path('fr', 'home'));
    const refused = page.waitForResponse(/country-names/);
    await field(page).fill('Angleterre');
    expect((await refused).status()).toBe(503);
    await field(page).press('Enter');
    await expect(page).toHaveURL(path('fr', 'opt-out/gb'));
  });
});
