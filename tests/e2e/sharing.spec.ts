/** Passing on the link of one step. */
import type { Page } from '@playwright/test';
import { expect, test } from '../support/fixtures.ts';
import { path, words } from '../support/site.ts';

const t = words('fr');

/** It may be a link or a button: what counts is its name. */
const copy = (page: Page) => page.locator('#computer-3').getByText(t('step.link', { number: 3 }));

/** What a reader gets who pastes into a field of the page. */
async function paste(page: Page): Promise<string> {
  const field = page.getByRole('searchbox', { name: t('countries.filter') });
  await field.focus();
  await page.keyboard.press('ControlOrMeta+V');
  return field.inputValue();
}

test('the link of a step is copied, with the label language @desktop', async ({ page, context, baseURL }) => {
  await context.grantPermissions(['clipboard-write']);
  await page.goto(path('fr', 'opt-out', { ui: 'de' }));
  await copy(page).click();
  await expect(page.locator('#computer-3').getByText(t('step.copied'))).toBeVisible();
  expect(await paste(page)).toBe(new URL(path('fr', 'opt-out', { ui: 'de', anchor: 'computer-3' }), baseURL).href);
  await expect(copy(page), 'it can be copied again').toBeVisible();
});

test('it says that it was copied to those who listen @desktop', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-write']);
  await page.goto(path('fr', 'opt-out'));
  await copy(page).click();
  const said = page.locator('#computer-3').getByText(t('step.copied'));
  await expect(said).toBeVisible();
  expect(await said.evaluate((element) => Boolean(element.closest('[role="status"], [aria-live]')) || element.contains(document.activeElement) || document.activeElement?.contains(element))).toBe(true);
});

test.describe('on a phone', () => {
  /** The share sheet is the system's: here it is replaced by one that notes what it was given. */
  async function fakeShareSheet(page: Page, outcome: 'shared' | 'dismissed'): Promise<void> {
    await page.addInitScript((wanted) => {
      const shared: ShareData[] = [];
      Object.assign(window, { shared });
      navigator.share = async (data) => {
        shared.push(data ?? {});
        if (wanted === 'dismissed') throw new DOMException('dismissed', 'AbortError');
      };
    }, outcome);
  }

  for (const outcome of ['shared', 'dismissed'] as const) {
    test(`the share sheet opens with the link of the step (${outcome}) @phone`, async ({ page, baseURL }) => {
      await fakeShareSheet(page, outcome);
      await page.goto(path('fr', 'opt-out'));
      await copy(page).tap();
      await expect.poll(() => page.evaluate(() => (window as unknown as { shared: ShareData[] }).shared)).toEqual([
        expect.objectContaining({ url: new URL(path('fr', 'opt-out', { anchor: 'computer-3' }), baseURL).href }),
      ]);
      await expect(copy(page)).toBeVisible();
    });
  }
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('the link of a step stands in the page, to be copied by hand', async ({ page }) => {
    await page.goto(path('fr', 'opt-out'));
    const link = page.locator('#computer-3').locator('a[href$="#computer-3"]');
    await link.click();
    await expect(page).toHaveURL(path('fr', 'opt-out', { anchor: 'computer-3' }));
  });
});
