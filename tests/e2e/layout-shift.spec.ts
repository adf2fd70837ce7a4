/** Nothing moves by itself while a page loads, on a fast machine and on a slow phone. */
import { expect, test } from '../support/fixtures.ts';
import { readShifts, slowDown, watchShifts } from '../support/shifts.ts';
import { filePath, pageKinds, path } from '../support/site.ts';

const addresses: readonly (readonly [name: string, address: string])[] = [
  ['the first page', filePath('')],
  ...pageKinds.map((pageId) => [pageId, path('fr', pageId)] as const),
  ['the steps with labels of another language', path('fr', 'opt-out/be', { ui: 'de' })],
  ['a step', path('fr', 'opt-out/be', { anchor: 'computer-3' })],
  ['a step with labels of another language', path('fr', 'opt-out/be', { ui: 'de', anchor: 'computer-3' })],
];

for (const [name, address] of addresses) {
  test(`nothing moves while ${name} loads`, async ({ page }) => {
    await watchShifts(page);
    await page.goto(address);
    expect(await readShifts(page)).toEqual([]);
    await page.goto('about:blank');
    await slowDown(page);
    await page.goto(address);
    expect(await readShifts(page), 'on a slow phone').toEqual([]);
  });
}

test('a shift is seen @desktop', async ({ page }) => {
  await watchShifts(page);
  await page.goto(path('fr', 'about'));
  await page.evaluate(() => {
    const block = document.createElement('div');
    block.style.blockSize = '200px';
    document.querySelector('main')?.prepend(block);
  });
  await expect.poll(() => readShifts(page)).not.toEqual([]);
});
