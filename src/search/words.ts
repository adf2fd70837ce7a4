/** From a text to its words, by the rules of a language. */
import { fold } from './fold.ts';

/** The rules of a language, as content/<lang>/search.yaml gives them; every word is folded. */
export interface WordRules {
  /** Words that stand before an apostrophe and say nothing: l, d, qu. */
  readonly elisions: ReadonlySet<string>;
  /** What stands after an apostrophe and says nothing: s, t, re. */
  readonly contractions: ReadonlySet<string>;
  /** Endings that words change, longest first. */
  readonly endings: readonly string[];
}

export interface Word {
  /** Folded. */
  readonly text: string;
  /** Without the ending that changes. */
  readonly stem: string;
  /** Where it stands in the text. */
  readonly start: number;
  readonly end: number;
}

/** No one asks longer; what follows is not read. */
const longestQuery = 300;

/** A stem keeps at least this many letters. */
const shortestStem = 4;

/** A run of letters and digits; letters with points between them, like U.S., are one. */
const wordPattern = /(?<![\p{L}\p{N}])\p{L}(?:\.\p{L})+(?![\p{L}\p{N}])|[\p{L}\p{M}\p{N}]+/gu;
const apostrophe = /['’‘ʼ`´′＇]/;

/** What a reader typed or an address holds, without invisible signs, on one line and no longer than a question. */
export function cleanQuery(query: string): string {
  return query.slice(0, 4 * longestQuery).replace(/\p{Cf}/gu, '').replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim().slice(0, longestQuery).toWellFormed();
}

/** The words of a text, elisions left out. */
export function wordsOf(text: string, rules: WordRules): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(wordPattern)) {
    const folded = fold(match[0].replaceAll('.', ''));
    const end = match.index + match[0].length;
    if (folded === '') continue;
    if (rules.elisions.has(folded) && apostrophe.test(text.charAt(end))) continue;
    if (rules.contractions.has(folded) && apostrophe.test(text.charAt(match.index - 1))) continue;
    words.push({ text: folded, stem: stemOf(folded, rules), start: match.index, end });
  }
  return words;
}

/** A folded word without the ending that changes. */
export function stemOf(word: string, rules: WordRules): string {
  const ending = rules.endings.find((candidate) => word.endsWith(candidate) && word.length - candidate.length >= shortestStem);
  return ending === undefined ? word : word.slice(0, -ending.length);
}
