/** A link to a part of a page lands there, with the part in view and nothing over it. */
import { expect, test } from '../support/fixtures.ts';
import { path } from '../support/site.ts';

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
