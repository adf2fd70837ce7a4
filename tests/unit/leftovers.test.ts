import { describe, expect, test } from 'vitest';
import { leftovers, leftoverWords } from '../../src/i18n/leftovers.ts';

const found = (text: string, locale: string) => leftovers(text, locale).map(({ word, language }) => `${word} (${language})`);

describe('leftovers', () => {
  /** A sentence with a word that was not translated, by language of the text. */
  test.each([
    ['fr', 'Ouvrez la page et désactivez the bouton.', ['the (en)']],
    ['fr', 'Vos données und leur usage.', ['und (de)']],
    ['en', 'It applies to dans every country.', ['dans (fr)']],
    ['de', 'Die Daten and Texte.', ['and (en)']],
    ['de', 'Die Einstellung gilt sofort, anche später.', ['anche (it)']],
    ['it', 'I dati sono usati para addestrare modelli.', ['para (es)']],
    ['es', 'Los datos se usan avec un modelo.', ['avec (fr)']],
    ['nl', 'De gegevens worden nicht gebruikt.', ['nicht (de)']],
  ])('%s: %s', (locale, text, words) => expect(found(text, locale)).toEqual(words));

  test.each([
    ['fr', 'Il a dit «\u202fopt out of the training\u202f», sans plus.'],
    ['en', 'The Belgian authority speaks of “le droit avec lequel vous” and so on.'],
    ['de', 'Er nennt es „the and your“ und sonst nichts.'],
    ['fr', 'L’autorité, Office of the Privacy Commissioner of Canada, a répondu.'],
    ['fr', 'L’adresse www.the-and.example ou the@and.example.'],
    ['fr', 'Une entrée the-and-your.'],
    ['de', 'Der Text enthält \uFFFC und mehr.'],
    ['sv', 'the and your avec dans'],
  ])('%s: nothing in %s', (locale, text) => expect(found(text, locale)).toEqual([]));

  test('names are left out', () => {
    const name = 'Garante per la protezione degli utenti';
    expect(found(`The ${name} replied.`, 'en')).toEqual(['degli (it)']);
    expect(leftovers(`The ${name} replied.`, 'en', [name])).toEqual([]);
    expect(leftovers('Le réglage porte un nom.', 'fr', ['te'])).toEqual([]);
    expect(leftovers(`Der ${name} antwortet und sagt anche ja.`, 'de', [name]).map(({ word }) => word)).toEqual(['anche']);
  });

  test('says where', () => expect(leftovers('ab the cd', 'fr')).toEqual([{ index: 3, word: 'the', language: 'en' }]));
});

test('no word tells two languages', () => {
  const seen = new Map<string, string>();
  const shared = [...leftoverWords].flatMap(([locale, words]) => [...words].flatMap((word) => {
    const other = seen.get(word);
    seen.set(word, locale);
    return other === undefined ? [] : [`${word}: ${other}, ${locale}`];
  }));
  expect(shared).toEqual([]);
});
