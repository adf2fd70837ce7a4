/** LinkedIn's labels in the language of the reader's LinkedIn, on a page in another. */
import type { Page } from '@playwright/test';
import { expect, test } from '../support/fixtures.ts';
import { languageMenu } from '../support/menu.ts';
import { labelGap, linkedinLabels, path, words } from '../support/site.ts';

const german = linkedinLabels('de');
const french = linkedinLabels('fr');
const t = words('fr');

const choice = (page: Page) => page.getByRole('combobox', { name: t('label.choose') });

/** The step that shows a label: in its sentence, and in its drawing. */
const step = (page: Page) => page.locator('#computer-2');

async function expectLabels(page: Page, language: string, settings: string): Promise<void> {
  const label = step(page).getByRole('paragraph').getByText(settings, { exact: true });
  await expect(label).toBeVisible();
  await expect(label).toHaveAttribute('lang', language);
}

test('labels change in place, the address keeps the choice', async ({ page }) => {
  await page.goto(path('fr', 'opt-out'));
  await expectLabels(page, 'fr', french.text('settings') ?? '');
  await choice(page).selectOption(german.nativeName);
  await expectLabels(page, 'de', german.text('settings') ?? '');
  await expect(step(page).getByText(french.text('settings') ?? '')).toHaveCount(0);
  await expect(step(page).getByRole('img'), 'the drawing in words').toHaveAccessibleName(new RegExp(german.text('settings') ?? ''));
  await expect(page).toHaveURL(path('fr', 'opt-out', { ui: 'de' }));
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
});

test('a reload keeps the choice', async ({ page }) => {
  await page.goto(path('fr', 'opt-out/be'));
  await choice(page).selectOption(german.nativeName);
  await page.reload();
  await expectLabels(page, 'de', german.text('settings') ?? '');
  await expect(choice(page)).toHaveValue('de');
});

test('a link with the choice shows it at once, at its step', async ({ page }) => {
  await page.goto(path('fr', 'opt-out/be', { ui: 'de', anchor: 'computer-4' }));
  await expectLabels(page, 'de', german.text('settings') ?? '');
  await expect(page.locator('#computer-4')).toBeInViewport();
});

test('the choice can be taken back', async ({ page }) => {
  await page.goto(path('fr', 'opt-out', { ui: 'de' }));
  await choice(page).selectOption(french.nativeName);
  await expectLabels(page, 'fr', french.text('settings') ?? '');
});

test('another language of the site keeps the choice and the step', async ({ page }) => {
  await page.goto(path('fr', 'opt-out/ch', { anchor: 'computer-3' }));
  await choice(page).selectOption(german.nativeName);
  await languageMenu(page, 'fr').click();
  await page.getByRole('banner').getByRole('link', { name: 'English', exact: true }).click();
  await expect(page).toHaveURL(path('en', 'opt-out/ch', { ui: 'de', anchor: 'computer-3' }));
  await expectLabels(page, 'de', german.text('settings') ?? '');
  await expect(page.locator('#computer-3')).toBeInViewport();
});

test('a label that nobody sourced shows in English, and says so', async ({ page }) => {
  const { language, label, english } = labelGap();
  await page.goto(path('fr', 'opt-out', { ui: language }));
  await expect(choice(page)).toHaveValue(language);
  const shown = page.locator('li[id^="computer-"]').getByRole('paragraph').locator(`[data-label="${label}"]`).first();
  await expect(shown).toContainText(english);
  await expect(shown).toContainText(t('label.gap'));
  await expect(shown.getByText(english, { exact: true })).toHaveAttribute('lang', 'en');
});

for (const ui of ['xx', 'DE', 'de-', '', 'constructor', '../de', '%22%5D%3Cimg%20src%3Dx%3E', 'de&ui=fr', 'tlh']) {
  test(`?ui=${ui} is ${ui.startsWith('de&') ? 'taken at its first value' : 'ignored'} @desktop`, async ({ page }) => {
    await page.goto(path('fr', 'opt-out', { ui }));
    const [language, labels] = ui.startsWith('de&') ? (['de', german] as const) : (['fr', french] as const);
    await expectLabels(page, language, labels.text('settings') ?? '');
    await expect(choice(page)).toHaveValue(language);
  });
}

test('the table of all labels opens beside the choice', async ({ page }) => {
  await page.goto(path('fr', 'opt-out'));
  await page.getByText(t('label.table')).click();
  const row = page.getByRole('row').filter({ hasText: german.nativeName }).first();
  await expect(row).toContainText(german.text('setting_name') ?? '');
  await expect(row.getByText(german.text('setting_name') ?? '').first()).toBeVisible();
});
