/** Makes the table of a language and the documents of its full text from what can be found in it. */
import type { Search } from '../../schemas/search.ts';
import { fold } from '../fold.ts';
import { createLexicon, rulesOf } from '../lexicon.ts';
import { kinds, type LanguageData, type OtherLanguage, type PageRow, type RecordRow, type SearchTable, type TerritoryRow, type TextData } from '../table.ts';
import { createTerritoryNames } from '../territories.ts';
import { wordsOf } from '../words.ts';
import type { SearchRecord } from './records.ts';

/** A territory as the table needs it; a part of a country names the page of the whole. */
export interface TerritoryInput {
  readonly id: string;
  readonly pageId: string;
  readonly anchor: string;
  readonly guide: string;
  readonly name: string;
  readonly names: readonly string[];
  readonly hints: readonly string[];
  readonly maybe: readonly string[];
}

export interface TableInput {
  readonly locale: string;
  readonly name: string;
  readonly dir: 'ltr' | 'rtl';
  readonly strings: Readonly<Record<string, string>>;
  readonly others: readonly OtherLanguage[];
  readonly searchPath: string;
  readonly search: Search;
  readonly pages: readonly { readonly id: string; readonly path: string; readonly name: string }[];
  readonly records: readonly SearchRecord[];
  readonly territories: readonly TerritoryInput[];
}

export type TableWithoutText = Omit<SearchTable, 'text' | 'fullText'>;

/** A word that stands in more places than this tells none of them apart. */
const mostPlaces = 20;

/**
 * The table, all but what is known of the full text once it is indexed.
 * @throws Error if a record or territory names a page that is not among the pages.
 */
export function buildTable(input: TableInput): TableWithoutText {
  const { search, records } = input;
  const guides = [...new Set(records.map((record) => record.page).filter((page) => page.startsWith('guide/')))];
  const pages: PageRow[] = [...input.pages.map(({ id, path, name }): PageRow => [id, path, name]), ...guides.map((id): PageRow => [id, '', ''])];
  const pageIndex = new Map(pages.map(([id], index) => [id, index]));
  const indexOfPage = (id: string) => found(pageIndex.get(id), `page "${id}"`);
  const places = new Map(records.map((record, index) => [record.anchor === '' ? record.page : `${record.page}#${record.anchor}`, [index]]));

  // A place that the language does not have yet is no answer in it; the gate knows whether it exists at all.
  const recordOf = (place: string): number[] => places.get(place) ?? [];
  const answers = search.answers.flatMap(({ to, text, asked }) =>
    recordOf(to).map((record) => {
      const found = records[record] as SearchRecord;
      return { record, title: found.title, text: text ?? firstSentences(found.text, input.locale), asked: asked.join(';') };
    }),
  );

  return {
    locale: input.locale,
    name: input.name,
    dir: input.dir,
    strings: input.strings,
    others: input.others,
    searchPath: input.searchPath,
    language: languageData(search),
    pages,
    records: records.map((record): RecordRow => [indexOfPage(record.page), kinds.indexOf(record.kind), record.anchor, record.title, record.words.join(';')]),
    territories: input.territories.map((territory): TerritoryRow => {
      const { id, pageId, anchor, guide, name, names, hints, maybe } = territory;
      return [id, indexOfPage(pageId), anchor, indexOfPage(`guide/${guide}`), name, foldedNames(names, [name]), foldedNames(hints, [name, ...names]), foldedNames(maybe, [name, ...names, ...hints])];
    }),
    answers,
    wanted: search.wanted.flatMap(recordOf),
  };
}

/** Which telling words stand in the text of which record. */
export function textData(table: TableWithoutText, records: readonly SearchRecord[]): TextData {
  const rules = rulesOf(table);
  const lexicon = createLexicon(table, rules, createTerritoryNames(table, rules));
  const places = new Map<string, number[]>();
  records.forEach(({ text }, record) => {
    const stems = new Set(wordsOf(text, lexicon.rules).filter((word) => !lexicon.stopWords.has(word.text)).map((word) => word.stem));
    for (const stem of stems) {
      // What its title says already need not be said again.
      if (isTelling(stem) && lexicon.postings.get(stem)?.get(record) !== 1) places.set(stem, [...(places.get(stem) ?? []), record]);
    }
  });
  const sorted = [...places].sort(([a], [b]) => (a < b ? -1 : 1));
  const telling = sorted.filter(([, found]) => found.length <= mostPlaces);
  return {
    stems: telling.map(([stem]) => stem).join(' '),
    places: telling.map(([, found]) => found.map((record, index) => (record - (found[index - 1] ?? -1)).toString(36)).join('.')).join(' '),
    common: sorted.filter(([stem, found]) => found.length > mostPlaces && !lexicon.postings.has(stem)).map(([stem]) => stem).join(' '),
  };
}

/** So many of the short answers of a language, and so many words of so many of its groups, show with which words its people ask. */
const askedOf = { answers: 4, groups: 8, words: 3 } as const;

/** The words that people of another language ask with and that say nothing in the own one, separated by spaces. */
export function askingWords(other: Search, own: Search): string {
  const phrasesOf = (search: Search) => [...search.answers.slice(0, askedOf.answers).flatMap(({ asked }) => asked), ...search.synonyms.slice(0, askedOf.groups).flatMap((group) => group.slice(0, askedOf.words))];
  const wordsIn = (search: Search) => phrasesOf(search).flatMap((phrase) => fold(phrase).match(/\p{L}{2,}/gu) ?? []);
  const known = new Set([...wordsIn(own), ...own.stopWords.map(fold)]);
  return [...new Set(wordsIn(other))].filter((word) => !known.has(word)).join(' ');
}

/** A letter or two tell nothing, and neither does a number that is no year. */
function isTelling(stem: string): boolean {
  return /^\d+$/.test(stem) ? stem.length === 4 : stem.length > 2;
}

function languageData(search: Search): LanguageData {
  return {
    elisions: search.elisions.map(fold),
    contractions: search.contractions.map(fold),
    endings: search.endings.map(fold),
    links: search.links,
    stopWords: [...new Set(search.stopWords.map(fold))].join(' '),
    meaning: search.meaning,
    synonyms: search.synonyms.map((group) => group.join(';')),
  };
}

/** Names without repetition and without those that stand elsewhere already. */
function foldedNames(names: readonly string[], elsewhere: readonly string[]): string {
  const known = new Set(elsewhere.map(fold));
  return [...new Set(names.map(fold))].filter((name) => !known.has(name)).join(';');
}

/** What looks like the end of a sentence and is none: the 4. of "4. November", an abbreviation such as "Art." or "z. B.". */
const noEnd = /(?<![\p{L}\p{N}])(?:\d{1,2}|\p{L}|Art|Abs|Nr|Kap|St|Dr|ca|bzw)\.\s*$/iu;

/** The sentences of a text. */
export function sentencesOf(text: string, locale: string): string[] {
  const sentences: string[] = [];
  for (const { segment } of new Intl.Segmenter(locale, { granularity: 'sentence' }).segment(text)) {
    const before = sentences.at(-1);
    if (before !== undefined && noEnd.test(before)) sentences.splice(-1, 1, before + segment);
    else sentences.push(segment);
  }
  return sentences;
}

/** The first two sentences of a text. */
export function firstSentences(text: string, locale: string): string {
  return sentencesOf(text, locale).slice(0, 2).join('').trim();
}

function found<Value>(value: Value | undefined, what: string): Value {
  if (value === undefined) throw new Error(`The search knows no ${what}.`);
  return value;
}
