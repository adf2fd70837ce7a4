/** What many pages share, like the header or a step, needs to be examined once. */
import type { Page } from '@playwright/test';

/** What was examined on earlier pages. */
export interface Seen {
  /** Parts with their words. */
  readonly parts: Set<string>;
  /** Elements with words, whatever the words: how these look does not depend on them. */
  readonly looks: Set<string>;
}

/** Marks a part that was examined on an earlier page. */
export const seenPart = '[data-seen]';

/** Marks a part in which everything looks as something on an earlier page does. */
export const seenLook = '[data-seen-look]';

export function nothingSeen(): Seen {
  return { parts: new Set(), looks: new Set() };
}

/**
 * Marks what of a page is in `seen`, and adds the rest to it.
 * Two parts are the same if nothing differs but where their links lead and which page they are on: elements and attributes, words, the elements
 * they stand in with their attributes, and their own colours. Two elements look the same whatever their words, what is inside of them, and what
 * names or describes them.
 * @returns whether there are words that look as none before.
 */
export async function markSeen(page: Page, seen: Seen): Promise<boolean> {
  const found = await page.evaluate(([parts, looks]) => {
    const known = { parts: new Set(parts), looks: new Set(looks) };
    const added = { parts: new Set<string>(), looks: new Set<string>() };
    const withoutPlace = (markup: string) => markup.replaceAll(/ (href|data-page)="[^"]*"/g, ' $1');
    const withoutNames = (markup: string) => withoutPlace(markup).replaceAll(/ (id|for|name|value|src|alt|title|lang|hreflang|datetime|aria-label|aria-labelledby|aria-describedby|aria-controls)="[^"]*"/g, ' $1');
    const tagOf = (element: Element) => (element.cloneNode() as Element).outerHTML;
    const hasWords = (element: Element) => [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== '');

    /** Enough for some ten thousand parts. */
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

    function colours(element: Element): string {
      const { color, backgroundColor, fontSize } = getComputedStyle(element);
      return `${color} ${backgroundColor} ${fontSize}`;
    }

    /** Elements without others in them are left to be examined again: that costs less than to tell them apart. */
    function visitParts(element: Element, place: string): void {
      if (element.childElementCount === 0) return;
      const key = digest(`${place}\n${colours(element)}\n${withoutPlace(element.outerHTML)}`);
      if (known.parts.has(key)) {
        element.setAttribute('data-seen', '');
        return;
      }
      added.parts.add(key);
      const inside = place + withoutPlace(tagOf(element));
      for (const child of element.children) visitParts(child, inside);
    }

    /** @returns whether something in the element, or itself, looks new. */
    function visitLooks(element: Element, place: string): boolean {
      const inside = place + withoutNames(tagOf(element));
      const key = digest(`${inside}\n${colours(element)}`);
      let isNew = hasWords(element) && !known.looks.has(key);
      if (isNew) added.looks.add(key);
      for (const child of element.children) if (visitLooks(child, inside)) isNew = true;
      if (!isNew) looksAsBefore.push(element);
      return isNew;
    }

    const looksAsBefore: Element[] = [];
    const top = [...document.body.children];
    const areNew = top.map((element) => visitLooks(element, ''));
    for (const element of top) visitParts(element, '');
    // Marks are no part of what they mark.
    for (const element of looksAsBefore) element.setAttribute('data-seen-look', '');
    return { parts: [...added.parts], looks: [...added.looks], isNew: areNew.includes(true) };
  }, [[...seen.parts], [...seen.looks]] as const);
  for (const key of found.parts) seen.parts.add(key);
  for (const key of found.looks) seen.looks.add(key);
  return found.isNew;
}
