/** Reads a question: what it asks for, word by word, and which countries it names. */
import { editDistance } from '../lib/nearest.ts';
import { formKey, phraseKey, plainKey, type Lexicon } from './lexicon.ts';
import { territoryKey, type TerritoryMatch } from './territories.ts';
import { nearWords, splitWord } from './typos.ts';
import { cleanQuery, stemOf, wordsOf, type Word } from './words.ts';

/** One thing a question asks for. */
export interface Unit {
  /** What it can be found by, each with how surely it is meant: 1 is the word itself. */
  readonly keys: ReadonlyMap<string, number>;
  /** As the reader typed it, folded. */
  readonly typed: string;
  /** The word it was taken for, as it is written, where it was mended. */
  readonly mended: string | undefined;
  /** Nothing that is known looks like it. */
  readonly unknown: boolean;
  /** Names this territory. */
  readonly territory: TerritoryMatch | undefined;
}

export interface Query {
  /** The question on one line. */
  readonly text: string;
  readonly units: readonly Unit[];
  readonly territories: readonly TerritoryMatch[];
  /** It holds words, but none that asks for anything. */
  readonly saysNothing: boolean;
  /** It asks what a word means. */
  readonly asksMeaning: boolean;
}

/** How surely a word is meant that the reader did not type like that. */
export const sureness = { form: 0.95, synonym: 0.88, completed: 0.9, begun: 0.65, mended: 0.85, doubtful: 0.6 } as const;

/** More words than any question needs; what follows is not looked for. */
const mostUnits = 10;

/** Words of a phrase none of which says anything alone. */
const longestPlain = 6;

/** A word that is still being typed can be many: the shortest that may be completed, and how many it may stand for. */
const shortestBegun = 2;
/** So many letters of a word are taken for the word also where it is not the last. */
const shortestCut = 4;
/** Shorter stems look like too much else to be meant by a slip; those of the texts all the more. */
const shortestStem = 5;
const shortestTextStem = 6;
const mostCompletions = 12;
/** Parts of a compound word; shorter ones are found in too many words with a slip. */
const shortestPart = 4;

/** Reads what the reader typed. The last word may be one that is still being typed. */
export function readQuery(raw: string, lexicon: Lexicon): Query {
  const text = cleanQuery(raw);
  const all = joinWords(wordsOf(text, lexicon.rules).map((word) => respelled(word, lexicon)), lexicon);
  const meaning = lexicon.meaningAsked(all);
  const rest = all.filter((_, place) => !meaning?.includes(place));
  const words = rest.length > 0 ? rest : all;
  const territories = lexicon.names.asked(words, text, (word) => slipsToWord(word, lexicon));
  const telling = readUnits(words, territories, lexicon, !/\s$/.test(raw)).slice(0, mostUnits);
  const units = telling.length > 0 ? telling : plainUnits(all, lexicon);
  return { text, units, territories, saysNothing: units.length === 0 && all.length > 0, asksMeaning: meaning !== undefined };
}

/** Words that say nothing alone, where together they are a phrase that people use: who are you. The longest such run. */
function plainUnits(words: readonly Word[], lexicon: Lexicon): Unit[] {
  const runs = words.flatMap((_, from) => words.slice(from, from + longestPlain).map((_, more) => words.slice(from, from + more + 1)));
  const [longest] = runs.filter((run) => lexicon.postings.has(plainKey(run))).toSorted((a, b) => b.length - a.length);
  return longest ? [unitOf({ text: longest.map((word) => word.text).join(' ') }, new Map([[plainKey(longest), 1]]))] : [];
}

/** How many slips a word is away from the nearest one of titles and phrases. */
function slipsToWord(word: string, lexicon: Lexicon): number {
  if (lexicon.vocabulary.has(word)) return 0;
  const [near] = nearWords(word, lexicon.vocabulary.keys(), 1);
  return near === undefined ? Infinity : editDistance(word, near);
}

/** A word with ae, oe or ue for ä, ö or ü; any other as it is. */
function respelled(word: Word, lexicon: Lexicon): Word {
  const text = word.text.replace(/([aou])e/g, '$1');
  return text === word.text || lexicon.vocabulary.has(word.text) || !lexicon.vocabulary.has(text) ? word : { ...word, text, stem: stemOf(text, lexicon.rules) };
}

/** Words that are one with a space too many: chat gpt. */
function joinWords(words: readonly Word[], lexicon: Lexicon): Word[] {
  const joined: Word[] = [];
  for (const word of words) {
    const before = joined.at(-1);
    const text = `${before?.text ?? ''}${word.text}`;
    const areWords = before !== undefined && lexicon.vocabulary.has(before.text) && lexicon.vocabulary.has(word.text) && Boolean(lexicon.vocabulary.get(before.text)) === Boolean(lexicon.vocabulary.get(word.text));
    const isOne = before !== undefined && lexicon.vocabulary.get(text) && !areWords;
    if (isOne) joined.splice(-1, 1, { ...word, text, stem: stemOf(text, lexicon.rules), start: before.start });
    else joined.push(word);
  }
  return joined;
}

function readUnits(words: readonly Word[], territories: readonly TerritoryMatch[], lexicon: Lexicon, isTyping: boolean): Unit[] {
  const units: Unit[] = [];
  const phrases = lexicon.phraseGroups(words).toSorted((a, b) => b.places.length - a.places.length);
  const taken = new Set<number>();
  for (let at = 0; at < words.length; ) {
    const here = territories.filter((match) => match.from === at);
    const named = here.filter((match) => match.strength !== 'maybe');
    const phrase = phrases.find(({ places }) => places[0] === at && !places.some((place) => taken.has(place)));
    const word = words[at] as Word;
    if (taken.has(at)) {
      at += 1;
    } else if (named[0]) {
      units.push(territoryUnit(words.slice(at, named[0].to), named, lexicon));
      at = named[0].to;
    } else if (phrase) {
      // What stands between its words is asked for too.
      for (const place of phrase.places) taken.add(place);
      units.push(phraseUnit(phrase.places.map((place) => words[place] as Word), phrase.key, lexicon));
      at += 1;
    } else {
      const also = new Map(here.map((match) => [territoryKey(match.territory), sureness.doubtful]));
      units.push(...withKeys(wordUnits(word, lexicon, isTyping && at === words.length - 1), also));
      at += 1;
    }
  }
  return mergeRepeated(units);
}

function unitOf(word: Pick<Word, 'text'>, keys: ReadonlyMap<string, number>, more: Partial<Unit> = {}): Unit {
  return { keys, typed: word.text, mended: undefined, unknown: keys.size === 0, territory: undefined, ...more };
}

function territoryUnit(words: readonly Word[], named: readonly TerritoryMatch[], lexicon: Lexicon): Unit {
  const typed = words.filter((word) => !lexicon.stopWords.has(word.text)).map((word) => [word.stem, sureness.mended] as const);
  const keys = new Map([...typed, ...named.map((match) => [territoryKey(match.territory), 1] as const)]);
  return unitOf({ text: words.map((word) => word.text).join(' ') }, keys, { territory: named[0], unknown: false });
}

/** The same units, the first of which can also be found by other keys. */
function withKeys(units: readonly Unit[], keys: ReadonlyMap<string, number>): Unit[] {
  return units.map((unit, index) => (index > 0 || keys.size === 0 ? unit : { ...unit, keys: new Map([...keys, ...unit.keys]), unknown: false }));
}

function phraseUnit(words: readonly Word[], group: string, lexicon: Lexicon): Unit {
  const own = words.filter((word) => !lexicon.stopWords.has(word.text));
  // A single telling word of the phrase is the phrase less surely: "passe" alone is not "mot de passe".
  const keys = new Map([...own.map((word) => [word.stem, 0.5] as const), [group, sureness.form], [phraseKey(words), 1]]);
  return unitOf({ text: words.map((word) => word.text).join(' ') }, keys);
}

/** The units of one word: none when it says nothing, two when a space was left out. */
function wordUnits(word: Word, lexicon: Lexicon, isBeingTyped: boolean): Unit[] {
  if (lexicon.stopWords.has(word.text)) return [];
  // A single letter is left over from an elision or not yet a word.
  if (word.text.length === 1 && /\p{Script=Latin}/u.test(word.text)) return [];
  const known = knownUnit(word, lexicon);
  if (known) return [withNearTitles(isBeingTyped ? withCompletions(known, word, lexicon) : known, word, lexicon)];

  if (lexicon.commonStems.has(word.stem)) return [];
  const completed = isBeingTyped || word.text.length >= shortestCut ? withCompletions(unitOf(word, new Map()), word, lexicon) : undefined;
  if (completed && completed.keys.size > 0) return [{ ...completed, unknown: false }];

  const withoutElision = [...lexicon.rules.elisions].filter((elision) => word.text.startsWith(elision)).map((elision) => word.text.slice(elision.length));
  const cut = withoutElision.map((text) => ({ ...word, text, stem: stemOf(text, lexicon.rules) })).find((candidate) => candidate.text.length > 1 && knownUnit(candidate, lexicon));
  if (cut) return wordUnits(cut, lexicon, false);

  const compound = lexicon.links.length > 0 ? partsOf(word, lexicon, shortestPart) : undefined;
  if (compound) return unitsOfParts(compound, word, lexicon);

  const meant = meantWords(word, lexicon);
  // A slip in a word that says nothing says nothing.
  if (meant[0]?.stem === '') return [];
  if (meant[0]) return [mendedUnit(word, lexicon.spelling(meant[0].text), meant.filter(({ stem }) => stem !== ''), lexicon)];

  const parts = partsOf(word, lexicon);
  return parts ? unitsOfParts(parts, word, lexicon) : [unitOf(word, new Map())];
}

/** The two known words that one is made of. */
function partsOf(word: Word, lexicon: Lexicon, shortest = 0): [string, string] | undefined {
  const parts = splitWord(word.text, (part) => (lexicon.vocabulary.get(part) ?? '') !== '', lexicon.links);
  return parts?.every((part) => part.length >= shortest) ? parts : undefined;
}

function unitsOfParts(parts: readonly string[], word: Word, lexicon: Lexicon): Unit[] {
  return parts.flatMap((text) => wordUnits({ ...word, text, stem: stemOf(text, lexicon.rules) }, lexicon, false));
}

/** The words that one with a slip was meant to be, in the order of where they stand: titles and phrases, other forms of those, the texts. */
function meantWords(word: Word, lexicon: Lexicon): Pick<Word, 'text' | 'stem'>[] {
  const inTitles = nearWords(word.text, lexicon.vocabulary.keys());
  if (inTitles.length > 0) return inTitles.map((text) => ({ text, stem: lexicon.vocabulary.get(text) ?? text }));
  if (word.stem.length < shortestStem) return [];
  const asStem = nearWords(word.stem, lexicon.titleStems);
  const stems = asStem.length > 0 || word.stem.length < shortestTextStem ? asStem : nearWords(word.stem, lexicon.textStems);
  return stems.map((stem) => ({ text: stem, stem }));
}

/**
 * The same unit, that can also be a word of titles and phrases with one slip in it, where the word as it is typed stands in texts only:
 * "uitzeten" is a form of "uitzet" there, and "uitzetten" with a letter left out.
 */
function withNearTitles(unit: Unit, word: Word, lexicon: Lexicon): Unit {
  if (lexicon.vocabulary.has(word.text) || lexicon.titleStems.has(word.stem) || word.text.length < shortestTextStem) return unit;
  const near = nearWords(word.text, lexicon.vocabulary.keys()).filter((text) => lexicon.vocabulary.get(text) !== '' && editDistance(word.text, text) === 1);
  const also = near.flatMap((text) => [...keysOf({ text, stem: lexicon.vocabulary.get(text) ?? text }, sureness.doubtful, lexicon)]);
  return { ...unit, keys: new Map([...also, ...unit.keys]) };
}

/** The unit of a word that is known as it is; undefined for any other. */
function knownUnit(word: Word, lexicon: Lexicon): Unit | undefined {
  const known = [word.stem, word.text].find((candidate) => lexicon.postings.has(candidate)) ?? word.stem;
  const keys = keysOf({ text: word.text, stem: known }, 1, lexicon);
  return keys.size > 0 ? unitOf(word, keys) : undefined;
}

/** The keys of a word: itself, other forms of it, words that mean the same. */
function keysOf(word: Pick<Word, 'text' | 'stem'>, sure: number, lexicon: Lexicon): Map<string, number> {
  const keys = new Map<string, number>();
  if (lexicon.postings.has(formKey(word.text))) keys.set(formKey(word.text), sure);
  if (lexicon.postings.has(word.stem)) keys.set(word.stem, sure * sureness.form);
  for (const group of lexicon.groupsOf(word)) if (lexicon.postings.has(group)) keys.set(group, sure * sureness.synonym);
  return keys;
}

/** The same unit, that can also be what a word becomes which is still being typed. */
function withCompletions(unit: Unit, word: Word, lexicon: Lexicon): Unit {
  if (word.text.length < shortestBegun) return unit;
  const keys = new Map(unit.keys);
  const longer = [...lexicon.vocabulary].filter(([text, stem]) => stem !== '' && text.length > word.text.length && text.startsWith(word.text));
  longer.sort(([a], [b]) => a.length - b.length || (a < b ? -1 : 1));
  const sure = unit.keys.size > 0 ? sureness.begun : sureness.completed;
  for (const [text, stem] of longer.slice(0, mostCompletions)) {
    for (const [key, value] of keysOf({ text, stem }, sure, lexicon)) keys.set(key, Math.max(value, keys.get(key) ?? 0));
  }
  for (const territory of lexicon.names.begun(word.text)) keys.set(territoryKey(territory), sure);
  return { ...unit, keys };
}

function mendedUnit(word: Word, mended: string, meant: readonly Pick<Word, 'text' | 'stem'>[], lexicon: Lexicon): Unit {
  const keys = new Map<string, number>();
  for (const candidate of meant) {
    for (const [key, value] of keysOf(candidate, sureness.mended, lexicon)) keys.set(key, Math.max(value, keys.get(key) ?? 0));
  }
  return unitOf(word, keys, { mended, unknown: keys.size === 0 });
}

/** A word said twice is one thing asked for. */
function mergeRepeated(units: readonly Unit[]): Unit[] {
  const seen = new Set<string>();
  return units.filter((unit) => {
    const name = unit.keys.size > 0 ? [...unit.keys.keys()].join(' ') : unit.typed;
    if (seen.has(name)) return false;
    seen.add(name);
    return true;
  });
}
