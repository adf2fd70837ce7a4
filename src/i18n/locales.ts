/**
 * The languages of the site: the one table from which routes, chooser, hreflang, sitemap, search and tests derive.
 *
 * `state`: `draft` is not published; `published` has every interface string, its pages may fall back;
 * `complete` has every page and every wording.
 */
export interface LocaleRow {
  /** BCP 47 tag; also the first path segment and the folder in content/. */
  readonly code: string;
  /** The language's own name for itself. */
  readonly name: string;
  readonly dir: 'ltr' | 'rtl';
  /** Open Graph locale, language_TERRITORY. */
  readonly openGraph: string;
  readonly state: 'draft' | 'published' | 'complete';
}

export const localeRows: readonly LocaleRow[] = [
  { code: 'fr', name: 'Français', dir: 'ltr', openGraph: 'fr_FR', state: 'complete' },
  { code: 'en', name: 'English', dir: 'ltr', openGraph: 'en_GB', state: 'complete' },
  { code: 'de', name: 'Deutsch', dir: 'ltr', openGraph: 'de_DE', state: 'complete' },
  { code: 'it', name: 'Italiano', dir: 'ltr', openGraph: 'it_IT', state: 'complete' },
  { code: 'es', name: 'Español', dir: 'ltr', openGraph: 'es_ES', state: 'complete' },
  { code: 'nl', name: 'Nederlands', dir: 'ltr', openGraph: 'nl_NL', state: 'complete' },
];

/** The language every text is written in first. */
export const referenceLocale = 'fr';

/** The language that stands in for a text that is missing in the reader's language. */
export const fallbackLocale = 'en';

/** The rows a reader can reach, in the order of the table. */
export const publishedLocales: readonly LocaleRow[] = localeRows.filter((row) => row.state !== 'draft');

/**
 * The row of a language.
 * @throws if the code is not in the table.
 */
export function localeRow(code: string): LocaleRow {
  const row = localeRows.find((candidate) => candidate.code === code);
  if (!row) throw new Error(`Unknown locale "${code}". Locales are the rows of src/i18n/locales.ts: ${localeRows.map((r) => r.code).join(', ')}.`);
  return row;
}

/** The languages in which a text may be shown to a reader of `locale`, best first, without repetition. */
export function localeChain(locale: string): string[] {
  return [...new Set([locale, fallbackLocale, referenceLocale])];
}

/** The published languages among language tags, in the order of the tags; `pt` answers for `pt-PT`. */
export function publishedAmong(tags: readonly string[]): LocaleRow[] {
  const found = tags.map((tag) => publishedLocales.find((row) => row.code === tag) ?? publishedLocales.find((row) => row.code === tag.split('-')[0]));
  return [...new Set(found)].filter((row) => row !== undefined);
}
