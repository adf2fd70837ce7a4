import { oncePerKey } from '../lib/once.ts';
import { localeRows } from './locales.ts';

/*
 * Formatters are made once a language: each holds much memory outside the heap, which the collector does not see,
 * and a build formats tens of thousands of dates.
 */

/** By the number of parts of the value: a year, a month or a day. */
const DATE_OPTIONS: Readonly<Record<number, Intl.DateTimeFormatOptions>> = {
  1: { timeZone: 'UTC', year: 'numeric' },
  2: { timeZone: 'UTC', year: 'numeric', month: 'long' },
  3: { timeZone: 'UTC', year: 'numeric', month: 'long', day: 'numeric' },
};

/** Dates in words by value: a build writes the same few hundred again and again. */
const dates = oncePerKey((locale) => oncePerKey((value) => writeDate(locale, value)));
const dateFormats = oncePerKey((locale) => oncePerKey((parts) => new Intl.DateTimeFormat(territoryTag(locale), DATE_OPTIONS[Number(parts)])));
const numberFormats = oncePerKey((locale) => new Intl.NumberFormat(territoryTag(locale)));
const listFormats = oncePerKey((locale) => new Intl.ListFormat(locale, { type: 'conjunction' }));
const languageNames = oncePerKey((locale) => new Intl.DisplayNames([locale], { type: 'language' }));
const collators = oncePerKey((locale) => new Intl.Collator(locale));

/**
 * A date of a fact in the reader's language: "3 novembre 2025", "mars 2025" or "2025", as precise as the value is.
 * @param value `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
 * @throws RangeError if the value is none of these.
 */
export function formatDate(locale: string, value: string): string {
  return dates(locale)(value);
}

function writeDate(locale: string, value: string): string {
  const parts = value.split('-').length;
  const date = new Date(`${value}${'-01'.repeat(3 - parts)}T00:00:00Z`);
  return dateFormats(locale)(String(parts)).format(date);
}

/** The language as it is written in the territory of its row: British order for English, so that no reader takes 3/11 for 11/3. */
function territoryTag(locale: string): string {
  return localeRows.find((row) => row.code === locale)?.openGraph.replace('_', '-') ?? locale;
}

/** A whole number in the reader's language. */
export function formatNumber(locale: string, value: number): string {
  return numberFormats(locale).format(value);
}

/** A list in words: "a, b et c". */
export function formatList(locale: string, items: readonly string[]): string {
  return listFormats(locale).format(items);
}

/** A language's name in the reader's language: "allemand" for de in French; the tag itself if nobody knows it. */
export function languageName(locale: string, tag: string): string {
  return languageNames(locale).of(tag) ?? tag;
}

/** Sorts copies of items by a text, as the reader's language sorts. */
export function sortByText<Item>(locale: string, items: readonly Item[], text: (item: Item) => string): Item[] {
  const collator = collators(locale);
  return [...items].sort((a, b) => collator.compare(text(a), text(b)));
}

/** Sorts copies of territories by name; "other countries" (`zz`) comes after all that have one. */
export function sortTerritories<Row extends { readonly id: string; readonly name: string }>(locale: string, rows: readonly Row[]): Row[] {
  return sortByText(locale, rows, (row) => row.name).sort((a, b) => Number(a.id === 'zz') - Number(b.id === 'zz'));
}
