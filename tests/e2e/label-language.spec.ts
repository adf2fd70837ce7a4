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

test('what competes with a label changes with the language, and leads to its source', async ({ page }) => {
  await page.goto(path('fr', 'opt-out'));
  const sentence = step(page).getByRole('paragraph').first();
  const rival = sentence.getByRole('link');
  await expect(sentence).toContainText(`${french.text('settings')} ${t('label.or')} ${french.variant('settings', 'computer')}`);
  for (const language of ['es', 'nl'] as const) {
    const labels = linkedinLabels(language);
    await choice(page).selectOption(labels.nativeName);
    await expect(sentence).toContainText(`${labels.text('settings')} ${t('label.or')} ${labels.variant('settings', 'computer')}`);
    await expect(rival).toHaveAttribute('lang', language);
  }
  await choice(page).selectOption(german.nativeName);
  await expect(rival, 'none competes in German').toHaveCount(0);
  const ich = page.locator('#computer-1').getByRole('paragraph').first();
  await expect(ich).toContainText(`${german.text('menu_entry')} ${t('label.or')} ${german.variant('menu_entry', 'computer')} ${t('label.translated')}`);
  await ich.getByRole('link').click();
  await expect(page.locator(':target')).toBeInViewport();
  await expect(page).toHaveURL(new RegExp(`^[^?]*${path('fr', 'sources-web')}#`));
});

test('from the choice to the table of all labels', async ({ page }) => {
  await page.goto(path('fr', 'opt-out'));
  await page.getByRole('link', { name: t('label.table') }).click();
  await expect(page).toHaveURL(path('fr', 'sources-web', { anchor: 'labels' }));
  await expect(page.locator('[data-language=de]')).toContainText(german.text('setting_name') ?? '');
});

test.describe('labels that cannot be loaded', () => {
  test.use({ allowedFindings: [/Failed to load resource/] });

  test('leave the page as it is, and it says so; the next choice tries again', async ({ page }) => {
    const labels = '**/labels.json';
    await page.route(labels, (route) => route.abort());
    await page.goto(path('fr', 'opt-out'));
    await choice(page).selectOption(german.nativeName);
    await expect(page.getByText(t('label.failed'))).toBeVisible();
    await expect(choice(page)).toHaveValue('fr');
    await expectLabels(page, 'fr', french.text('settings') ?? '');
    await expect(page).toHaveURL(path('fr', 'opt-out', { ui: 'fr' }));
    await page.unroute(labels);
    await choice(page).selectOption(german.nativeName);
    await expectLabels(page, 'de', german.text('settings') ?? '');
    await expect(page.getByText(t('label.failed'))).toBeHidden();
  });
});
