/**
 * A language written from right to left: none of ours is, so one is made of Arabic letters in a copy of the project.
 * Everything on its pages stands the other way round, and nothing scrolls sideways, is cut off or lies over something else.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listen } from '../../src/server/listen.ts';
import { createSiteServer, readBuiltOptions } from '../../src/server/serve.ts';
import { expect, test as base } from '../support/fixtures.ts';
import { layoutFaults, openDisclosures } from '../support/layout.ts';
import { arabicLetters, setState, writePseudoLanguage } from '../support/pseudo-language.ts';
import { linkedinLabels, pageKinds, words } from '../support/site.ts';
import { copySite } from '../support/site-copy.ts';

const code = 'ar-XB';

interface RightToLeftSite {
  readonly address: string;
  /** The path of a page in the language. */
  path(pageId: string): string;
}

const test = base.extend<object, { readonly site: RightToLeftSite }>({
  site: [
    async ({}, use) => {
      const copy = copySite();
      try {
        await copy.language('add', code);
        writePseudoLanguage(copy, code, arabicLetters);
        setState(copy, code, 'published');
        await copy.language('stamp', code);
        await copy.ledger('add');
        await copy.build();
        const { pages } = JSON.parse(readFileSync(join(copy.dist, 'api/site.json'), 'utf8')) as { pages: readonly { id: string; translations: Record<string, { url: string; state: string }> }[] };
        const options = readBuiltOptions(copy.dist);
        const server = createSiteServer(copy.dist, options);
        const port = await listen(server, 0);
        await use({
          address: `http://localhost:${port}${options.base}`,
          path(pageId) {
            const translation = pages.find((page) => page.id === pageId)?.translations[code];
            if (translation?.state !== 'complete') throw new Error(`"${pageId}" is ${translation?.state} in ${code}.`);
            return new URL(translation.url).pathname;
          },
        });
        await new Promise((resolve) => server.close(resolve));
      } finally {
        copy.remove();
      }
    },
    { scope: 'worker', timeout: 240_000 },
  ],
  baseURL: async ({ site }, use) => use(site.address),
});

// One worker, one build.
test.describe.configure({ mode: 'default' });

test('every kind of page holds at 360 px @phone', async ({ page, site }) => {
  test.setTimeout(180_000);
  for (const pageId of pageKinds) {
    await page.goto(site.path(pageId));
    await expect.soft(page.locator('html'), pageId).toHaveAttribute('dir', 'rtl');
    await expect.soft(page.locator('html'), pageId).toHaveAttribute('lang', code);
    await openDisclosures(page);
    expect.soft(await layoutFaults(page), pageId).toEqual([]);
  }
});

test('labels begin in English where LinkedIn’s own are not known, and the page says why @phone', async ({ page, site }) => {
  await page.goto(site.path('opt-out/be'));
  await expect(page.getByText(arabicLetters(words('en')('label.start-english')))).toBeVisible();
  await expect(page.getByRole('combobox').last()).toHaveValue('en');
  await expect(page.locator('#computer-2').getByRole('paragraph').getByText(linkedinLabels('en').text('settings') ?? '', { exact: true })).toHaveAttribute('lang', 'en');
});

test('text and header begin at the right @phone', async ({ page, site }) => {
  await page.goto(site.path('opt-out/ch'));
  const places = await page.evaluate(() => {
    const middle = document.documentElement.clientWidth / 2;
    const edges = (selector: string) => {
      const box = document.querySelector(selector)?.getBoundingClientRect();
      return box ? { start: box.right, end: box.left } : undefined;
    };
    const heading = document.createRange();
    heading.selectNodeContents(document.querySelector('h1') as Element);
    const lastLine = [...heading.getClientRects()].at(-1);
    return { middle, brand: edges('.brand'), step: edges('#direct-1 p'), lastLine: lastLine?.right, alignment: getComputedStyle(document.querySelector('#direct-1 p') as Element).textAlign };
  });
  expect(places.brand?.end).toBeGreaterThan(places.middle);
  expect(places.step?.start).toBeGreaterThan(places.middle);
  expect(places.alignment).toBe('start');
  expect(places.lastLine).toBeGreaterThan(places.middle);
});

test('the menus open within the page @phone', async ({ page, site }) => {
  await page.goto(site.path('opt-out/be'));
  for (const menu of await page.locator('header details').all()) {
    await menu.locator('summary').click();
    for (const link of await menu.getByRole('link').all()) {
      const box = await link.boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(360);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true);
    await page.keyboard.press('Escape');
  }
});
