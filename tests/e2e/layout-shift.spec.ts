/** Nothing moves by itself while a page loads, on a fast machine and on a slow phone. */
import { expect, test } from '../support/fixtures.ts';
import { readShifts, slowly, watchShifts } from '../support/shifts.ts';
import { filePath, pageKinds, path } from '../support/site.ts';

const addresses: readonly (readonly [name: string, address: string])[] = [
  ['the first page', filePath('')],
  ...pageKinds.map((pageId) => [pageId, path('fr', pageId)] as const),
  ['the steps with labels of another language', path('fr', 'opt-out/be', { ui: 'de' })],
  ['a step', path('fr', 'opt-out/be', { anchor: 'computer-3' })],
];

test('nothing moves while a page loads', async ({ page }) => {
  test.setTimeout(240_000);
  await watchShifts(page);
  for (const [name, address] of addresses) {
    await page.goto(address);
    expect.soft(await readShifts(page), name).toEqual([]);
  }
});

test('nothing moves while a page loads on a slow phone', async ({ page }) => {
  test.setTimeout(240_000);
  await watchShifts(page);
  await slowly(page, async () => {
    for (const [name, address] of addresses) {
      await page.goto(address);
      expect.soft(await readShifts(page), name).toEqual([]);
    }
  });
});

test('a step stays where it is when its labels arrive in another language', async ({ page }) => {
  await watchShifts(page);
  await slowly(page, async () => {
    await page.goto(path('fr', 'opt-out/be', { anchor: 'computer-3' }));
    await readShifts(page);
    const step = page.locator('#computer-3');
    const place = await step.boundingBox();
    await page.goto('about:blank');
    await page.goto(path('fr', 'opt-out/be', { ui: 'de', anchor: 'computer-3' }));
    await step.locator('[data-label] > b[lang=de]').first().waitFor();
    const shifts = await readShifts(page);
    expect(Math.abs((await step.boundingBox())!.y - place!.y)).toBeLessThan(1);
    // Words after a label that is longer or shorter cannot stay: "good" is what web.dev calls less than a tenth.
    expect(shifts.reduce((sum, shift) => sum + shift.value, 0)).toBeLessThan(0.1);
  });
});

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
