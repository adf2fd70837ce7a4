/** Walks by keyboard alone. Ask for reduced motion, so that scrolling to the focus is over at once. */
import type { Locator, Page } from '@playwright/test';
import { expect } from './fixtures.ts';

/** Where the Tab key stopped, and what is wrong with how the focus shows there. */
interface Stop {
  readonly what: string;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly faults: readonly string[];
}

async function readStop(page: Page): Promise<Stop> {
  return page.evaluate(() => {
    // Below this contrast a ring cannot be told from what is behind it (WCAG 1.4.11).
    const leastContrast = 3;
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return { what: 'nothing', top: 0, bottom: 0, left: 0, faults: ['nothing has the focus'] };
    const box = element.getClientRects()[0] ?? element.getBoundingClientRect();
    const style = getComputedStyle(element);
    const faults: string[] = [];

    // An outline, not only a shadow or a colour: it is what remains in forced colours.
    // Inside a field for a date the browser has stops of its own, which it marks itself.
    const ownStop = element instanceof HTMLInputElement && element.type === 'date' && !element.matches(':focus-visible');
    if (ownStop) return { what: 'a part of a date field', top: box.top + scrollY, bottom: box.bottom + scrollY, left: box.left, faults };
    if (style.outlineStyle === 'none' || Number.parseFloat(style.outlineWidth) < 2) faults.push('the focus does not show: no outline of 2 px or more');
    else if (contrast(style.outlineColor, backgroundBehind(element)) < leastContrast) faults.push(`its outline ${style.outlineColor} cannot be told from ${backgroundBehind(element)}`);
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    const onTop = document.elementFromPoint(x, y);
    if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) faults.push('it is out of sight');
    else if (!onTop || !(element.contains(onTop) || onTop.contains(element))) faults.push(`it is covered by <${onTop?.tagName.toLowerCase()}>`);
    if (element.tabIndex > 0) faults.push('it has a tabindex of its own, which breaks the order');

    const name = (element.getAttribute('aria-label') ?? (element.textContent || (element.getAttribute('name') ?? ''))).trim().replace(/\s+/g, ' ');
    return { what: `<${element.tagName.toLowerCase()}> "${name.slice(0, 60)}"`, top: box.top + scrollY, bottom: box.bottom + scrollY, left: box.left, faults };

    function backgroundBehind(inner: Element): string {
      for (let outer = inner.parentElement; outer; outer = outer.parentElement) {
        const colour = getComputedStyle(outer).backgroundColor;
        if (colour !== 'transparent' && !/^rgba\(.*, 0\)$/.test(colour)) return colour;
      }
      return 'rgb(255, 255, 255)';
    }

    function contrast(one: string, other: string): number {
      const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
      return (light + 0.05) / (dark + 0.05);
    }

    function luminance(colour: string): number {
      const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map((part) => {
        const share = Number(part) / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    }
  });
}

/**
 * Presses Tab until the target has the focus. At every stop on the way the focus must show, be in sight and uncovered,
 * and the stops must follow as one reads: each is not above the one before, or it is further to the right, as in a next column.
 * @throws Error with the way, if the target is not reached.
 */
export async function tabTo(page: Page, target: Locator, { most = 60 }: { most?: number } = {}): Promise<void> {
  const way: string[] = [];
  let before: Stop | undefined;
  for (let count = 0; count < most; count++) {
    await page.keyboard.press('Tab');
    const stop = await readStop(page);
    const back = before && stop.bottom <= before.top && stop.left <= before.left ? [`it stands before ${before.what}, which had the focus before it`] : [];
    expect.soft([...stop.faults, ...back], `focus on ${stop.what}`).toEqual([]);
    if (await target.evaluate((element) => element === document.activeElement)) return;
    way.push(stop.what);
    before = stop;
  }
  throw new Error(`${target} was not reached with ${most} times Tab. The way:\n${way.join('\n')}`);
}
