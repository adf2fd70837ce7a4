/**
 * The state of a translation without git: every translated text carries the fingerprint of the French text it was made from.
 * Pure; the content comes from facts/content.ts, the file is content/<locale>/fingerprints.yaml.
 *
 * Keys of texts: `pages/opt-out` (front matter and what stands before the first heading), `pages/opt-out#computer` (a section),
 * `guides/ch#right`, `facts/questions/too-late`, `kit/notice`, `letters/eu`, `letters/common`, `not-found`, `ui/nav.menu` (with its plural forms).
 */
import { createHash } from 'node:crypto';
import type { LocaleContent, MdxRow } from '../facts/content.ts';
import { byCode } from '../lib/order.ts';

/** The texts of a language by key, each as one line whose digest tells whether it changed. */
export type Texts = ReadonlyMap<string, string>;

/** `missing`: not written; `stale`: written from an older French text, or from one that nobody recorded. */
export type TextState = 'current' | 'stale' | 'missing';

/** The fields of a front matter that are texts of their language. */
const FRONT_TEXTS = ['title', 'heading', 'description', 'lead'];

/** Fields of a wording that belong to its language alone: they translate nothing. */
const OWN_FIELDS = new Set(['slug', 'aka']);

const PLURAL_FORM = /\.(?:zero|one|two|few|many|other)$/;

/** The texts of a language. Files that cannot be parsed have none: the gate reports them. */
export function textsOf(locale: LocaleContent): Texts {
  const texts = new Map<string, string>();
  for (const row of [...locale.pages, ...locale.guides]) {
    for (const [anchor, text] of sections(row)) texts.set(sectionKey(row, anchor), text);
  }
  for (const [kind, rows] of locale.wording) {
    for (const row of rows) texts.set(wordingKey(kind, row.id), oneLine(row.value, OWN_FIELDS));
  }
  for (const [part, value] of Object.entries(map(locale.kit?.value))) texts.set(kitKey(part), oneLine(value));
  for (const [part, value] of Object.entries(map(locale.letters?.value))) texts.set(letterKey(part), oneLine(value));
  if (locale.notFound?.value !== undefined) texts.set('not-found', oneLine(locale.notFound.value));
  for (const [key, text] of interfaceTexts(map(locale.ui?.value))) texts.set(`ui/${key}`, text);
  return texts;
}

/** The key of a section of a page or guide; `''` is what stands before the first heading. */
export function sectionKey(row: Pick<MdxRow, 'folder' | 'id'>, anchor: string): string {
  return `${row.folder}/${row.id}${anchor === '' ? '' : `#${anchor}`}`;
}

/** The key of the wording of a fact. */
export function wordingKey(kind: string, id: string): string {
  return `facts/${kind}/${id}`;
}

/** The key of a part of kit.yaml. */
export function kitKey(part: string): string {
  return `kit/${part}`;
}

/** The key of a part of letters.yaml: the letters of a law, or what all letters share. */
export function letterKey(part: string): string {
  return `letters/${part}`;
}

/** The sections of a page or guide by the anchor of their heading, in the order of the text. */
function sections(row: MdxRow): Map<string, string> {
  const found = new Map<string, string>();
  if (!row.mdx) return found;
  const lines = row.source.split(/\r?\n/);
  const starts = row.mdx.headings.flatMap(({ id, line }) => (id === null ? [] : [{ id, line }]));
  const between = (from: number, to: number | undefined) => normalise(lines.slice(from - 1, to === undefined ? undefined : to - 1).join('\n'));
  const front = oneLine(FRONT_TEXTS.map((field) => row.value[field] ?? null));
  found.set('', `${front} ${between(bodyStart(lines), starts[0]?.line)}`);
  starts.forEach(({ id, line }, index) => found.set(id, between(line, starts[index + 1]?.line)));
  return found;
}

/** The line after the front matter, counted from 1. */
function bodyStart(lines: readonly string[]): number {
  return lines[0] === '---' ? lines.indexOf('---', 1) + 2 : 1;
}

/** Interface strings by key, each with its plural forms; those without a text are left out. */
function interfaceTexts(strings: Readonly<Record<string, unknown>>): Map<string, string> {
  const written = Object.entries(strings).filter(([, text]) => typeof text === 'string' && text.trim() !== '');
  const keys = new Set(written.map(([key]) => key));
  const grouped = Map.groupBy(written, ([key]) => withoutPluralForm(key, keys));
  return new Map([...grouped].map(([key, forms]) => [key, forms.length === 1 ? normalise(String(forms[0]?.[1])) : oneLine(Object.fromEntries(forms))]));
}

function withoutPluralForm(key: string, keys: ReadonlySet<string>): string {
  const stem = key.replace(PLURAL_FORM, '');
  return keys.has(stem) || keys.has(`${stem}.other`) ? stem : key;
}

/** Spaces of all kinds count as one, so that neither a line wrapped elsewhere nor a mended no-break space makes a translation stale. */
function normalise(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** A value as one line; the order of its keys does not count. */
function oneLine(value: unknown, without: ReadonlySet<string> = new Set()): string {
  return JSON.stringify(sorted(value, without));
}

function sorted(value: unknown, without: ReadonlySet<string>): unknown {
  if (typeof value === 'string') return normalise(value);
  if (Array.isArray(value)) return value.map((item) => sorted(item, new Set()));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([key]) => !without.has(key)).sort(([a], [b]) => byCode(a, b));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner, new Set())]));
}

/** The fingerprint of a text. */
export function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

/** Whether a value of the file is a fingerprint. */
export function isFingerprint(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{12}$/.test(value);
}

/** The fingerprints that a translation carries; malformed ones count as none. */
export function fingerprintsOf(translation: LocaleContent): ReadonlyMap<string, string> {
  return new Map(Object.entries(map(translation.fingerprints?.value)).filter((entry): entry is [string, string] => isFingerprint(entry[1])));
}

/** The state of every text of the reference language in a translation, by key. */
export function translationStates(reference: Texts, translation: LocaleContent): ReadonlyMap<string, TextState> {
  const own = textsOf(translation);
  const recorded = fingerprintsOf(translation);
  return new Map([...reference].map(([key, text]) => {
    if (!own.has(key)) return [key, 'missing'];
    return [key, recorded.get(key) === fingerprint(text) ? 'current' : 'stale'];
  }));
}

/** What stamping changed, as keys. */
export interface Stamped {
  /** The whole new content of the file. */
  readonly fingerprints: ReadonlyMap<string, string>;
  /** Texts that had no fingerprint. */
  readonly added: readonly string[];
  /** Texts that had the fingerprint of an older French text. */
  readonly renewed: readonly string[];
  /** Fingerprints of texts that no longer exist. */
  readonly removed: readonly string[];
}

/**
 * The fingerprints after texts were translated or revised.
 * @param keys the texts; without them, every text that the translation has. `pages/opt-out*` names all that begin so.
 * @throws Error naming the keys that are no text of both languages.
 */
export function stamp(reference: Texts, translation: LocaleContent, keys?: readonly string[]): Stamped {
  const own = textsOf(translation);
  const possible = [...reference.keys()].filter((key) => own.has(key));
  const before = fingerprintsOf(translation);
  const wanted = new Set(keys === undefined ? possible : chosen(possible, keys));
  const after = new Map(possible.flatMap((key): [string, string][] => {
    const value = wanted.has(key) ? fingerprint(reference.get(key) ?? '') : before.get(key);
    return value === undefined ? [] : [[key, value]];
  }));
  const changed = [...after].filter(([key, value]) => before.get(key) !== value).map(([key]) => key);
  return {
    fingerprints: after,
    added: changed.filter((key) => !before.has(key)),
    renewed: changed.filter((key) => before.has(key)),
    removed: Object.keys(map(translation.fingerprints?.value)).filter((key) => !after.has(key)),
  };
}

function chosen(possible: readonly string[], keys: readonly string[]): string[] {
  const found = keys.map((key) => ({ key, texts: possible.filter((one) => (key.endsWith('*') ? one.startsWith(key.slice(0, -1)) : one === key)) }));
  const unknown = found.filter(({ texts }) => texts.length === 0).map(({ key }) => `"${key}"`);
  if (unknown.length > 0) throw new Error(`No text that French and the translation both have: ${unknown.join(', ')}. Keys look like pages/opt-out#computer, facts/questions/too-late, kit/notice, letters/eu, ui/nav.menu.`);
  return found.flatMap(({ texts }) => texts);
}

/** The text of content/<locale>/fingerprints.yaml: one line a key, sorted. */
export function fingerprintsFileText(fingerprints: ReadonlyMap<string, string>): string {
  const lines = [...fingerprints].sort(([a], [b]) => byCode(a, b)).map(([key, value]) => `${key}: "${value}"\n`);
  return `# Written by "npm run language -- stamp": the fingerprint of the French text that each text was translated from.\n${lines.join('')}`;
}

function map(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}
