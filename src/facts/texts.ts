/** Every text that readers see, without its marks, with a way back to its line. */
import { parseInline, plainInline } from '../lib/inline.ts';
import { fields, type Content, type LocaleContent, type MdxRow } from './content.ts';
import type { Path, YamlText } from './yaml.ts';

/** Stands for what is not our text: a label of LinkedIn, code, a quotation in another language. */
export const PLACEHOLDER = '\uFFFC';

export interface VisibleText {
  readonly locale: string;
  readonly file: string;
  /** Where it comes from. */
  readonly from: 'wording' | 'letter' | 'not-found' | 'ui' | 'front matter' | 'mdx';
  /** As written. */
  readonly raw: string;
  /** Without marks. */
  readonly plain: string;
  /** Line of the character at `index` of `plain`, as near as it can be told. */
  line(index: number): number;
}

/** A link in a text: `page:`, `address:`, `source:` or something else. */
export interface Link {
  readonly locale: string;
  readonly file: string;
  readonly line: number;
  readonly target: string;
}

/** Fields that nobody reads as text. */
const NOT_TEXT = new Set(['slug', 'id', 'aka', 'element']);

/** The texts of a content, in the order of its languages and files. */
export function visibleTexts(content: Content): VisibleText[] {
  return content.locales.flatMap((locale) => [
    ...[...locale.wording.values()].flat().flatMap((row) => yamlTexts(locale.row.code, row.yaml, row.value, 'wording', [row.id])),
    ...whole(locale, locale.letters, 'letter'),
    ...whole(locale, locale.notFound, 'not-found'),
    ...whole(locale, locale.ui, 'ui'),
    ...[...locale.pages, ...locale.guides].flatMap(mdxTexts),
  ]);
}

/** The links of a content. */
export function allLinks(content: Content, texts: readonly VisibleText[]): Link[] {
  const inYaml = texts.filter((text) => text.from !== 'mdx' && text.from !== 'letter').flatMap((text) => linksIn(text));
  const rows = content.locales.flatMap((locale) => [...locale.pages, ...locale.guides]);
  const inMdx = rows.flatMap((row) => (row.mdx?.links ?? []).map((link) => ({ locale: row.locale, file: row.file, line: link.line, target: link.value })));
  return [...inYaml, ...inMdx];
}

function linksIn(text: VisibleText): Link[] {
  let index = 0;
  return parseInline(text.raw).flatMap((token) => {
    const start = index;
    index += token.kind === 'label' ? PLACEHOLDER.length : token.text.length;
    return token.kind === 'link' ? [{ locale: text.locale, file: text.file, line: text.line(start), target: `${token.target}:${token.to}` }] : [];
  });
}

function whole(locale: LocaleContent, yaml: YamlText | undefined, from: VisibleText['from']): VisibleText[] {
  return yaml ? yamlTexts(locale.row.code, yaml, yaml.value, from, []) : [];
}

function yamlTexts(locale: string, yaml: YamlText, value: unknown, from: VisibleText['from'], path: Path): VisibleText[] {
  if (typeof value === 'string') {
    const plain = plainInline(value, () => PLACEHOLDER);
    const line = (index: number) => yaml.lineOfWords(path, wordsBefore(plain, index, 24)) ?? yaml.lineOfWords(path, wordsBefore(plain, index, 8)) ?? yaml.line(path);
    return [{ locale, file: yaml.file, from, raw: value, plain, line }];
  }
  if (Array.isArray(value)) return value.flatMap((item, index) => yamlTexts(locale, yaml, item, from, [...path, index]));
  return Object.entries(fields(value)).flatMap(([key, inner]) => (NOT_TEXT.has(key) ? [] : yamlTexts(locale, yaml, inner, from, [...path, key])));
}

/** At most `length` characters of a text that end at `index` and hold no mark. */
function wordsBefore(plain: string, index: number, length: number): string {
  return plain.slice(Math.max(0, index + 1 - length), index + 1).split(PLACEHOLDER).at(-1) ?? '';
}

function mdxTexts(row: MdxRow): VisibleText[] {
  const front = ['title', 'heading', 'description', 'lead'].flatMap((key) => yamlTexts(row.locale, row.front, row.value[key], 'front matter', [key]));
  const blocks = (row.mdx?.blocks ?? []).map((block): VisibleText => ({
    locale: row.locale, file: row.file, from: 'mdx', raw: block.text, plain: block.text, line: block.line,
  }));
  return [...front, ...blocks];
}
