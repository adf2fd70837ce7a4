/**
 * How easy a text is to read, by the published index of its language. An index knows the length of words and sentences only;
 * it is a reason to look at a text again, and no proof that it is understood.
 */
import { countSyllables } from './syllables.ts';

/** Levels of the Common European Framework of Reference, easiest first. */
export const levels = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'] as const;
export type Level = (typeof levels)[number];

export interface Counts {
  readonly sentences: number;
  readonly words: number;
  readonly letters: number;
  /** 0 where the language's index does not ask for them. */
  readonly syllables: number;
  /** Words of the longest sentence. */
  readonly longest: number;
}

export interface Readability extends Counts {
  /** Name of the index. */
  readonly index: string;
  readonly score: number;
  readonly level: Level;
}

interface Index {
  readonly name: string;
  readonly syllables: boolean;
  score(counts: Counts): number;
  /** The least score of each level but the last, easiest first. */
  readonly bands: readonly number[];
}

/**
 * Flesch's own seven bands (The Art of Readable Writing, 1949) from "very easy" to "difficult", put beside the levels in the way that
 * is usual for English and strict: "fairly easy" (70 to 80, seventh year of school) is B1, "standard" is B2 already.
 * The adaptations to other languages were made so that their scores mean the same.
 */
const fleschBands = [90, 80, 70, 60, 50];

function flesch(name: string, base: number, perWordOfSentence: number, perSyllableOfWord: number): Index {
  return {
    name,
    syllables: true,
    score: ({ sentences, words, syllables }) => base - perWordOfSentence * (words / sentences) - perSyllableOfWord * (syllables / words),
    bands: fleschBands,
  };
}

/** The index of each language that has one here. */
const indexes: Readonly<Record<string, Index>> = {
  // Flesch 1948.
  en: flesch('Flesch', 206.835, 1.015, 84.6),
  // Kandel and Moles 1958, in the form in which it is used today.
  fr: flesch('Kandel-Moles', 207, 1.015, 73.6),
  // Amstad 1978.
  de: flesch('Amstad', 180, 1, 58.5),
  // Fernández Huerta 1959; syllables were counted on a hundred words.
  es: flesch('Fernández Huerta', 206.84, 1.02, 60),
  // Douma 1960; syllables were counted on a hundred words.
  nl: flesch('Flesch-Douma', 206.84, 0.93, 77),
  // Lucisano and Piemontese 1988: from 80 readable after primary school, from 60 after middle school, from 40 after secondary school.
  it: {
    name: 'Gulpease',
    syllables: false,
    score: ({ sentences, words, letters }) => 89 + (300 * sentences - 10 * letters) / words,
    bands: [100, 80, 60, 50, 40],
  },
};

/** What stands for something that is not the writer's text, like a label of LinkedIn: it is recognised rather than read, and counts as one short word. */
const placeholder = '\uFFFC';

/** What is counted of texts; the end of a text is the end of a sentence. */
export function count(texts: readonly string[], language: string): Counts {
  const sentences = texts.flatMap((text) => text.split(/(?<=[.!?…])[\s\u202f»”"')]+/u)).map((sentence) => wordsOf(sentence, language)).filter((words) => words.length > 0);
  const words = sentences.flat();
  const withSyllables = indexes[language]?.syllables === true;
  return {
    sentences: sentences.length,
    words: words.length,
    letters: sum(words, (word) => (word === placeholder ? 1 : word.replace(/[^\p{L}\p{N}]/gu, '').length)),
    syllables: withSyllables ? sum(words, (word) => (word === placeholder ? 1 : countSyllables(word, language))) : 0,
    longest: Math.max(0, ...sentences.map((sentence) => sentence.length)),
  };
}

/** French verbs carry their pronoun behind a hyphen: "connectez-vous" is two words. */
const frenchPronoun = /-(?:t-)?(?=(?:je|tu|il|elle|on|nous|vous|ils|elles|ce|moi|toi|le|la|les|lui|leur|y|en)(?!\p{L}))/gu;

/** Words as they are written between spaces; an article before an apostrophe belongs to its word. */
function wordsOf(sentence: string, language: string): string[] {
  const parted = language === 'fr' ? sentence.replace(frenchPronoun, ' ') : sentence;
  return parted.split(/[\s\u00a0\u202f]+/u).flatMap((word) => word.match(/[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}’'.\-]*[\p{L}\p{N}\p{M}])?|\uFFFC/gu) ?? []);
}

function sum(words: readonly string[], value: (word: string) => number): number {
  return words.reduce((total, word) => total + value(word), 0);
}

/**
 * How easy texts are that a reader reads one after the other. Below some forty words it says little.
 * @param language a language tag.
 * @returns undefined where the language has no index here, or there are no words.
 */
export function readability(texts: readonly string[], language: string): Readability | undefined {
  const primary = language.split('-')[0] ?? '';
  const index = indexes[primary];
  const counts = count(texts, primary);
  if (!index || counts.words === 0) return undefined;
  const score = index.score(counts);
  const band = index.bands.findIndex((least) => score >= least);
  return { ...counts, index: index.name, score, level: levels[band] ?? 'C2' };
}

/** Whether a level is no harder than another. */
export function isAtMost(level: Level, other: Level): boolean {
  return levels.indexOf(level) <= levels.indexOf(other);
}
