/** Nothing scrolls sideways, is cut off or lies over something else, however narrow the page or large the text; targets can be hit. */
import type { Page } from '@playwright/test';
import { expect, test } from '../support/fixtures.ts';
import { doubleText, layoutFaults, openDisclosures, setStyles, smallTargets, textSpacing } from '../support/layout.ts';
import { languageMenu, pagesMenu } from '../support/menu.ts';
import { filePath, labelGap, pageKinds, path, wholeLanguages } from '../support/site.ts';

interface Condition {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly css?: string;
}

const conditions: readonly Condition[] = [
  { name: '320 px', width: 320, height: 640 },
  { name: '1280 px', width: 1280, height: 800 },
  { name: '768 px', width: 768, height: 1024 },
  { name: 'text spacing at 320 px', width: 320, height: 640, css: textSpacing },
  { name: 'text spacing at 1280 px', width: 1280, height: 800, css: textSpacing },
  { name: '200 % text at 360 px', width: 360, height: 640, css: doubleText },
  { name: '200 % text at 1280 px', width: 1280, height: 800, css: doubleText },
];

/** Where targets are measured. */
const narrowAndWide = conditions.slice(0, 2);

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await openDisclosures(page);
}

async function apply(page: Page, { width, height, css = '' }: Condition): Promise<void> {
  await page.setViewportSize({ width, height });
  await setStyles(page, css);
}

for (const pageId of pageKinds) {
  test(`${pageId} holds at every size, with targets of 44 px @desktop`, async ({ page }) => {
    test.setTimeout(60_000);
    for (const locale of wholeLanguages) {
      await open(page, path(locale, pageId));
      for (const condition of conditions) {
        await apply(page, condition);
        expect.soft(await layoutFaults(page), `${locale}, ${condition.name}`).toEqual([]);
        if (narrowAndWide.includes(condition)) expect.soft(await smallTargets(page), `targets of 44 px, ${locale}, ${condition.name}`).toEqual([]);
      }
    }
  });
}

test.describe('pages outside of a language', () => {
  test.use({ allowedFindings: [/^console error: Failed to load resource: the server responded with a status of 404/] });
  for (const address of ['', 'fr/no-such-page/', 'xx/no-such-page/']) {
    test(`/${address} holds at every size @desktop`, async ({ page }) => {
      await open(page, filePath(address));
      for (const condition of conditions) {
        await apply(page, condition);
        expect.soft([...(await layoutFaults(page)), ...(await smallTargets(page))], condition.name).toEqual([]);
      }
    });
  }
});

// 1280 × 1024 at 400 %: nothing that stays in place may take the window from the text.
test('at 400 % zoom nothing stands still over the text @desktop', async ({ page }) => {
  for (const pageId of pageKinds) {
    await page.setViewportSize({ width: 320, height: 256 });
    await open(page, path('fr', pageId));
    const fixed = await page.evaluate(() => [...document.body.querySelectorAll('*')]
      .filter((element) => ['fixed', 'sticky'].includes(getComputedStyle(element).position) && element.checkVisibility())
      .map((element) => ({ element: element.outerHTML.slice(0, 80), height: element.getBoundingClientRect().height }))
      .filter(({ height }) => height > innerHeight / 4));
    expect.soft(fixed, pageId).toEqual([]);
  }
});

for (const [name, opener] of [['the menu', pagesMenu], ['the menu of languages', languageMenu]] as const) {
  test(`${name} opens within the page, with targets of 44 px @desktop`, async ({ page }) => {
    for (const condition of conditions) {
      await open(page, path('fr', 'opt-out/be'));
      await apply(page, condition);
      // A wide header shows the pages without a menu.
      if (!(await opener(page, 'fr').isVisible())) continue;
      await opener(page, 'fr').click();
      for (const link of await page.getByRole('banner').locator('details[open]').getByRole('link').all()) {
        const box = await link.boundingBox();
        expect.soft(box?.x, condition.name).toBeGreaterThanOrEqual(0);
        expect.soft((box?.x ?? 0) + (box?.width ?? 0), condition.name).toBeLessThanOrEqual(condition.width);
        expect.soft(box?.height, condition.name).toBeGreaterThanOrEqual(44);
      }
      expect.soft(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth), condition.name).toBe(true);
    }
  });
}

test('the ring around what has the focus is not cut off in the header', async ({ page }) => {
  for (const opener of [pagesMenu, languageMenu]) {
    await open(page, path('fr', 'opt-out/be'));
    if (await opener(page, 'fr').isVisible()) await opener(page, 'fr').click();
    const { rings, cut } = await page.getByRole('banner').evaluate((header) => {
      const targets = [...header.querySelectorAll<HTMLElement>('a, summary')].filter((element) => element.checkVisibility());
      return { rings: targets.length, cut: targets.filter(isCut).map((element) => element.innerText) };

      function isCut(element: HTMLElement): boolean {
        element.focus({ focusVisible: true } as FocusOptions);
        const { outlineWidth, outlineOffset } = getComputedStyle(element);
        const reach = Number.parseFloat(outlineWidth) + Number.parseFloat(outlineOffset);
        const box = element.getBoundingClientRect();
        return reach > 0 && ancestors(element).some((around) => {
          const frame = around.getBoundingClientRect();
          return box.left - reach < frame.left || box.right + reach > frame.right;
        });
      }

      function ancestors(element: Element): Element[] {
        const parent = element.parentElement;
        if (!parent || parent === document.body) return [];
        return getComputedStyle(parent).overflow === 'visible' ? ancestors(parent) : [parent, ...ancestors(parent)];
      }
    });
    expect(rings).toBeGreaterThan(3);
    expect.soft(cut).toEqual([]);
  }
});

test('labels of another language hold too @desktop', async ({ page }) => {
  for (const ui of ['de', labelGap().language]) {
    await open(page, path('fr', 'opt-out', { ui }));
    for (const condition of conditions) {
      await apply(page, condition);
      expect.soft(await layoutFaults(page), `${ui}, ${condition.name}`).toEqual([]);
    }
  }
});

test('the measures see what is wrong @desktop', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(path('fr', 'about'));
  expect(await layoutFaults(page)).toEqual([]);
  await page.evaluate(() => {
    const wrong = document.createElement('div');
    wrong.append(
      part('Wide', { inlineSize: '900px', whiteSpace: 'nowrap' }),
      part('Under', { blockSize: '20px' }),
      part('Over', { marginBlockStart: '-20px' }),
      part('Cut off', { inlineSize: '20px', blockSize: '20px', overflow: 'hidden', whiteSpace: 'nowrap' }),
    );
    const button = document.createElement('button');
    button.textContent = 'x';
    document.querySelector('main')?.append(wrong, button);

    function part(text: string, style: Partial<CSSStyleDeclaration>): HTMLElement {
      const element = document.createElement('div');
      element.textContent = text;
      Object.assign(element.style, style);
      return element;
    }
  });
  const faults = (await layoutFaults(page)).join('\n');
  for (const expected of ['scrolls sideways', '"Under" lies over "Over"', '"Cut off" is cut off']) expect(faults).toContain(expected);
  expect((await smallTargets(page)).join('\n')).toContain('<button> "x"');
});
