/**
 * The words of the table and where they lead. A key is a stem; or the number of a group of synonyms with `=` before it, which
 * its words share; or the id of a territory with `@` before it, which its names share; or a whole word, or the stems of a phrase
 * of a group, with `~` before it; or a phrase of words that say nothing alone with `"` before it.
 */
import type { SearchTable } from './table.ts';
import { territoryKey, type TerritoryNames } from './territories.ts';
import { stemOf, wordsOf, type Word, type WordRules } from './words.ts';

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
  /** Stems by folded word: every word of titles and phrases, stop words with an empty stem. */
  readonly vocabulary: ReadonlyMap<string, string>;
  /** A known word as it is written, with its accents. */
  spelling(word: string): string;
  /** Stems of titles and phrases. */
  readonly titleStems: ReadonlySet<string>;
  /** Stems of the texts. */
  readonly textStems: ReadonlySet<string>;
  /** Stems that stand in so many places that they tell nothing. */
  readonly commonStems: ReadonlySet<string>;
  /** Letters between the parts of compound words; none in a language that has no such words. */
  readonly links: readonly string[];
  /** Keys of the synonym groups that a word belongs to: those that name it, else those that name another form of it. */
  groupsOf(word: Pick<Word, 'text' | 'stem'>): readonly string[];
  /** The groups named by several words together, longest first. */
  phraseGroups(words: readonly Word[]): readonly PhraseMatch[];
  /** The words with which a question asks what another one means: where they stand. */
  meaningAsked(words: readonly Word[]): readonly number[] | undefined;
  /** How telling a key is: the rarer, the more. */
  weight(key: string): number;
}

export interface PhraseMatch {
  readonly key: string;
  /** The words it takes, in their order; others may stand between them. */
  readonly places: readonly number[];
}

/** What a word of the page's own title tells about a place in it. */
const pageTitleWeight = 0.35;

/** What a word in the text tells. */
const textWeight = 0.5;

/** Words of a phrase may have four others between them: turn (it) off, stell (ich die KI) ab. */
const longestGap = 5;
/** What does (inmail) mean. */
const longestMeaningGap = 3;
/** Inside a phrase, words that say nothing and are this short may as well be others: have a, have an, have any. */
const longestFiller = 3;

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
  const groupsByWord = new Map<string, string[]>();
  const groupsByStem = new Map<string, string[]>();
  const groupsOf = ({ text, stem }: Pick<Word, 'text' | 'stem'>) => groupsByWord.get(text) ?? groupsByStem.get(stem) ?? [];
  const phraseStarts = new Map<string, { key: string; stems: string[] }[]>();

  const spellings = new Map<string, string>();
  const learn = (words: readonly Word[], text: string) => {
    for (const word of words) {
      if (!vocabulary.has(word.text)) vocabulary.set(word.text, word.stem);
      if (!spellings.has(word.text)) spellings.set(word.text, text.slice(word.start, word.end).toLowerCase());
    }
  };

  table.language.synonyms.forEach((line, index) => {
    const key = `=${index}`;
    for (const phrase of line.split(';')) {
      const words = wordsOf(phrase, rules);
      const [first, ...rest] = words;
      if (!first) continue;
      learn(words, phrase);
      // With a hyphen between them two words are one to some: opt-out, optout.
      const joined = /^\s*[\p{L}\p{M}]+-[\p{L}\p{M}]+\s*$/u.test(phrase) ? wordsOf(phrase.replace('-', ''), rules)[0] : undefined;
      if (joined) {
        learn([joined], phrase.replace('-', ''));
        pushTo(groupsByWord, joined.text, key);
      }
      if (rest.length === 0) {
        pushTo(groupsByWord, first.text, key);
        pushTo(groupsByStem, first.stem, key);
      } else {
        const telling = words.filter((word, at) => at === 0 || at === words.length - 1 || word.text.length > longestFiller || !stopWords.has(word.text));
        pushTo(phraseStarts, first.stem, { key, stems: telling.map((word) => word.stem) });
      }
    }
  });
  for (const list of phraseStarts.values()) list.sort((a, b) => b.stems.length - a.stems.length);

  function phraseGroups(words: readonly Word[]): PhraseMatch[] {
    const matches: PhraseMatch[] = [];
    words.forEach(({ stem }, from) => {
      for (const { key, stems } of phraseStarts.get(stem) ?? []) {
        const places = placesOfPhrase(words, from, stems);
        if (places) matches.push({ key, places });
      }
    });
    return matches;
  }

  function readPhrase(text: string): Phrase {
    const words = wordsOf(text, rules);
    learn(words, text);
    const single = words.flatMap((word, index) => (stopWords.has(word.text) ? [] : [[word.stem, formKey(word.text), ...groupsOf(word), ...joinedStem(text, word, words[index + 1])]]));
    const joined = phraseGroups(words).map((match) => [match.key, phraseKey(match.places.map((place) => words[place] as Word))]);
    const named = names.named(words).filter((match) => match.strength !== 'maybe').map((match) => [territoryKey(match.territory)]);
    const telling = [...single, ...joined, ...named];
    return telling.length > 0 || words.length === 0 ? telling : [[plainKey(words)]];
  }

  /** The stem of two words with a hyphen between them, written as one: e-mail, email. */
  function joinedStem(text: string, word: Word, next: Word | undefined): string[] {
    if (!next || !/^[-\u2010\u2011]$/.test(text.slice(word.end, next.start))) return [];
    const joined = word.text + next.text;
    const stem = stemOf(joined, rules);
    learn([{ ...word, text: joined, stem, end: next.end }], text);
    return [stem];
  }

  const postings = new Map<string, Map<number, number>>();
  const post = (phrase: Phrase, record: number, weight: number) => {
    for (const key of phrase.flat()) {
      const known = postings.get(key) ?? new Map<number, number>();
      postings.set(key, known.set(record, Math.max(weight, known.get(record) ?? 0)));
    }
  };

  // The pages of territories are all about the same: only which territory it is tells them apart.
  const territoryPages = new Map(table.territories.filter(([, , anchor]) => anchor === '').map((territory) => [territory[1], territory]));
  const pageTitles = new Map<number, Phrase>();
  const phrases = table.records.map(([page, , anchor, title, words], record) => {
    const territory = anchor === '' ? territoryPages.get(page) : undefined;
    const titlePhrase = territory ? [[territoryKey(territory)]] : readPhrase(title);
    const read = [titlePhrase, ...words.split(';').map(readPhrase)].filter((phrase) => phrase.length > 0);
    for (const phrase of read) post(phrase, record, 1);
    if (anchor === '') pageTitles.set(page, titlePhrase);
    else post(pageTitles.get(page) ?? [], record, pageTitleWeight);
    return read;
  });

  const placesOf = table.text?.places.split(' ') ?? [];
  (table.text?.stems.split(' ') ?? []).forEach((stem, index) => {
    const known = postings.get(stem) ?? new Map<number, number>();
    postings.set(stem, known);
    let record = -1;
    for (const distance of placesOf[index]?.split('.') ?? []) {
      record += Number.parseInt(distance, 36);
      for (const key of [stem, ...(groupsByStem.get(stem) ?? [])]) {
        const there = postings.get(key) ?? new Map<number, number>();
        postings.set(key, there.set(record, Math.max(textWeight, there.get(record) ?? 0)));
      }
    }
  });

  const meaning = table.language.meaning.map((phrase) => wordsOf(phrase, rules).map((word) => word.stem)).toSorted((a, b) => b.length - a.length);
  function meaningAsked(words: readonly Word[]): readonly number[] | undefined {
    for (const stems of meaning) {
      const found = words.flatMap((word, index) => (word.stem === stems[0] ? [placesOfPhrase(words, index, stems, longestMeaningGap)] : [])).find((places) => places !== undefined);
      if (found) return found;
    }
    return undefined;
  }

  const total = table.records.length;
  const weights = new Map([...postings].map(([key, records]) => {
    const places = [...records.values()].reduce((sum, weight) => sum + weight, 0);
    // How rare a form of a word is says nothing.
    return [key, key.startsWith(formKey('')) ? 0 : Math.max(0.4, Math.log(total / (places + 1)))] as const;
  }));
  const rarest = Math.log(total / 2);

  return {
    rules,
    names,
    stopWords,
    phrases,
    postings,
    vocabulary,
    spelling: (word) => spellings.get(word) ?? word,
    titleStems: new Set(vocabulary.values()),
    textStems: new Set(table.text?.stems.split(' ')),
    commonStems: new Set(table.text?.common.split(' ')),
    links: table.language.links,
    groupsOf,
    phraseGroups,
    meaningAsked,
    weight: (key) => weights.get(key) ?? rarest,
  };
}

/** The key of a word in just this form. */
export function formKey(text: string): string {
  return `~${text}`;
}

/** The key of a phrase of a group in just these words. */
export function phraseKey(words: readonly Pick<Word, 'stem'>[]): string {
  return formKey(words.map((word) => word.stem).join(' '));
}

/** The key of a phrase whose words say nothing alone: who are you. */
export function plainKey(words: readonly Pick<Word, 'text'>[]): string {
  return `"${words.map((word) => word.text).join(' ')}`;
}

/** Where the words of the phrase that begins at `from` stand; undefined where it is not there. */
function placesOfPhrase(words: readonly Word[], from: number, stems: readonly string[], gap = longestGap): number[] | undefined {
  const places = [from];
  for (const stem of stems.slice(1)) {
    const after = (places.at(-1) ?? from) + 1;
    const next = words.slice(after, after + gap).findIndex((word) => word.stem === stem);
    if (next === -1) return undefined;
    places.push(after + next);
  }
  return places;
}

function pushTo<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (!list) map.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}
