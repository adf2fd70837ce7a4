/** Every text that readers see, without its marks, with a way back to its line. */
import { parseInline, plainInline } from '../lib/inline.ts';
import { letterLaw } from '../schemas/letters.ts';
import { fields, type Content, type LocaleContent, type MdxRow, type WordingRow } from './content.ts';
import type { Path, YamlText } from './yaml.ts';

/** Stands for what is not our text: a label of LinkedIn, code, a quotation in another language. */
export const PLACEHOLDER = '\uFFFC';

export interface VisibleText {
  readonly locale: string;
  readonly file: string;
  /** Where it comes from. */
  readonly from: 'wording' | 'kit' | 'letter' | 'not-found' | 'ui' | 'front matter' | 'mdx';
  /** The territory or group of territories that it is for, if not for all: `ch` for a guide, letter or wording of Switzerland. */
  readonly territory: string | undefined;
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
    ...[...locale.wording.values()].flat().flatMap((row) => yamlTexts({ locale: locale.row.code, from: 'wording', territory: territoryOf(row) }, row.yaml, row.value, [row.id])),
    ...whole(locale, locale.kit, 'kit'),
    ...letterTexts(locale),
    ...whole(locale, locale.notFound, 'not-found'),
    ...whole(locale, locale.ui, 'ui'),
    ...[...locale.pages, ...locale.guides].flatMap(mdxTexts),
  ]);
}

/** The links of a content. */
export function allLinks(content: Content, texts: readonly VisibleText[]): Link[] {
  const inYaml = texts.filter((text) => text.from !== 'mdx' && text.from !== 'kit' && text.from !== 'letter').flatMap((text) => linksIn(text));
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
  return yaml ? yamlTexts({ locale: locale.row.code, from, territory: undefined }, yaml, yaml.value, []) : [];
}

/** The letters: those of a law other than `eu` are for one territory; words that laws share are for all. */
function letterTexts(locale: LocaleContent): VisibleText[] {
  const { letters } = locale;
  return Object.entries(fields(letters?.value)).flatMap(([key, texts]) => yamlTexts({ locale: locale.row.code, from: 'letter', territory: isLaw(key) ? key : undefined }, letters as YamlText, texts, [key]));
}

function isLaw(key: string): boolean {
  return (letterLaw.options as readonly string[]).includes(key);
}

/** The wording of a territory or of one of its authorities is for that territory alone. */
function territoryOf({ kind, id }: WordingRow): string | undefined {
  return kind === 'territories' || kind === 'authorities' ? id.split('-')[0] : undefined;
}

function yamlTexts(origin: Pick<VisibleText, 'locale' | 'from' | 'territory'>, yaml: YamlText, value: unknown, path: Path): VisibleText[] {
  if (typeof value === 'string') {
    const plain = plainInline(value, () => PLACEHOLDER);
    const line = (index: number) => yaml.lineOfWords(path, wordsBefore(plain, index, 24)) ?? yaml.lineOfWords(path, wordsBefore(plain, index, 8)) ?? yaml.line(path);
    return [{ ...origin, file: yaml.file, raw: value, plain, line }];
  }
  if (Array.isArray(value)) return value.flatMap((item, index) => yamlTexts(origin, yaml, item, [...path, index]));
  return Object.entries(fields(value)).flatMap(([key, inner]) => (NOT_TEXT.has(key) ? [] : yamlTexts(origin, yaml, inner, [...path, key])));
}

/** At most `length` characters of a text that end at `index` and hold no mark. */
function wordsBefore(plain: string, index: number, length: number): string {
  return plain.slice(Math.max(0, index + 1 - length), index + 1).split(PLACEHOLDER).at(-1) ?? '';
}

function mdxTexts(row: MdxRow): VisibleText[] {
  const territory = row.folder === 'guides' ? row.id : undefined;
  const front = ['title', 'heading', 'description', 'lead'].flatMap((key) => yamlTexts({ locale: row.locale, from: 'front matter', territory }, row.front, row.value[key], [key]));
  const blocks = (row.mdx?.blocks ?? []).map((block): VisibleText => ({
    locale: row.locale, file: row.file, from: 'mdx', territory, raw: block.text, plain: block.text, line: block.line,
  }));
  return [...front, ...blocks];
}
