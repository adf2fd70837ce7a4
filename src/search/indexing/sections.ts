/** Cuts a built page into the places that a search can lead to. */
import { decodeReferences, readTags } from '../../lib/html.ts';

export interface Section {
  /** Anchor; '' for what comes before the first one. */
  readonly anchor: string;
  /** Its heading, else its first paragraph. */
  readonly title: string;
  /** The text without the title. */
  readonly text: string;
}

interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: (Element | string)[];
}

/** Elements that have no end tag. */
const voidElements = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr']);

/** Elements that are no running text. */
const notText = new Set(['form', 'nav', 'script', 'select', 'style', 'svg', 'table', 'template', 'noscript', 'button']);

/** When and where the page stands. */
const notContent = new Set(['dated', 'paper-only']);

const markedOut = ['data-country-list', 'data-feedback', 'data-label-language', 'data-pagefind-ignore', 'data-share', 'hidden'];

const inline = new Set(['a', 'abbr', 'b', 'cite', 'code', 'dfn', 'em', 'i', 'mark', 'q', 's', 'small', 'span', 'strong', 'sub', 'sup', 'time', 'u', 'wbr']);

const heading = /^h[1-6]$/;

/**
 * The sections of a page's `<main>`, in order.
 * @param isPlace whether an id is the anchor of a section of its own; what has another id belongs to the section around it.
 * @throws Error if the page has no `<main>`.
 */
export function sectionsOf(html: string, isPlace: (id: string) => boolean): Section[] {
  const main = find(parse(html), (element) => element.name === 'main');
  if (!main) throw new Error('The page has no <main>.');
  let current = { anchor: '', title: '', text: '', firstParagraph: '' };
  const sections = [current];

  function open(anchor: string): void {
    current = { anchor, title: '', text: '', firstParagraph: '' };
    sections.push(current);
  }

  function walk(node: Element | string): void {
    if (typeof node === 'string') {
      current.text += node;
      return;
    }
    if (isLeftOut(node)) return;
    const id = node.attributes.get('id') ?? '';
    const isOwn = id !== '' && isPlace(id);
    if (heading.test(node.name)) {
      if (isOwn) open(id);
      if (current.title === '') current.title = textOf(node);
      else current.text += ` ${textOf(node)} `;
      return;
    }
    const around = current;
    if (isOwn) open(id);
    if (node.name === 'p' && current.firstParagraph === '') current.firstParagraph = textOf(node);
    if (!inline.has(node.name)) current.text += ' ';
    for (const child of contentOf(node)) walk(child);
    if (!inline.has(node.name)) current.text += ' ';
    // What follows an entry of a list belongs to what stands around the list.
    if (isOwn) current = around;
  }

  walk(main);
  return sections.map(({ anchor, title, text, firstParagraph }) => ({ anchor, title: title || firstParagraph, text: tidy(text) }));
}

function parse(html: string): Element {
  const root: Element = { name: '', attributes: new Map(), children: [] };
  const stack = [root];
  const top = () => stack.at(-1) ?? root;
  for (const tag of readTags(html)) {
    const text = decodeReferences(tag.text);
    if (tag.closing) {
      const opened = stack.findLastIndex((element) => element.name === tag.name);
      if (opened > 0) stack.length = opened;
      top().children.push(text);
      continue;
    }
    const element: Element = { name: tag.name, attributes: tag.attributes, children: [] };
    top().children.push(element);
    if (voidElements.has(tag.name) || html[tag.end - 2] === '/') {
      top().children.push(text);
    } else {
      stack.push(element);
      element.children.push(text);
    }
  }
  return root;
}

function find(element: Element, matches: (element: Element) => boolean): Element | undefined {
  if (matches(element)) return element;
  for (const child of element.children) {
    const found = typeof child === 'string' ? undefined : find(child, matches);
    if (found) return found;
  }
  return undefined;
}

/** What is no running text, is hidden, drawn, a tool or the page's own data; `data-pagefind-ignore` says it of anything. */
function isLeftOut({ name, attributes }: Element): boolean {
  if (notText.has(name) || markedOut.some((attribute) => attributes.has(attribute))) return true;
  if (attributes.get('aria-hidden') === 'true' || attributes.get('role') === 'img') return true;
  return classesOf(attributes).some((one) => notContent.has(one));
}

/** What an element holds; of the disclosure of sources not the sources. */
function contentOf({ name, attributes, children }: Element): readonly (Element | string)[] {
  const isSources = name === 'details' && classesOf(attributes).includes('src');
  return isSources ? children.filter((child) => typeof child === 'string' || !['summary', 'ul'].includes(child.name)) : children;
}

function classesOf(attributes: ReadonlyMap<string, string>): string[] {
  return attributes.get('class')?.split(/\s+/) ?? [];
}

function textOf(element: Element): string {
  const parts = contentOf(element).map((child): string => {
    if (typeof child === 'string') return child;
    if (isLeftOut(child)) return ' ';
    return inline.has(child.name) ? textOf(child) : ` ${textOf(child)} `;
  });
  return tidy(parts.join(''));
}

function tidy(text: string): string {
  return text.replace(/[ \t\n\r]+/g, ' ').trim();
}
