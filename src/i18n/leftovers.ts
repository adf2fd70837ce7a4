/**
 * Words of one of our languages that stand in a text of another: what a translator forgot. Pure.
 * The lists hold small words that no text does without and that mean nothing in the other languages of the table.
 */
import { oncePerKey } from '../lib/once.ts';

const WORDS: Readonly<Record<string, string>> = {
  fr: 'avec dans vous votre vos nous notre nos cette ces cet mais est sont être aux leur leurs elle elles où déjà aussi ainsi donc peut peuvent même après sous plusieurs toujours chez depuis lorsque celui celle ceux celles cela ils ont avez êtes',
  en: 'the and your with you which this that from not have has their they would should when where what how there these those does been because into than then who our its for by',
  de: 'und das nicht mit für auf sich ist wird oder auch wenn bei sind durch ihre ihrer ihnen ihren ihrem kein keine einer einem einen eine zum zur über können dass diese dieser dieses nach aber sowie zu haben wurde wurden vom beim',
  it: 'della delle dello degli sono gli questa questo queste questi anche più nel nella nelle alla dalla essere può possono suoi tuoi tua tuo vostri dopo oppure cioè così perché sul sulla ogni hanno già chi che',
  es: 'el pero por para también más sus usted puede pueden cuando desde hasta esta este estos estas está están según donde porque aunque muy cada otros otra cualquier sobre nuestra nuestro qué cómo',
  nl: 'het een niet voor zijn naar ook wordt deze uw maar dat bij aan nog wel geen hun hebben heeft kunt moet waar welke onze omdat zonder tegen tussen zich jouw',
};

const LISTS = new Map(Object.entries(WORDS).map(([locale, words]) => [locale, new Set(words.split(' '))]));

/** The words that tell a language from the others, by language. */
export const leftoverWords: ReadonlyMap<string, ReadonlySet<string>> = LISTS;

export interface Leftover {
  /** Where in the text. */
  readonly index: number;
  readonly word: string;
  /** The language it belongs to. */
  readonly language: string;
}

/** A quotation, or a placeholder with what touches it: not our text. */
const QUOTED = /«[^«»]*»|‹[^‹›]*›|“[^“”]*”|„[^„“”]*[“”]|\uFFFC/g;

/**
 * The words of other languages in a text; none in a language without a list. Quotations and names are left out: the
 * given ones, and words beside one with a capital letter (but in German, where every noun has one).
 * @param names what may stand in a text in its own language: names of authorities, publishers, companies.
 */
export function leftovers(text: string, locale: string, names: readonly string[] = []): Leftover[] {
  if (!LISTS.has(locale)) return [];
  const others = [...LISTS].filter(([language]) => language !== locale);
  const blank = (piece: string) => '.'.repeat(piece.length);
  const own = names.filter((name) => text.includes(name)).reduce((rest, name) => rest.replace(wholeWords(name), blank), text.replace(QUOTED, blank));
  return chunks(own).flatMap((words) => words.flatMap(({ 0: word, index }, position) => {
    const language = others.find(([, list]) => list.has(word))?.[0];
    if (language === undefined || (locale !== 'de' && besideName(words, position))) return [];
    return [{ index, word, language }];
  }));
}

const wholeWords = oncePerKey((name) => new RegExp(`(?<![\\p{L}\\p{N}])${RegExp.escape(name)}(?![\\p{L}\\p{N}])`, 'gu'));

/** A capital letter at the beginning does not make a name. */
function besideName(words: readonly RegExpExecArray[], position: number): boolean {
  const before = position > 1 ? words[position - 1] : undefined;
  return [before, words[position + 1]].some((word) => word !== undefined && /^\p{Lu}/u.test(word[0]));
}

/** The words between marks of punctuation. Parts of compounds and addresses are no words. */
function chunks(text: string): RegExpExecArray[][] {
  const words = [...text.matchAll(/(?<![\p{L}\p{N}@./_-])\p{L}[\p{L}\p{M}]*(?![\p{L}\p{N}@/_-]|\.\p{L})/gu)];
  const found: RegExpExecArray[][] = [];
  let end = -1;
  for (const word of words) {
    const isNext = end >= 0 && /^[\s’]+$/.test(text.slice(end, word.index));
    if (isNext) found.at(-1)?.push(word);
    else found.push([word]);
    end = word.index + word[0].length;
  }
  return found;
}
