/**
 * A language nobody speaks, made from another one of the copy: every letter replaced, every mark kept. It shows what a
 * real language needs, without a translation.
 */
import { mkdirSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseDocument, visit } from 'yaml';
import type { SiteCopy } from './site-copy.ts';

/** Latin letters as Arabic ones, for a language written from right to left. */
const ARABIC = new Map([...'abcdefghijklmnopqrstuvwxyz'].map((letter, index) => [letter, 'ابجدهوزحطيكلمنسعفصقرشتثخذض'.charAt(index)]));

/** Turns a plain text into one of the pseudo-language. */
export type Letters = (text: string) => string;

/** Right to left: Arabic letters, French marks. */
export const arabicLetters: Letters = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[a-z]/gi, (letter) => ARABIC.get(letter.toLowerCase()) ?? letter);

/** Left to right: the letters as they are. */
export const sameLetters: Letters = (text) => text;

/** What is no text inside a text: marks of MDX and YAML texts, tags, addresses of links, anchors, slots. */
const MARKUP = /<[^>]*>|\]\([^)]*\)|\{[^}]*\}|&\w+;/g;

/** Fields whose values are no texts. */
const NOT_TEXT = new Set(['id', 'slug', 'published', 'updated', 'order', 'element', 'aka']);

/** A text with marks. */
export function pseudoText(text: string, letters: Letters): string {
  let from = 0;
  let result = '';
  for (const match of text.matchAll(MARKUP)) {
    result += letters(text.slice(from, match.index)) + match[0];
    from = match.index + match[0].length;
  }
  return result + letters(text.slice(from));
}

/** A YAML file: the values of its texts. */
export function pseudoYaml(source: string, letters: Letters): string {
  const document = parseDocument(source);
  visit(document, {
    Pair(_key, pair) {
      if (NOT_TEXT.has(String((pair.key as { value?: unknown }).value))) return visit.SKIP;
      return undefined;
    },
    Scalar(key, scalar) {
      if (key !== 'key' && typeof scalar.value === 'string') scalar.value = pseudoText(scalar.value, letters);
    },
  });
  return document.toString({ lineWidth: 0 });
}

/** A page or guide. */
export function pseudoMdx(source: string, letters: Letters): string {
  const [, front = '', body = ''] = /^---\n([\s\S]*?)^---\n([\s\S]*)$/m.exec(source) ?? [];
  return `---\n${pseudoYaml(front, letters)}---\n${pseudoText(body, letters)}`;
}

/**
 * Writes all texts of a language from those of another, or those whose path `wanted` takes.
 * @param wanted path below the folder of the language: `pages/effects.mdx`, `ui.yaml`.
 */
export function writePseudoLanguage(copy: SiteCopy, code: string, letters: Letters, { from = 'en', wanted = () => true }: { from?: string; wanted?: (path: string) => boolean } = {}): void {
  const folder = join(copy.root, 'content', from);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name).slice(folder.length + 1).replaceAll('\\', '/');
    if (!entry.isFile() || path === 'fingerprints.yaml' || path === 'search.yaml' || !wanted(path)) continue;
    const source = copy.read(`content/${from}/${path}`);
    mkdirSync(dirname(join(copy.root, 'content', code, path)), { recursive: true });
    copy.write(`content/${code}/${path}`, path.endsWith('.mdx') ? pseudoMdx(source, letters) : pseudoYaml(source, letters));
  }
}

/** Sets the state of a language in the table. */
export function setState(copy: SiteCopy, code: string, state: 'draft' | 'published' | 'complete'): void {
  copy.edit('src/i18n/locales.ts', (text) => text.replace(new RegExp(`(code: '${code}'.*state: ')\\w+'`), `$1${state}'`));
}
