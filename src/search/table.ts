/**
 * The table of a language: titles, phrases and telling words of everything that can be found.
 * The build writes it (src/search/indexing/), the browser loads it at the first search. Short, since it travels.
 */

/** What a result is: `steps` is the way on one device, `step` one move of it. */
export const kinds = ['steps', 'step', 'question', 'data', 'claim', 'term', 'territory', 'page'] as const;
export type Kind = (typeof kinds)[number];

/** A page of the site, or the guide that the pages of several territories are made from. */
export type PageRow = readonly [
  /** Page id, or `guide/<id>`. */
  id: string,
  /** Path with the base; '' for a guide. */
  path: string,
  /** Short name, as menus show it. */
  name: string,
];

/** What can be found: a page, or a place in it. */
export type RecordRow = readonly [
  /** Index of the page. */
  page: number,
  /** Index of the kind. */
  kind: number,
  /** '' for the page itself. */
  anchor: string,
  title: string,
  /** Phrases that people use for it, separated by semicolons. */
  words: string,
];

export type TerritoryRow = readonly [
  /** Page id of the territory without `opt-out/`; a part of a country has its own. */
  id: string,
  /** Index of its page. */
  page: number,
  /** Where it stands in the page: '' but for parts of a country. */
  anchor: string,
  /** Index of the guide that the page is made from. */
  guide: number,
  /** Name in the language of the table. */
  name: string,
  /** Names that can mean nothing else, folded, separated by semicolons. */
  names: string,
  /** Words that point to it, folded. */
  hints: string,
  /** Words that may point to it or to something else, folded. */
  maybe: string,
];

/** A short answer above the results. */
export interface AnswerRow {
  /** Index of the record that answers. */
  readonly record: number;
  readonly title: string;
  readonly text: string;
  /** Ways to ask it, separated by semicolons. */
  readonly asked: string;
}

export interface LanguageData {
  readonly elisions: readonly string[];
  readonly contractions: readonly string[];
  readonly endings: readonly string[];
  /** Letters between the parts of compound words: the s of "Zahlungsdaten"; none in a language without such words. */
  readonly links: readonly string[];
  /** Words that say nothing, separated by spaces. */
  readonly stopWords: string;
  /** How people ask what a word means. */
  readonly meaning: readonly string[];
  /** Groups of words and phrases that mean the same here; each group separated by semicolons. */
  readonly synonyms: readonly string[];
}

/** Which words stand in the text of which records, besides titles and phrases. */
export interface TextData {
  /** Stems, separated by spaces. */
  readonly stems: string;
  /** For each of them its records, as distances from the one before in base 36, separated by points; stems separated by spaces. */
  readonly places: string;
  /** Stems that stand in so many places that they tell nothing, separated by spaces. */
  readonly common: string;
}

export type OtherLanguage = readonly [code: string, name: string, words: string];

export interface SearchTable {
  readonly locale: string;
  /** The language's own name for itself. */
  readonly name: string;
  readonly dir: 'ltr' | 'rtl';
  /** Interface strings `search.*`, without the prefix. */
  readonly strings: Readonly<Record<string, string>>;
  /** The other languages that have a table: code, own name, and folded words that people of that language ask with, separated by spaces. */
  readonly others: readonly OtherLanguage[];
  /** Path of the results page. */
  readonly searchPath: string;
  readonly language: LanguageData;
  readonly pages: readonly PageRow[];
  readonly records: readonly RecordRow[];
  readonly territories: readonly TerritoryRow[];
  readonly answers: readonly AnswerRow[];
  /** Records shown when nothing is found. */
  readonly wanted: readonly number[];
  /** In a file of its own: what is asked in another language is answered without it. */
  readonly text?: TextData;
  /** Folder of Pagefind's index, with the base, and a mark that changes with it. */
  readonly fullText: { readonly path: string; readonly version: string };
}
