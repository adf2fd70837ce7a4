/** Copies of the site with as many languages as a measurement asks for. */
import { localeRows, publishedLocales } from '../../src/i18n/locales.ts';
import { sameLetters, setState, writePseudoLanguage } from '../support/pseudo-language.ts';
import type { SiteCopy } from '../support/site-copy.ts';

/** Languages that the site may have one day, besides those it has. */
const OTHERS = ['bg', 'cs', 'da', 'el', 'et', 'fi', 'ga', 'hr', 'hu', 'is', 'lb', 'lt', 'lv', 'mt', 'nb', 'pl', 'pt', 'ro', 'rm', 'sk', 'sl', 'sv', 'tr', 'uk', 'ru', 'ar', 'he', 'ca', 'eu', 'sq', 'sr', 'mk', 'bs', 'gl'];

/**
 * Makes a fresh copy publish `count` languages: the first ones of the table, and beyond those, generated ones. These say what the
 * English says, so that their size is that of a language.
 * @throws if so many languages are not known here.
 */
export async function publishLanguages(copy: SiteCopy, count: number): Promise<void> {
  const withdrawn = publishedLocales.slice(count).map(({ code }) => code);
  for (const code of withdrawn) setState(copy, code, 'draft');
  // In the copy they were never published.
  if (withdrawn.length > 0) copy.edit('content/facts/ledger/addresses.yaml', (text) => text.replaceAll(new RegExp(`^/(?:${withdrawn.join('|')})/.*\n`, 'gm'), ''));
  const codes = OTHERS.filter((code) => !localeRows.some((row) => row.code === code)).slice(0, Math.max(0, count - publishedLocales.length));
  if (publishedLocales.length + codes.length < count) throw new Error(`Only ${publishedLocales.length + codes.length} languages are known here.`);
  for (const code of codes) {
    await copy.language('add', code);
    writePseudoLanguage(copy, code, sameLetters);
    setState(copy, code, 'published');
    await copy.language('stamp', code);
  }
  await copy.ledger('add');
}
