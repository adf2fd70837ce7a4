/** Passing on a page or a step. */
import type { Page } from '@playwright/test';
import { expect, test } from '../support/fixtures.ts';
import { readQr } from '../support/qr.ts';
import { filePath, path, words } from '../support/site.ts';

const t = words('fr');

const stepLink = (page: Page) => page.locator('#computer-3').getByRole('link', { name: t('step.link', { number: 3 }) });
const pageLink = (page: Page) => page.getByRole('contentinfo').getByRole('link', { name: t('share.page') });
const panel = (page: Page) => page.getByRole('dialog');

/** What a reader gets who pastes into a field of the page, once the panel is closed. */
async function paste(page: Page): Promise<string> {
  await page.keyboard.press('Escape');
  await expect(panel(page)).toHaveCount(0);
  const field = page.getByRole('searchbox', { name: t('countries.filter') });
  await field.fill('');
  await field.focus();
  await page.keyboard.press('ControlOrMeta+V');
  return field.inputValue();
}

test('the link of a step is copied, with the label language, and its code says the same @desktop', async ({ page, context, baseURL }) => {
  await context.grantPermissions(['clipboard-write']);
  const address = new URL(path('fr', 'opt-out', { ui: 'de', anchor: 'computer-3' }), baseURL).href;
  await page.goto(`${path('fr', 'opt-out', { ui: 'de' })}&utm_source=me#app-1`);
  await stepLink(page).click();
  await expect(panel(page)).toContainText(address);
  expect(readQr(await panel(page).locator('svg').evaluate((code) => code.outerHTML))).toBe(address);
  await panel(page).getByRole('button', { name: t('share.copy'), exact: true }).click();
  await expect(panel(page).getByRole('status')).toHaveText(t('share.copied'));
  expect(await paste(page)).toBe(address);
  await expect(page, 'the page itself stays where it was').toHaveURL(/utm_source=me#app-1$/);
});

test('by keyboard: a text for the family is copied, and the focus comes back @desktop', async ({ page, context, baseURL }) => {
  await context.grantPermissions(['clipboard-write']);
  const address = new URL(path('fr', 'opt-out'), baseURL).href;
  await page.goto(path('fr', 'opt-out'));
  await pageLink(page).focus();
  await page.keyboard.press('Enter');
  await expect(panel(page).getByRole('button', { name: t('share.copy'), exact: true })).toBeFocused();
  const copy = panel(page).getByRole('button', { name: `${t('share.copy-text')} ${t('share.family')}` });
  await copy.focus();
  await page.keyboard.press('Enter');
  await expect(panel(page).getByRole('status')).toHaveText(t('share.text-copied'));
  await page.keyboard.press('Escape');
  await expect(pageLink(page)).toBeFocused();
  expect(await paste(page)).toBe(t('share.family-text', { url: address }));
});

test('the code of a step is the one that the build drew, dark on light in a dark scheme too @desktop', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(path('fr', 'opt-out/ch'));
  await stepLink(page).click();
  const code = panel(page).getByRole('img', { name: t('share.qr') });
  await expect(code).toBeVisible();
  const source = (await code.getAttribute('src')) ?? '';
  const { pathname, hash } = new URL(readQr(await (await page.request.get(source)).text()));
  expect(pathname + hash).toBe(path('fr', 'opt-out/ch', { anchor: 'computer-3' }));
  expect(await code.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth > 0))).toBe(true);
});

test('says so where nothing can be copied @desktop', async ({ page }) => {
  await page.addInitScript(() => Object.assign(navigator.clipboard, { writeText: () => Promise.reject(new Error('not allowed')) }));
  await page.goto(path('fr', 'glossary'));
  await pageLink(page).click();
  await panel(page).getByRole('button', { name: t('share.copy'), exact: true }).click();
  await expect(panel(page).getByRole('status')).toHaveText(t('share.not-copied'));
});

test('a second click while the panel is on its way opens no second one @desktop', async ({ page }) => {
  let arrive = () => {};
  const held = new Promise<void>((done) => (arrive = done));
  await page.route('**/share.json', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(path('fr', 'glossary'));
  await pageLink(page).click();
  await pageLink(page).click();
  arrive();
  await expect(panel(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('dialog.share-panel')).toHaveCount(0);
  await pageLink(page).click();
  await expect(panel(page)).toBeVisible();
});

test.describe('where the panel cannot be loaded', () => {
  test.use({ allowedFindings: [/^console error: Failed to load resource/] });
  test('the link leads to the texts on the home page @desktop', async ({ page }) => {
    await page.route('**/share.json', (route) => route.abort());
    await page.goto(path('fr', 'glossary'));
    await pageLink(page).click();
    await expect(page).toHaveURL(path('fr', 'home', { anchor: 'share' }));
  });
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
      await stepLink(page).tap();
      await panel(page).getByRole('button', { name: t('share.send') }).tap();
      await expect.poll(() => page.evaluate(() => (window as unknown as { shared: ShareData[] }).shared)).toEqual([
        expect.objectContaining({ url: new URL(path('fr', 'opt-out', { anchor: 'computer-3' }), baseURL).href }),
      ]);
      await panel(page).getByRole('button', { name: t('share.close') }).tap();
      await expect(stepLink(page)).toBeFocused();
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

  test('a page leads to its code and to texts that can be selected', async ({ page }) => {
    await page.goto(path('fr', 'data'));
    await expect(page.getByRole('contentinfo').getByRole('link', { name: t('share.qr') })).toHaveAttribute('href', filePath(`qr${path('fr', 'data').slice(filePath('').length - 1, -1)}.svg`));
    await pageLink(page).click();
    await expect(page.locator('#share')).toBeInViewport();
    await expect(page.getByRole('main')).toContainText(t('share.colleagues'));
  });
});
