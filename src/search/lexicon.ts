/**
 * The words of the table and where they lead. A key is a stem; or the number of a group of synonyms with `=` before it, which
 * its words share; or the id of a territory with `@` before it, which its names share.
 */
import type { SearchTable } from './table.ts';
import { territoryKey, type TerritoryNames } from './territories.ts';
import { wordsOf, type Word, type WordRules } from './words.ts';

/** A word of a phrase: the keys it can be found by. */
export type Token = readonly string[];

/** A title, or a phrase that people use. */
export type Phrase = readonly Token[];

export interface Lexicon {
  readonly rules: WordRules;
  readonly names: TerritoryNames;
  /** Folded words that say nothing. */
  readonly stopWords: ReadonlySet<string>;
  /** The phrases of every record. */
  readonly phrases: readonly (readonly Phrase[])[];
  /** Records by key, each with how much the word says there: 1 in a title or phrase, less in the text or in the title of its page. */
  readonly postings: ReadonlyMap<string, ReadonlyMap<number, number>>;
  /** Stems by folded word: every word that is known, stop words with an empty stem. */
  readonly vocabulary: ReadonlyMap<string, string>;
  /** Stems that stand in so many places that they tell nothing. */
  readonly commonStems: ReadonlySet<string>;
  /** Keys of the synonym groups that a stem belongs to. */
  groupsOf(stem: string): readonly string[];
  /** The groups named by several words together, longest first. */
  phraseGroups(words: readonly Word[]): readonly PhraseMatch[];
  /** How telling a key is: the rarer, the more. */
  weight(key: string): number;
}

export interface PhraseMatch {
  readonly key: string;
  /** The words it takes: from the first to before the last. */
  readonly from: number;
  readonly to: number;
}

/** What a word of the page's own title tells about a place in it. */
const pageTitleWeight = 0.35;

/** What a word in the text tells. */
const textWeight = 0.5;

/** Words of a phrase may have one other word between them: turn (it) off. */
const longestGap = 2;

/** The rules of the table's language. */
export function rulesOf({ language }: Pick<SearchTable, 'language'>): WordRules {
  return {
    elisions: new Set(language.elisions),
    contractions: new Set(language.contractions),
    endings: language.endings.toSorted((a, b) => b.length - a.length),
  };
}

/** What of a table the lexicon is made from; without `text` it knows titles and phrases only. */
export type LexiconTable = Pick<SearchTable, 'language' | 'records' | 'territories'> & { readonly text?: SearchTable['text'] };

/** Reads a table; takes some milliseconds, so do it once. */
export function createLexicon(table: LexiconTable, rules: WordRules, names: TerritoryNames): Lexicon {
  const stopWords = new Set(table.language.stopWords.split(' '));
  const vocabulary = new Map<string, string>([...stopWords].map((word) => [word, '']));
  const groups = new Map<string, string[]>();
  const phraseStarts = new Map<string, { key: string; stems: string[] }[]>();

  const learn = (words: readonly Word[]) => {
    for (const { text, stem } of words) if (!vocabulary.has(text)) vocabulary.set(text, stem);
  };

  table.language.synonyms.forEach((line, index) => {
    const key = `=${index}`;
    for (const phrase of line.split(';')) {
      const words = wordsOf(phrase, rules);
      const [first, ...rest] = words;
      if (!first) continue;
      learn(words);
      if (rest.length === 0) pushTo(groups, first.stem, key);
      else pushTo(phraseStarts, first.stem, { key, stems: words.map((word) => word.stem) });
    }
  });
  for (const list of phraseStarts.values()) list.sort((a, b) => b.stems.length - a.stems.length);

  function phraseGroups(words: readonly Word[]): PhraseMatch[] {
    const matches: PhraseMatch[] = [];
    words.forEach(({ stem }, from) => {
      for (const { key, stems } of phraseStarts.get(stem) ?? []) {
        const to = endOfPhrase(words, from, stems);
        if (to !== undefined) matches.push({ key, from, to });
      }
    });
    return matches;
  }

  function readPhrase(text: string): Phrase {
    const words = wordsOf(text, rules);
    learn(words);
    const single = words.filter((word) => !stopWords.has(word.text)).map((word) => [word.stem, ...(groups.get(word.stem) ?? [])]);
    const joined = phraseGroups(words).map((match) => [match.key]);
    const named = names.named(words).filter((match) => match.strength !== 'maybe').map((match) => [territoryKey(match.territory)]);
    return [...single, ...joined, ...named];
  }

  const postings = new Map<string, Map<number, number>>();
  const post = (phrase: Phrase, record: number, weight: number) => {
    for (const key of phrase.flat()) {
      const known = postings.get(key) ?? new Map<number, number>();
      postings.set(key, known.set(record, Math.max(weight, known.get(record) ?? 0)));
    }
  };

  // The pages of territories are all about the same: only the names tell them apart.
  const territoryNames = new Map(table.territories.filter(([, , anchor]) => anchor === '').map(([, page, , , name, ...others]) => [page, [name, ...others].join(';')]));
  const pageTitles = new Map<number, Phrase>();
  const phrases = table.records.map(([page, , anchor, title, words], record) => {
    const own = anchor === '' ? territoryNames.get(page) : undefined;
    const read = [...(own?.split(';') ?? [title]), ...words.split(';')].map(readPhrase).filter((phrase) => phrase.length > 0);
    for (const phrase of read) post(phrase, record, 1);
    const titlePhrase = own === undefined ? (read[0] ?? []) : [];
    if (anchor === '') pageTitles.set(page, titlePhrase);
    else post(pageTitles.get(page) ?? [], record, pageTitleWeight);
    return read;
  });

  const placesOf = table.text?.places.split(' ') ?? [];
  (table.text?.stems.split(' ') ?? []).forEach((stem, index) => {
    const known = postings.get(stem) ?? new Map<number, number>();
    postings.set(stem, known);
    if (!vocabulary.has(stem)) vocabulary.set(stem, stem);
    let record = -1;
    for (const distance of placesOf[index]?.split('.') ?? []) {
      record += Number.parseInt(distance, 36);
      for (const key of [stem, ...(groups.get(stem) ?? [])]) {
        const there = postings.get(key) ?? new Map<number, number>();
        postings.set(key, there.set(record, Math.max(textWeight, there.get(record) ?? 0)));
      }
    }
  });

  const total = table.records.length;
  const weights = new Map([...postings].map(([key, records]) => {
    const places = [...records.values()].reduce((sum, weight) => sum + weight, 0);
    return [key, Math.max(0.4, Math.log(total / (places + 1)))] as const;
  }));
  const rarest = Math.log(total / 2);

  return {
    rules,
    names,
    stopWords,
    phrases,
    postings,
    vocabulary,
    commonStems: new Set(table.text?.common.split(' ')),
    groupsOf: (stem) => groups.get(stem) ?? [],
    phraseGroups,
    weight: (key) => weights.get(key) ?? rarest,
  };
}

/** Where the phrase that begins at `from` ends; undefined where it is not there. */
function endOfPhrase(words: readonly Word[], from: number, stems: readonly string[]): number | undefined {
  let at = from;
  for (const stem of stems.slice(1)) {
    const next = words.slice(at + 1, at + 1 + longestGap).findIndex((word) => word.stem === stem);
    if (next === -1) return undefined;
    at += next + 1;
  }
  return at + 1;
}

function pushTo<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (!list) map.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}
