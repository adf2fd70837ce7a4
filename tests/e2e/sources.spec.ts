/** Sources open where a statement stands, lead to their entry, and from there back to what rests on them. */
import { expect, test } from '../support/fixtures.ts';
import { path, words } from '../support/site.ts';

const t = words('fr');
const opener = /\d+ sources?/;

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled });

    test('from a statement to a source and back', async ({ page }) => {
      await page.goto(path('fr', 'change', { anchor: 't-2025-11-07-dpc' }));
      const statement = page.locator('[id="t-2025-11-07-dpc"]');
      const source = statement.getByRole('group').getByRole('link').first();
      await expect(source).toBeHidden();
      await statement.getByText(opener).click();
      await expect(source).toBeVisible();
      await expect(page, 'opening leads nowhere').toHaveURL(path('fr', 'change', { anchor: 't-2025-11-07-dpc' }));

      await source.click();
      const id = new URL(page.url()).hash.slice(1);
      const entry = page.locator(`[id="${id}"]`);
      await expect(entry).toBeInViewport();
      await expect(entry).toContainText(t('source.used'));

      const back = entry.locator(`a[href="${path('fr', 'change', { anchor: 't-2025-11-07-dpc' })}"]`);
      await back.click();
      await expect(page).toHaveURL(path('fr', 'change', { anchor: 't-2025-11-07-dpc' }));
      await expect(statement).toBeInViewport();
    });

    test('a step shows its sources', async ({ page }) => {
      await page.goto(path('fr', 'opt-out/be'));
      const step = page.locator('#computer-4');
      await step.getByText(opener).click();
      await expect(step.getByRole('link').filter({ visible: true }).last()).toBeVisible();
      expect(await step.locator('a[href*="#"]').filter({ visible: true }).count()).toBeGreaterThan(1);
    });
  });
}

test('sources open and close by keyboard', async ({ page }) => {
  await page.goto(path('fr', 'change'));
  const group = page.getByRole('main').getByRole('group').filter({ hasText: opener }).first();
  const source = group.getByRole('link').first();
  await group.getByText(opener).focus();
  await page.keyboard.press('Enter');
  await expect(source).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(source).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Space');
  await expect(source).toBeHidden();
});
