/** Counts syllables as they are spoken, as near as spelling tells. */

/** How a language writes its vowels. */
interface Spelling {
  /** One match is one syllable. The letters of `rewrite` have been replaced before. */
  readonly vowels: RegExp;
  /** Letters that are written and not heard, or heard otherwise; in this order. */
  readonly rewrite: readonly (readonly [RegExp, string])[];
}

const spellings: Readonly<Record<string, Spelling>> = {
  fr: {
    // Vowels in a row are one syllable, but é opens one and closes it, and the two dots part what they stand on from what is before.
    vowels: /é|[ïëü][aeiouâàêèîôœùû]*|[aeiouyàâäæèêîôöœùû]+/g,
    rewrite: [
      [/qu/g, 'q'],
      [/gu(?=[eiéèêy])/g, 'g'],
      [/(?<=[aeiouéèâ])y(?=[aeiouéèâ])/g, 'j'],
      [/^y(?=[aeiou])/, 'j'],
      [/(?<=.*[aeiouyéèêàâîïôûùœ].*[^aeiouyéèêàâîïôûù])es?$/, ''],
      [/(?<=[aeiouéèêîïôûù])es?$/, ''],
    ],
  },
  en: {
    vowels: /[aeiouy]+/g,
    rewrite: [
      [/qu/g, 'q'],
      [/^y(?=[aeiou])/, 'j'],
      [/(?<=[aeiou])y(?=[aeiou])/g, 'j'],
      [/(?<=[aeiouy].*[^aeioutdy])ed$/, 'd'],
      [/(?<=[aeiouy].*)(?<!s|x|z|ch|sh|c|g)es$/, 's'],
      [/(?<=[aeiouy].*)(?<!(?:[^aeiouy]l))e$/, ''],
      // Two syllables where each vowel is heard: "via", "radio", "quiet", "video", "idea", "create", "being"; one in "-tion", "-cial", "-nion".
      [/(?<![tcsgxnl])i(?=[aou])/g, 'ih'],
      [/i(?=et)/g, 'ih'],
      [/eo(?=[^p]|$)/g, 'eho'],
      [/(?<=[aeiou][^aeiou])ea$|(?<=cr)ea(?=t)|(?<=p)ea(?=n$)/g, 'eha'],
      [/[ey](?=ing)/g, 'eh'],
      [/u(?=al|at)/g, 'uh'],
    ],
  },
  de: {
    vowels: /ei|ai|au|eu|äu|ey|ay|ie|aa|ee|oo|[aeiouyäöü]/g,
    rewrite: [[/qu/g, 'q']],
  },
  es: {
    // A weak vowel (i, u) joins its neighbour unless it is stressed; two strong ones are two syllables.
    vowels: /[iuüy]?[aeoáéó][iuüy]?|[íú]|[iuü][iuü]?|y/g,
    rewrite: [
      [/qu/g, 'q'],
      [/gu(?=[eiéí])/g, 'g'],
      [/y(?=[aeiouáéíóú])/g, 'j'],
    ],
  },
  nl: {
    vowels: /aai|ooi|oei|eeu|ieu|aa|ee|oo|uu|ie|oe|eu|ui|ij|ei|au|ou|[aeiouyáéèëíïóöúü]/g,
    rewrite: [
      [/qu/g, 'q'],
      [/(?<=[aeiou])y(?=[aeiou])/g, 'j'],
    ],
  },
};

/**
 * The number of syllables of one word, at least one. Figures count as one syllable, since they are seen and not spelt out;
 * capitals alone ("RGPD") as one for each letter.
 * @param language a primary language tag.
 * @throws Error if the language's spelling is not known here.
 */
export function countSyllables(word: string, language: string): number {
  const spelling = spellings[language];
  if (!spelling) throw new Error(`No syllables for "${language}": known are ${Object.keys(spellings).join(', ')}.`);
  if (/^\p{Lu}{2,5}$/u.test(word)) return word.length;
  const parts = word.toLowerCase().normalize('NFC').split(/[^\p{L}]+/u).filter(Boolean);
  const counts = parts.map((part) => countPart(part, spelling));
  return Math.max(1, counts.reduce((sum, count) => sum + count, 0));
}

function countPart(part: string, { rewrite, vowels }: Spelling): number {
  const heard = rewrite.reduce((text, [written, spoken]) => text.replace(written, spoken), part);
  return heard.match(vowels)?.length ?? 0;
}
