/** Which countries a question names. */
import { editDistance } from '../lib/nearest.ts';
import { fold } from './fold.ts';
import type { SearchTable, TerritoryRow } from './table.ts';
import { nearWords } from './typos.ts';
import { wordsOf, type Word, type WordRules } from './words.ts';

/** `name` can mean nothing else; `hint` points to it (a town, a people); `maybe` may mean something else (a language, an authority). */
export type Strength = 'name' | 'hint' | 'maybe';

export interface TerritoryMatch {
  readonly territory: TerritoryRow;
  readonly strength: Strength;
  /** It is named with a slip: what looks like a town may be another word. */
  readonly isSlip?: boolean;
  /** The words that name it: from the first to before the last. */
  readonly from: number;
  readonly to: number;
}

export interface TerritoryNames {
  /** The countries named letter by letter, in the order of the text; a word is part of one name only. */
  named(words: readonly Word[]): TerritoryMatch[];
  /**
   * Also those named by a code, or with a slip in the name.
   * @param slipsToWord how many slips away the nearest word of the language is: 0 for a word of its own, Infinity for none.
   */
  asked(words: readonly Word[], text: string, slipsToWord: (word: string) => number): TerritoryMatch[];
  /** Those whose name may be what begins like this. */
  begun(start: string): TerritoryRow[];
}

interface Name {
  readonly words: readonly string[];
  readonly territory: TerritoryRow;
  readonly strength: Strength;
}

/** Names shorter than this are taken as they are: with a slip in them they could be anything. */
const shortestForSlips = 5;

/** An abbreviation that is a word of the language too (usa: "uses" in Italian) names a country only as a code does. */
const longestCode = 3;

/** A name that is still being typed is taken for one from this many letters on, unless too many begin like it. */
const shortestBegun = 3;
const mostBegun = 3;

/** Prepares the names of the table's territories. */
export function createTerritoryNames(table: Pick<SearchTable, 'territories' | 'language'>, rules: WordRules): TerritoryNames {
  const ownWords = new Set(table.language.synonyms.flatMap((line) => line.split(';')).map(fold));
  const byFirstWord = new Map<string, Name[]>();
  const codes = new Map<string, TerritoryRow>();
  const forSlips = new Map<string, Name[]>();
  const add = (texts: string, territory: TerritoryRow, strength: Strength) => {
    for (const text of texts.split(';')) {
      const words = wordsOf(text, rules).map((word) => word.text);
      const first = words[0];
      if (first === undefined) continue;
      if (strength === 'name' && words.length === 1 && first.length <= longestCode && ownWords.has(first)) {
        codes.set(first, territory);
        continue;
      }
      const name = { words, territory, strength };
      byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), name]);
      if (strength !== 'maybe' && words.length === 1 && first.length >= shortestForSlips) forSlips.set(first, [...(forSlips.get(first) ?? []), name]);
    }
  };
  for (const territory of table.territories) {
    const [id, , , , name, names, hints, maybe] = territory;
    add(`${name};${names}`, territory, 'name');
    add(hints, territory, 'hint');
    add(maybe, territory, 'maybe');
    if (id.length === 2 && id !== 'zz') codes.set(id, territory);
  }
  for (const names of byFirstWord.values()) names.sort((a, b) => b.words.length - a.words.length);

  function nameAt(words: readonly Word[], from: number): TerritoryMatch[] {
    const candidates = byFirstWord.get(words[from]?.text ?? '') ?? [];
    const fitting = candidates.filter((name) => name.words.every((word, index) => words[from + index]?.text === word));
    const length = fitting[0]?.words.length ?? 0;
    return fitting.filter((name) => name.words.length === length).map(({ territory, strength }) => ({ territory, strength, from, to: from + length }));
  }

  /** A code such as CH is one only where it stands alone or in capitals among small letters. */
  function codeAt(words: readonly Word[], from: number, text: string): TerritoryMatch[] {
    const word = words[from];
    const territory = codes.get(word?.text ?? '');
    if (!word || !territory) return [];
    const typed = text.slice(word.start, word.end);
    const inCapitals = typed === typed.toUpperCase() && text !== text.toUpperCase();
    return inCapitals || words.length === 1 ? [{ territory, strength: 'name', from, to: from + 1 }] : [];
  }

  function slipAt(words: readonly Word[], from: number, slipsToWord: (word: string) => number): TerritoryMatch[] {
    const word = words[from]?.text ?? '';
    const [near] = word.length < shortestForSlips ? [] : nearWords(word, forSlips.keys(), 1);
    if (near === undefined || slipsToWord(word) < editDistance(word, near)) return [];
    return (forSlips.get(near) ?? []).map(({ territory, strength }) => ({ territory, strength, isSlip: true, from, to: from + 1 }));
  }

  function collect(words: readonly Word[], matchesAt: (from: number) => TerritoryMatch[]): TerritoryMatch[] {
    const found: TerritoryMatch[] = [];
    for (let from = 0; from < words.length; ) {
      const here = matchesAt(from);
      found.push(...here);
      from = here[0]?.to ?? from + 1;
    }
    return found;
  }

  return {
    begun(start) {
      if (start.length < shortestBegun) return [];
      const names = [...byFirstWord].filter(([first]) => first.startsWith(start)).flatMap(([, names]) => names);
      const found = [...new Set(names.filter((name) => name.strength === 'name').map((name) => name.territory))];
      return found.length > mostBegun ? [] : found;
    },
    named: (words) => collect(words, (from) => nameAt(words, from)),
    asked: (words, text, slipsToWord) =>
      collect(words, (from) => {
        const exact = nameAt(words, from);
        return exact.length > 0 ? exact : [...codeAt(words, from, text), ...slipAt(words, from, slipsToWord)].slice(0, 1);
      }),
  };
}

/** The key by which a territory's name is found, whichever name it is. */
export function territoryKey(territory: TerritoryRow): string {
  return `@${territory[0]}`;
}
