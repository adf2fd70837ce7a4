/** What is wrong with how a page is laid out: things that can be measured, whatever the look. */
import type { Page } from '@playwright/test';

/** WCAG 2.5.5 (AAA): the least width and height of a target, in CSS pixels. */
const targetSize = 44;

/** WCAG 1.4.12, with nothing left out. */
export const textSpacing = '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }';

/** WCAG 1.4.4: text twice the size, without the page being zoomed. */
export const doubleText = 'html { font-size: 225% !important; }';

/** Opens every disclosure of the text, so that what is inside is measured too. Menus stay closed: they lie over the page. */
export async function openDisclosures(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll<HTMLDetailsElement>('main details')) details.open = true;
  });
}

/** Puts a style sheet over those of the page, in place of the one before, in the way that the content policy allows. */
export async function setStyles(page: Page, css: string): Promise<void> {
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [sheet];
  }, css);
}

/**
 * Faults of the page as it is shown now: it scrolls sideways, a part of it does, text reaches out of the page,
 * is cut off by a part that does not scroll, or lies over other text.
 */
export async function layoutFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    interface Line {
      readonly node: Text;
      readonly box: DOMRect;
    }
    const faults = new Set<string>();
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth > width) faults.add(`the page scrolls sideways: ${document.documentElement.scrollWidth} px on ${width} px`);

    const lines: Line[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode() as Text | null; node; node = texts.nextNode() as Text | null) {
      const parent = node.parentElement;
      if (!parent || !node.data.trim() || !isShown(parent)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) if (box.width > 1 && box.height > 1) lines.push({ node, box });
    }
    for (const { node, box } of lines) {
      if (box.right > width + 1 || box.left < -1) faults.add(`${quote(node)} reaches out of the page`);
      const cutter = cuttingAncestor(node, box);
      if (cutter) faults.add(`${quote(node)} is cut off by ${describe(cutter)}`);
    }
    for (const [one, other] of overlapping()) faults.add(`${quote(one.node)} lies over ${quote(other.node)}`);
    for (const element of document.body.querySelectorAll('*')) {
      if (!/auto|scroll/.test(getComputedStyle(element).overflowX) || element.scrollWidth <= element.clientWidth + 1 || !isShown(element)) continue;
      faults.add(`${describe(element)} scrolls sideways`);
    }
    return [...faults];

    /** Shown on screen, and not only to screen readers. */
    function isShown(element: Element): boolean {
      if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true, contentVisibilityAuto: true })) return false;
      for (let outer: Element | null = element; outer && outer !== document.body; outer = outer.parentElement) {
        const box = outer.getBoundingClientRect();
        const { overflowX, display, position } = getComputedStyle(outer);
        if (display !== 'inline' && overflowX !== 'visible' && (box.width <= 1 || box.height <= 1)) return false;
        // Moved out above the page until it has the focus, as the link that skips the header is.
        if ((position === 'absolute' || position === 'fixed') && box.bottom + scrollY <= 0) return false;
      }
      return true;
    }

    function cuttingAncestor(node: Text, box: DOMRect): Element | undefined {
      for (let outer = node.parentElement; outer && outer !== document.documentElement; outer = outer.parentElement) {
        const { overflowX, overflowY, display } = getComputedStyle(outer);
        if (display === 'inline') continue;
        if (/auto|scroll/.test(overflowX + overflowY)) return undefined;
        const frame = outer.getBoundingClientRect();
        const slack = 2;
        if (/hidden|clip/.test(overflowX) && (box.left < frame.left - slack || box.right > frame.right + slack)) return outer;
        if (/hidden|clip/.test(overflowY) && (box.top < frame.top - box.height / 4 || box.bottom > frame.bottom + box.height / 4)) return outer;
      }
      return undefined;
    }

    /** Pairs of lines that touch where the letters are: the middle half of a line's height. */
    function overlapping(): [Line, Line][] {
      const sorted = lines.toSorted((a, b) => a.box.top - b.box.top);
      const pairs: [Line, Line][] = [];
      for (const [index, one] of sorted.entries()) {
        for (let next = index + 1; next < sorted.length; next++) {
          const other = sorted[next] as Line;
          if (other.box.top > one.box.bottom) break;
          if (other.node === one.node) continue;
          const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
          const down = Math.min(one.box.bottom - one.box.height / 4, other.box.bottom - other.box.height / 4) - Math.max(one.box.top + one.box.height / 4, other.box.top + other.box.height / 4);
          if (across > 2 && down > 1) pairs.push([one, other]);
        }
      }
      return pairs;
    }

    function quote(node: Text): string {
      return `"${node.data.trim().replace(/\s+/g, ' ').slice(0, 50)}"`;
    }

    function describe(element: Element): string {
      return `<${element.tagName.toLowerCase()}${element.id ? ` id="${element.id}"` : ''}${element.className && typeof element.className === 'string' ? ` class="${element.className}"` : ''}>`;
    }
  });
}

/** Targets that are too small to hit: name, place and size of each. */
export async function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate((least) => {
    const selector = 'a[href], button, input:not([type="hidden"]), select, textarea, summary, [role="button"]';
    const small = new Set<string>();
    for (const target of document.querySelectorAll<HTMLElement>(selector)) {
      if (!target.checkVisibility({ visibilityProperty: true }) || isInSentence(target) || isOnlyForFocus(target)) continue;
      const { width, height } = target.getBoundingClientRect();
      // Half a pixel for rounding.
      if (width >= least - 0.5 && height >= least - 0.5) continue;
      const name = (target.getAttribute('aria-label') ?? target.textContent).trim().replace(/\s+/g, ' ').slice(0, 40);
      const place = target.closest('[class]')?.className ?? '';
      small.add(`<${target.tagName.toLowerCase()}> "${name}" (${place}): ${Math.round(width)} × ${Math.round(height)} px`);
    }
    return [...small];

    // WCAG excepts targets in a sentence or block of text: their height is that of the line, and lines that grew with
    // every link would be hard to read.
    function isInSentence(target: HTMLElement): boolean {
      if (!isInline(target)) return false;
      const block = blockOf(target);
      const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      for (let node = texts.nextNode(); node; node = texts.nextNode()) {
        if (/\p{L}{2}/u.test(node.textContent ?? '') && !node.parentElement?.closest(selector) && blockOf(node) === block) return true;
      }
      return false;
    }

    function isInline(element: Element): boolean {
      return /^inline(-block)?$/.test(getComputedStyle(element).display);
    }

    function blockOf(node: Node): Element {
      let block = node.parentElement ?? document.body;
      while (isInline(block) && block.parentElement) block = block.parentElement;
      return block;
    }

    /** The link that skips the header: out of sight until it has the focus. */
    function isOnlyForFocus(target: HTMLElement): boolean {
      return target.getBoundingClientRect().bottom + scrollY <= 0;
    }
  }, targetSize);
}
