/** Reads built HTML tag by tag. For well-formed pages such as ours; it repairs nothing. */

import { oncePerKey } from './once.ts';

export interface Tag {
  /** Lower case. */
  readonly name: string;
  readonly closing: boolean;
  /** Names in lower case; values with their character references resolved; '' where there is no value. */
  readonly attributes: ReadonlyMap<string, string>;
  /** Where the tag begins and ends in the text. */
  readonly start: number;
  readonly end: number;
  /** What stands between an opening tag and the next tag; for elements whose content is no markup, all of it. */
  readonly text: string;
}

const TAG = /<!--[\s\S]*?-->|<(\/?)([a-zA-Z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>/g;
const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;

/** Elements whose content is text, not markup. */
const rawText = new Set(['script', 'style', 'textarea', 'title']);

/** The tags of a page in order, comments and the doctype left out. */
export function* readTags(html: string): Generator<Tag> {
  const tag = new RegExp(TAG);
  for (let match = tag.exec(html); match; match = tag.exec(html)) {
    const [whole, slash, rawName, rawAttributes = ''] = match;
    if (rawName === undefined) continue;
    const name = rawName.toLowerCase();
    const closing = slash === '/';
    const end = match.index + whole.length;
    const textEnd = !closing && rawText.has(name) ? endOfRawText(html, name, end) : nextTag(html, end);
    yield { name, closing, attributes: readAttributes(rawAttributes), start: match.index, end, text: html.slice(end, textEnd) };
    if (!closing && rawText.has(name)) tag.lastIndex = textEnd;
  }
}

function endOfRawText(html: string, name: string, from: number): number {
  const closing = new RegExp(`</${name}[\\s/>]`, 'gi');
  closing.lastIndex = from;
  return closing.exec(html)?.index ?? html.length;
}

function nextTag(html: string, from: number): number {
  const next = html.indexOf('<', from);
  return next === -1 ? html.length : next;
}

/** The same few attributes stand in most tags: each text is read once. */
const readAttributes = oncePerKey((text): ReadonlyMap<string, string> => {
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single, bare] of text.matchAll(ATTRIBUTE)) {
    attributes.set(name.toLowerCase(), decodeReferences(double ?? single ?? bare ?? ''));
  }
  return attributes;
});

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

/** The text with its character references resolved; names we do not write stay as they are. */
export function decodeReferences(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return named[name] ?? whole;
    return String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
  });
}
