import { localeRows } from './locales.ts';

/**
 * A date of a fact in the reader's language: "3 novembre 2025", "mars 2025" or "2025", as precise as the value is.
 * @param value `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
 * @throws RangeError if the value is none of these.
 */
export function formatDate(locale: string, value: string): string {
  const parts = value.split('-');
  const date = new Date(`${value}${'-01'.repeat(3 - parts.length)}T00:00:00Z`);
  const options: Intl.DateTimeFormatOptions = { timeZone: 'UTC', year: 'numeric' };
  if (parts.length > 1) options.month = 'long';
  if (parts.length > 2) options.day = 'numeric';
  return new Intl.DateTimeFormat(dateTag(locale), options).format(date);
}

/** The language as it is written in the territory of its row: British order for English, so that no reader takes 3/11 for 11/3. */
function dateTag(locale: string): string {
  return localeRows.find((row) => row.code === locale)?.openGraph.replace('_', '-') ?? locale;
}

/** A whole number in the reader's language. */
export function formatNumber(locale: string, value: number): string {
  return new Intl.NumberFormat(dateTag(locale)).format(value);
}

/** A list in words: "a, b et c". */
export function formatList(locale: string, items: readonly string[]): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(items);
}

/** A language's name in the reader's language: "allemand" for de in French; the tag itself if nobody knows it. */
export function languageName(locale: string, tag: string): string {
  return new Intl.DisplayNames([locale], { type: 'language' }).of(tag) ?? tag;
}

/** Sorts copies of items by a text, as the reader's language sorts. */
export function sortByText<Item>(locale: string, items: readonly Item[], text: (item: Item) => string): Item[] {
  const collator = new Intl.Collator(locale);
  return [...items].sort((a, b) => collator.compare(text(a), text(b)));
}
