import { describe, expect, test } from 'vitest';
import { formatDate, formatNumber } from '../../src/i18n/format.ts';
import { fallbackLocale, localeChain, localeRow, localeRows, publishedAmong, publishedLocales, referenceLocale } from '../../src/i18n/locales.ts';
import { newLocaleRow } from '../../src/i18n/new-language.ts';

describe('the table', () => {
  test('has each language once, the reference and the fallback among the complete ones', () => {
    expect(new Set(localeRows.map((row) => row.code)).size).toBe(localeRows.length);
    for (const code of [referenceLocale, fallbackLocale]) expect(localeRow(code).state).toBe('complete');
  });

  test.each(localeRows.map((row) => [row.code, row] as const))('%s: tag, direction and territory are right', (code, row) => {
    expect(Intl.getCanonicalLocales(code)).toEqual([code]);
    expect(row.dir).toBe(newLocaleRow(code).dir);
    expect(row.openGraph).toMatch(new RegExp(`^${code.split('-')[0]}_[A-Z]{2}$`));
  });

  test('drafts are not published', () => {
    expect(publishedLocales).toEqual(localeRows.filter((row) => row.state !== 'draft'));
  });
});

test('a language falls back to English, then to French', () => {
  expect(localeChain('sv')).toEqual(['sv', 'en', 'fr']);
  expect(localeChain('en')).toEqual(['en', 'fr']);
});

test('localeRow refuses a language that is not in the table', () => {
  expect(() => localeRow('tlh')).toThrow('Unknown locale "tlh"');
});

test('publishedAmong finds the published languages of a territory', () => {
  expect(publishedAmong(['tlh', 'fr', 'en', 'fr']).map((row) => row.code)).toEqual(['fr', 'en']);
  expect(publishedAmong(['en-GB', 'fr-CH', 'en']).map((row) => row.code)).toEqual(['en', 'fr']);
  expect(publishedAmong([])).toEqual([]);
});

test('dates and numbers are those of the territory of the row', () => {
  expect(formatDate('en', '2025-11-03')).toBe('3 November 2025');
  expect(formatDate('fr', '2025-11-03')).toBe('3 novembre 2025');
  expect(formatDate('fr', '2025-11')).toBe('novembre 2025');
  expect(formatDate('tr', '2025')).toBe('2025');
  expect(formatNumber('en', 12345)).toBe('12,345');
});
