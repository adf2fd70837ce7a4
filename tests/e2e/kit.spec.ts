/** The company kit: its texts follow the territory, leave the page by the reader’s own hand only, and the poster is one sheet. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/fixtures.ts';
import { tabTo } from '../support/keyboard.ts';
import { smallTargets } from '../support/layout.ts';
import { path, territoryName, words } from '../support/site.ts';

const t = words('fr');
const kitPage = (query = '') => `${path('fr', 'organisations')}${query}`;
const text = (page: Page, part: string) => page.locator(`[data-kit-text="${part}"]`);
const tools = (page: Page, part: string) => page.locator(`[data-kit-tools="${part}"]`);
const territory = (page: Page) => page.getByLabel(t('kit.territory'));
const sheets = async (page: Page) => (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1').match(/\/Type\s*\/Page\b/g)?.length;

test('for Switzerland: what is copied is what is shown, and nothing leaves the page @desktop', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(kitPage());
  await expect(text(page, 'notice')).toContainText('RGPD');
  await territory(page).selectOption({ label: territoryName('fr', 'ch') });
  for (const part of ['notice', 'intranet', 'dpo', 'whom']) await expect(text(page, part)).toContainText('(LPD)');
  await expect(page.locator('.poster')).toContainText('/suisse/');
  await expect(page.locator('.poster img')).toHaveAttribute('src', /\/suisse\.svg$/);
  await expect(page).toHaveURL(kitPage('?for=ch'));

  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await territory(page).selectOption('gb');
  await expect(text(page, 'notice')).toContainText('UK GDPR');
  await territory(page).selectOption('ch');
  await tools(page, 'notice').getByRole('button', { name: t('letter.copy') }).click();
  await expect(tools(page, 'notice').getByRole('status')).toHaveText(t('kit.copied'));
  const shown = await text(page, 'notice').locator('p').evaluateAll((paragraphs) => paragraphs.map((paragraph) => (paragraph as HTMLElement).innerText).join('\n\n'));
  // Pages may not read the clipboard: it is pasted into a field, as readers do.
  await page.evaluate(() => document.querySelector('main')?.prepend(document.createElement('textarea')));
  await page.locator('textarea').focus();
  await page.keyboard.press('ControlOrMeta+V');
  expect(await page.locator('textarea').inputValue()).toBe(`${shown}\n`);
  // The poster's code is a picture of this site; the code that copies was not needed before.
  expect(asked.filter((url) => !/\.svg$|\.js$/.test(url))).toEqual([]);
  expect(await page.evaluate(async () => [localStorage.length, sessionStorage.length, (await indexedDB.databases()).length, document.cookie, JSON.stringify(history.state)])).toEqual([0, 0, 0, '', 'null']);
});

test('a reader who comes from the page of a territory has it chosen, and takes it to another language', async ({ page }) => {
  await page.goto(path('fr', 'opt-out/ca'));
  await page.locator(`main a[href="${kitPage('?for=ca')}"]`).first().click();
  await expect(territory(page)).toHaveValue('ca');
  await expect(text(page, 'notice')).toContainText('LinkedIn Corporation');
  await expect(page.locator(`[data-languages] a[hreflang="de"]`).first()).toHaveAttribute('href', /\?for=ca$/);
});

test('a part is printed alone, the poster on one sheet @desktop', async ({ page }) => {
  // The print dialogue is the browser's: here printing waits for the test.
  await page.addInitScript(() => { globalThis.print = () => undefined; });
  // The longest poster of all.
  await page.goto(`${path('de', 'organisations')}?for=gb`);
  await expect(text(page, 'notice')).toContainText('UK GDPR');
  await tools(page, 'poster').getByRole('button').click();
  await expect(page.locator('body.prints-part')).toBeVisible();
  expect(await sheets(page)).toBe(1);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(page.locator('[data-alone]')).toHaveCount(0);

  await tools(page, 'checklist').getByRole('button', { name: words('de')('kit.print') }).click();
  await expect(page.locator('[data-alone]').first()).toHaveAttribute('id', 'checklist');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('#checklist-recruiters')).toBeVisible();
  for (const hidden of [page.locator('h1'), text(page, 'notice'), page.locator('#dpo'), page.locator('footer').first(), tools(page, 'checklist')]) await expect(hidden).toBeHidden();
});

test('it is worked by keyboard alone @desktop', async ({ page }) => {
  await page.goto(`${kitPage()}#territory`);
  await tabTo(page, territory(page));
  await page.keyboard.type(territoryName('fr', 'hk').slice(0, 4));
  await expect(text(page, 'notice')).toContainText('PDPO');
  await tabTo(page, tools(page, 'intranet').getByRole('button', { name: t('letter.copy') }), { most: 60 });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing once a territory is chosen, ${colorScheme} @phone`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(kitPage('?for=ch'));
    await expect(text(page, 'notice')).toContainText('(LPD)');
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().include('main').options({ rules: { 'color-contrast-enhanced': { enabled: true } } }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
    expect((await smallTargets(page)).filter((target) => target.includes('kit'))).toEqual([]);
  });
}

test.describe('when the texts cannot be loaded', () => {
  test.use({ allowedFindings: [/^console error: Failed to load resource/] });

  test('it says so, and works as soon as they can @desktop', async ({ page }) => {
    await page.route('**/kit.json', (route) => route.abort());
    await page.goto(kitPage('?for=ch'));
    await expect(page.locator('[data-kit-say]')).toHaveText(t('kit.failed'));
    await page.unroute('**/kit.json');
    await territory(page).selectOption('gb');
    await expect(text(page, 'notice')).toContainText('UK GDPR');
  });

  test('a choice that cannot be shown is taken back @desktop', async ({ page }) => {
    await page.goto(kitPage());
    await page.route('**/kit.json', (route) => route.abort());
    await territory(page).selectOption('ch');
    await expect(page.locator('[data-kit-say]')).toHaveText(t('kit.failed'));
    await expect(territory(page)).toHaveValue('');
  });

  test('it says so, too, where the script does not come @desktop', async ({ page }) => {
    await page.route(/_astro\/(choosing|handing-over)/, (route) => route.abort());
    await page.goto(kitPage('?for=ch'));
    await expect(page.locator('[data-kit-say]')).toHaveText(t('kit.failed'));
    await expect(territory(page)).toHaveValue('');
    await tools(page, 'notice').getByRole('button', { name: t('letter.copy') }).click();
    await expect(tools(page, 'notice').getByRole('status')).toHaveText(t('kit.not-copied'));
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the texts stand there for the EU, those of others are a link away, the poster prints alone @desktop', async ({ page, request }) => {
    await page.goto(`${kitPage()}#poster-sheet`);
    await expect(territory(page)).toBeHidden();
    await expect(tools(page, 'notice').getByRole('button')).toHaveCount(0);
    await expect(text(page, 'notice')).toContainText('RGPD');
    await expect(tools(page, 'notice').getByRole('link', { name: t('letter.mail') })).toHaveAttribute('href', /^mailto:\?subject=/);
    expect(await sheets(page)).toBe(1);
    const href = await page.getByRole('main').getByRole('link', { name: territoryName('fr', 'gb'), exact: true }).getAttribute('href');
    const answer = await request.get(href ?? '');
    expect(answer.headers()['content-type']).toMatch(/^text\/plain; *charset=utf-8$/i);
    expect(await answer.text()).toContain('LinkedIn Corporation');
  });
});
