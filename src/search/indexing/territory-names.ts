/** What people call the territories. */
import { fold } from '../fold.ts';

/** Codes that name no single country, though Unicode has a name for them. */
const noCountry = /^(?:EU|EZ|UN|QO|X[A-Z]|ZZ)$/;

/** The names of a territory in languages, where Unicode knows them. */
export function namesIn(code: string, languages: readonly string[]): string[] {
  if (!/^[A-Z]{2}$/.test(code) || noCountry.test(code)) return [];
  return languages.flatMap((language) => new Intl.DisplayNames([language], { type: 'region', fallback: 'none' }).of(code) ?? []);
}

/** Parts of the Union that have a code of their own but the law of the country they belong to. */
const outlying: Readonly<Record<string, readonly string[]>> = { FR: ['GF', 'GP', 'MF', 'MQ', 'RE', 'YT'], FI: ['AX'] };

/** The names of a country's outlying parts. */
export function outlyingNames(code: string, locale: string): string[] {
  return (outlying[code] ?? []).flatMap((part) => namesIn(part, [locale]));
}

/** The names of all countries but some, in one language. */
export function namesOfOthers(locale: string, codes: readonly string[]): string[] {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const all = letters.flatMap((first) => letters.map((second) => first + second));
  // Some countries have a second code.
  const taken = new Set(codes.flatMap((code) => [...namesIn(code, [locale]), ...outlyingNames(code, locale)]));
  return all.flatMap((code) => namesIn(code, [locale])).filter((name) => !taken.has(name));
}

/** Whether a word is the name of a language: "anglais" may mean the language of the buttons, not the country. */
export function createLanguageNames(locale: string, tags: readonly string[]): (word: string) => boolean {
  const names = new Intl.DisplayNames([locale], { type: 'language', fallback: 'none' });
  const known = new Set(tags.map((tag) => fold(names.of(tag) ?? '')));
  return (word) => known.has(fold(word));
}

/** An abbreviation in capitals that stands for a country: UK, USA. */
export function isAbbreviation(word: string): boolean {
  return /^\p{Lu}{2,3}$/u.test(word);
}
