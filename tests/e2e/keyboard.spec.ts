/** The site by keyboard alone: the focus shows all the way and goes where one reads. */
import { expect, test } from '../support/fixtures.ts';
import { tabTo } from '../support/keyboard.ts';
import { pagesMenu } from '../support/menu.ts';
import { results, shown } from '../support/search.ts';
import { filePath, path, settingAddress, territoryName, words } from '../support/site.ts';

const t = words('fr');

test('from the first page to home in French', async ({ page }) => {
  await page.goto(filePath(''));
  await tabTo(page, page.getByRole('link', { name: 'Français' }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(path('fr', 'home'));
});

test('the first stop skips the header', async ({ page }) => {
  await page.goto(path('fr', 'home'));
  const skip = page.getByRole('link', { name: t('skip') });
  await tabTo(page, skip, { most: 1 });
  await expect(skip).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('link', { name: t('direct.open') }).first(), { most: 1 });
});

test('from home to the setting', async ({ page }) => {
  await page.goto(path('fr', 'home'));
  const link = page.getByRole('link', { name: t('direct.open') }).first();
  await tabTo(page, link, { most: 16 });
  await expect(link).toHaveAttribute('href', settingAddress);
});

test('from home by the country to the setting', async ({ page }) => {
  await page.goto(path('fr', 'home'));
  await tabTo(page, page.getByRole('main').getByRole('searchbox', { name: t('countries.filter') }));
  await page.keyboard.type('belg');
  await tabTo(page, page.getByRole('main').getByRole('link', { name: territoryName('fr', 'be'), exact: true }), { most: 1 });
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(path('fr', 'opt-out/be'));
  await tabTo(page, page.getByRole('link', { name: t('direct.open') }).first());
});

test('from home to a letter', async ({ page }) => {
  await page.goto(path('fr', 'home'));
  if (await pagesMenu(page, 'fr').isVisible()) {
    await tabTo(page, pagesMenu(page, 'fr'));
    await page.keyboard.press('Enter');
  }
  await tabTo(page, page.getByRole('banner').getByRole('link', { name: t('nav.objection') }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(path('fr', 'objection'));

  await tabTo(page, page.getByRole('combobox', { name: t('letter.territory') }), { most: 120 });
  await page.keyboard.type(territoryName('fr', 'be'));
  await tabTo(page, page.getByRole('textbox', { name: t('letter.name') }));
  await page.keyboard.type('Camille Martin');
  const letter = page.getByRole('region', { name: t('letter.preview') });
  await expect(letter).toContainText('LinkedIn Ireland');
  await expect(letter).toContainText('Camille Martin');
  await tabTo(page, letter.getByRole('button', { name: t('letter.copy') }));
});

test('from home to a search result', async ({ page }) => {
  await page.goto(path('fr', 'home'));
  await tabTo(page, page.getByRole('banner').getByRole('link', { name: t('nav.search') }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('comment désactiver');
  await shown(page, 'comment désactiver');
  const first = results(page).getByRole('link').first();
  const address = await first.getAttribute('href');
  await tabTo(page, first);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(address ?? '');
  await expect(page.locator(':target')).toBeInViewport();
});

test('from home to the label language, and a step', async ({ page }) => {
  await page.goto(path('fr', 'opt-out'));
  const choice = page.getByRole('combobox', { name: t('label.choose') });
  await tabTo(page, choice);
  await page.keyboard.type('Deutsch');
  await expect(choice).toHaveValue('de');
  await expect(page).toHaveURL(path('fr', 'opt-out', { ui: 'de' }));
  await tabTo(page, page.locator('#direct-1').getByText(t('step.link', { number: 1 })));
});

test('through the whole of a guide', async ({ page }) => {
  await page.goto(path('fr', 'opt-out/be'));
  await tabTo(page, page.getByRole('contentinfo').getByRole('link').last(), { most: 150 });
});
