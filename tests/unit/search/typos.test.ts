import { describe, expect, it } from 'vitest';
import { nearWords, slipsAllowed, splitWord } from '../../../src/search/typos.ts';

const vocabulary = ['desactiver', 'desactivation', 'message', 'messages', 'linkedin', 'formulaire', 'plainte', 'ia', 'prive', 'prix', 'recrute', 'luxembourg'];

describe('nearWords', () => {
  it.each([
    ['desactivr', ['desactiver']], ['dsactiver', ['desactiver']], ['deasctiver', ['desactiver']], ['esactiver', ['desactiver']], ['linkdin', ['linkedin']], ['fromulaire', ['formulaire']], ['mesage', ['message']], ['plinte', ['plainte']], ['luxemborg', ['luxembourg']],
    // Too short, too far, or another word altogether.
    ['ai', []], ['pri', []], ['recette', []], ['xyzabc', []], ['', []],
  ])('%s', (word, near) => expect(nearWords(word, vocabulary)).toEqual(near));

  it('gives all that are as near', () => expect(nearWords('messagee', vocabulary)).toEqual(['message', 'messages']));
});

it('longer words may hold more slips', () => expect([2, 3, 4, 7, 8, 12, 13].map(slipsAllowed)).toEqual([0, 0, 1, 1, 2, 2, 3]));

it('splitWord knows the letters between the parts of compound words', () => {
  const isKnown = (part: string) => ['zahlung', 'daten', 'firmen', 'seite'].includes(part);
  expect(splitWord('zahlungsdaten', isKnown)).toBeUndefined();
  expect(splitWord('zahlungsdaten', isKnown, ['', 's'])).toEqual(['zahlung', 'daten']);
  expect(splitWord('firmenseite', isKnown, ['', 's'])).toEqual(['firmen', 'seite']);
  expect(splitWord('sdaten', isKnown, ['', 's'])).toBeUndefined();
});

describe('splitWord', () => {
  const isKnown = (part: string) => vocabulary.includes(part);
  it.each([['messageprive', ['message', 'prive']], ['formulaireplainte', ['formulaire', 'plainte']], ['messagexyz', undefined], ['iaia', undefined]])('%s', (word, parts) => expect(splitWord(word, isKnown)).toEqual(parts));
});
