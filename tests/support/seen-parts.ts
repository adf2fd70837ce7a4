/** What many pages share, like the header or a step, needs to be examined once. */
import type { Page } from '@playwright/test';

/** What was examined on earlier pages. */
export interface Seen {
  /** Parts with their words. */
  readonly parts: Set<string>;
  /** Parts whatever their words: how they look does not depend on them. */
  readonly looks: Set<string>;
}

/** Marks a part that was examined on an earlier page. */
export const seenPart = '[data-seen]';

/** Marks a part that looks as one on an earlier page does. */
export const seenLook = '[data-seen-look]';

export function nothingSeen(): Seen {
  return { parts: new Set(), looks: new Set() };
}

/**
 * Marks the parts of a page that are in `seen`, and adds the others to it.
 * Two parts are the same if nothing differs but where their links lead and which page they are on: elements and attributes, words, the elements
 * they stand in with their attributes, and their own colours. They look the same if, besides, words and what names or describes something differ.
 * @returns whether there are words that look as none before.
 */
export async function markSeen(page: Page, seen: Seen): Promise<boolean> {
  const found = await page.evaluate(([parts, looks]) => {
    const withoutPlace = (markup: string) => markup.replaceAll(/ (href|data-page)="[^"]*"/g, ' $1');
    const withoutWords = (markup: string) => withoutPlace(markup)
      .replaceAll(/ (id|for|name|value|src|alt|title|hreflang|datetime|aria-label|aria-labelledby|aria-describedby|aria-controls)="[^"]*"/g, ' $1')
      .replaceAll(/>[^<]*[^\s<][^<]*</g, '>x<');
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

    /** Marks what is in `before`, from the outside in; returns the rest. Elements without others in them can be too small to be worth it. */
    function visitAll(before: Set<string>, mark: string, isTooSmall: (element: Element) => boolean, markupOf: (markup: string) => string) {
      const keys = new Set<string>();
      const rest: Element[] = [];
      const visit = (element: Element, place: string) => {
        if (isTooSmall(element)) return;
        const { color, backgroundColor, fontSize } = getComputedStyle(element);
        const key = digest(`${place}\n${color} ${backgroundColor} ${fontSize}\n${markupOf(element.outerHTML)}`);
        if (before.has(key)) {
          element.setAttribute(mark, '');
          return;
        }
        keys.add(key);
        rest.push(element);
        const inside = place + markupOf((element.cloneNode() as Element).outerHTML);
        for (const child of element.children) visit(child, inside);
      };
      for (const child of document.body.children) visit(child, '');
      return { keys: [...keys], rest };
    }

    // Marks are no part of what they mark.
    const look = visitAll(new Set(looks), 'data-seen-look', () => false, withoutWords);
    const part = visitAll(new Set(parts), 'data-seen', (element) => element.childElementCount === 0, (markup) => withoutPlace(markup).replaceAll(' data-seen-look=""', ''));
    return { parts: part.keys, looks: look.keys, isNew: look.rest.some(hasWords) };
  }, [[...seen.parts], [...seen.looks]] as const);
  for (const key of found.parts) seen.parts.add(key);
  for (const key of found.looks) seen.looks.add(key);
  return found.isNew;
}
