/** A link to a part of a page lands there, with the part in view and nothing over it. */
import type { Page } from '@playwright/test';
import { expect, test } from '../support/fixtures.ts';
import { filePath, path } from '../support/site.ts';

const targets: readonly (readonly [pageId: string, anchor: string])[] = [
  ['opt-out', 'direct-2'],
  ['opt-out', 'computer-5'],
  ['opt-out', 'app-4'],
  ['opt-out/be', 'computer-3'],
  ['opt-out/be', 'app-6'],
  ['opt-out/ca', 'ca-qc'],
  ['data', 'private-messages'],
  ['change', 't-2025-11-07-dpc'],
  ['questions', 'too-late'],
  ['glossary', 'legitimate-interest'],
  ['sources', 'li-notice-2025-11-03'],
  ['who-says-what', 'late-opt-out'],
  ['objection', 'letter-eu'],
];

for (const [pageId, anchor] of targets) {
  test(`${pageId}#${anchor} is in view`, async ({ page }) => {
    await page.goto(path('fr', pageId, { anchor }));
    const part = page.locator(`[id="${anchor}"]`);
    await expect(part).toBeInViewport();
    await expect.poll(() => part.evaluate((element) => element.getBoundingClientRect().top), 'its beginning is in the upper half').toBeLessThan(page.viewportSize()!.height / 2);
    const beginning = await part.evaluate((element) => {
      const first = document.createTreeWalker(element, NodeFilter.SHOW_TEXT, (node) => (node.textContent?.trim() ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP)).nextNode();
      const range = document.createRange();
      if (first) range.selectNodeContents(first);
      const box = range.getClientRects()[0];
      const onTop = box && document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
      return { top: box?.top ?? -1, uncovered: Boolean(onTop && element.contains(onTop)) };
    });
    expect(beginning.top).toBeGreaterThanOrEqual(0);
    expect(beginning.uncovered, 'its first words are covered').toBe(true);
  });
}

test('a step leads to another page and back to the same step', async ({ page }) => {
  await page.goto(path('fr', 'opt-out/be', { anchor: 'app-3' }));
  await expect(page.locator('#app-3')).toBeInViewport();
  await page.goto(path('fr', 'effects'));
  await page.goBack();
  await expect(page).toHaveURL(path('fr', 'opt-out/be', { anchor: 'app-3' }));
  await expect(page.locator('#app-3')).toBeInViewport();
});

/** Nothing has moved yet: a page gets at its end what the build would write into it (tests/site/new-language.test.ts). */
async function addMarkup(page: Page, markup: string): Promise<void> {
  await page.route((url) => url.pathname === path('fr', 'data'), async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace('</main>', `</main>${markup}`) });
  });
}

const movedPart = `<p id="gone" data-moved-part><a href="${path('fr', 'effects', { anchor: 'does' })}">Effets</a></p>`;
const movedPage = `<p><a data-moved href="${path('fr', 'effects')}">Effets</a></p>`;

for (const [name, markup, anchor] of [['a part', movedPart, 'gone'], ['a page', movedPage, 'does']] as const) {
  test(`who comes to ${name} that has moved is led on, with label language and anchor, and back to where they were`, async ({ page }) => {
    await addMarkup(page, markup);
    await page.goto(filePath(''));
    await page.goto(path('fr', 'data', { ui: 'de', anchor }));
    await expect(page).toHaveURL(path('fr', 'effects', { ui: 'de', anchor: 'does' }));
    await page.goBack();
    await expect(page).toHaveURL(filePath(''));
  });
}

test('a part that has moved leads on from a link on its own page, too', async ({ page }) => {
  await addMarkup(page, movedPart);
  await page.goto(path('fr', 'data'));
  await page.evaluate(() => { location.hash = 'gone'; });
  await expect(page).toHaveURL(path('fr', 'effects', { anchor: 'does' }));
});
