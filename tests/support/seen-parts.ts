/** Parts that many pages share, like the header or a step: the same markup in the same place needs to be examined once. */
import type { Page } from '@playwright/test';

/** What marks a part that was examined on an earlier page. */
export const seenPart = '[data-seen]';

/**
 * Marks the parts of a page that are in `seen`, and adds the others to it. Two parts are the same if nothing differs but where their links
 * lead and which page they are on: elements and attributes, words, the elements they stand in with their attributes, and their own colours.
 * Elements without others in them are left to be examined again: that costs less than to tell them apart.
 */
export async function markSeenParts(page: Page, seen: Set<string>): Promise<void> {
  const added = await page.evaluate((known) => {
    const before = new Set(known);
    const here = new Set<string>();
    const withoutPlace = (markup: string) => markup.replaceAll(/ (href|data-page)="[^"]*"/g, ' $1');

    /** 64 bits are enough for some ten thousand parts. */
    function digest(text: string): string {
      let one = 0xdeadbeef;
      let other = 0x41c6ce57;
      for (let index = 0; index < text.length; index++) {
        const code = text.charCodeAt(index);
        one = Math.imul(one ^ code, 0x9e3779b1);
        other = Math.imul(other ^ code, 0x5f356495);
      }
      return `${(one >>> 0).toString(36)} ${(other >>> 0).toString(36)}`;
    }

    function visit(element: Element, place: string): void {
      const { color, backgroundColor } = getComputedStyle(element);
      const key = digest(`${place}\n${color} ${backgroundColor}\n${withoutPlace(element.outerHTML)}`);
      if (before.has(key)) {
        element.setAttribute('data-seen', '');
        return;
      }
      here.add(key);
      const inside = `${place}${withoutPlace((element.cloneNode() as Element).outerHTML)}`;
      for (const child of element.children) if (child.childElementCount > 0) visit(child, inside);
    }

    for (const child of document.body.children) visit(child, '');
    return [...here];
  }, [...seen]);
  for (const key of added) seen.add(key);
}
