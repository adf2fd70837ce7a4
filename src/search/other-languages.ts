/** In which other language a question may be asked. */
import { fold } from './fold.ts';
import type { OtherLanguage } from './table.ts';

/**
 * The codes of the other languages, the likeliest first: those whose people ask with more of the words, then those the reader prefers,
 * then in the order of the table.
 * @param preferred codes of languages, the most wanted first.
 */
export function likelyLanguages(text: string, others: readonly OtherLanguage[], preferred: readonly string[]): string[] {
  const asked = new Set(fold(text).match(/\p{L}+/gu));
  const shared = (words: string) => words.split(' ').filter((word) => asked.has(word)).length;
  const place = (code: string) => (preferred.includes(code) ? preferred.indexOf(code) : preferred.length);
  return others
    .map(([code, , words]) => ({ code, count: shared(words) }))
    .toSorted((a, b) => b.count - a.count || place(a.code) - place(b.code))
    .map(({ code }) => code);
}
