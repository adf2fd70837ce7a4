import { describe, expect, test } from 'vitest';
import { quotationMarks, regionalText, typographyFaults } from '../../src/i18n/typography.ts';

/** Language, a text as it should be, the same as it should not be, and what is said of it. */
const cases: readonly (readonly [locale: string, right: string, wrong: string, said: string])[] = [
  ['fr', 'C’est « oui ».', "C'est « oui ».", 'a straight apostrophe'],
  ['fr', 'Vraiment\u202f? Oui\u202f!', 'Vraiment ?', 'no narrow no-break space before ?'],
  ['fr', '«\u202foui\u202f»', '« oui\u202f»', 'no narrow no-break space after «'],
  ['fr', 'Voici\u00a0: à 10:30.', 'Voici :', 'no no-break space before the colon'],
  ['fr', '«\u202foui\u202f»', '„oui', 'the quotation mark „ of another language'],
  ['fr', '«\u202foui\u202f»', '«\u202foui', 'a quotation without »'],
  ['en', 'They say “yes”.', 'They say “yes.', 'a quotation without ”'],
  ['en', 'It’s “yes”, or ‘yes’.', 'It’s "yes”.', 'a straight quotation mark'],
  ['en', 'Really? Yes: really.', 'Really ?', 'a space before ?'],
  ['en', 'Note: yes.', 'Note : yes.', 'a space before :'],
  ['en', '“yes”', '«yes»', 'the quotation mark « of another language'],
  ['en', '“one” and “two”', '“one “two”', 'a second “ before ”'],
  ['de', '„Ja“, sagte er: ‚Ja, mit ß‘.', '„Ja”', 'the quotation mark ” of another language'],
  ['de', '„Ja“', '«Ja»', 'the quotation mark « of another language'],
  ['de', '„Ja“', '“Ja“', 'a “ that closes nothing'],
  ['it', '«sì, “no”»', '« sì»', 'a space after an opening quotation mark'],
  ['it', 'Perché? Ecco: l’IA.', 'Perché ?', 'a space before ?'],
  ['it', '«sì»', '„sì“', 'the quotation mark „ of another language'],
  ['it', '«sì, “no” e “no”»', '“sì”', 'the mark “ outside a quotation'],
  ['fr', '«\u202foui, “non”\u202f»', '«\u202foui\u202f» et “non”', 'the mark “ outside a quotation'],
  ['es', '«sí, “no”»', '“sí”', 'the mark ” outside a quotation'],
  ['es', '¿Por qué? ¡Sí! ¿Y tú?', 'Por qué?', 'a ? without ¿'],
  ['es', '¿Uno? ¿Dos?', '¿Uno? Dos?', 'a ? without ¿'],
  ['es', '¡Sí!', 'Sí!', 'a ! without ¡'],
  ['es', '«sí»', '‹sí›', 'the quotation mark ‹ of another language'],
  ['nl', 'Zo’n “ja” of ‘nee’: goed.', '„ja”', 'the quotation mark „ of another language'],
];

describe('typographyFaults', () => {
  test.each(cases)('%s: finds nothing in %s, but in %s', (locale, right, wrong, said) => {
    expect(typographyFaults(right.replace(/« oui »/, '«\u202foui\u202f»'), locale)).toEqual([]);
    expect(typographyFaults(wrong, locale).map((fault) => fault.what)).toContain(said);
  });

  test('German for Switzerland alone has its own marks and no ß', () => {
    expect(typographyFaults('«Ja», heisst es: ‹ja›.', 'de', 'ch')).toEqual([]);
    expect(typographyFaults('„Ja“, heißt es.', 'de', 'ch').map((fault) => fault.what)).toEqual(['the quotation mark „ of another language', 'the quotation mark “ of another language', 'an ß']);
    expect(typographyFaults('„Ja“, heißt es.', 'de', 'at')).toEqual([]);
  });

  test('French for Switzerland is French', () => {
    expect(typographyFaults('«\u202foui\u202f»', 'fr', 'ch')).toEqual([]);
  });

  test('in a language without a row only straight marks and spaces are found', () => {
    expect(typographyFaults('”ja” „tak”', 'sv')).toEqual([]);
    expect(typographyFaults('"ja" ?', 'sv').map((fault) => fault.index)).toEqual([0, 3, 5]);
  });

  test('says where, in the order of the text', () => {
    expect(typographyFaults('a "b" ?', 'en').map((fault) => fault.index)).toEqual([2, 4, 6]);
  });
});

test('quotationMarks', () => {
  expect(quotationMarks('fr')).toEqual(['«\u202f', '\u202f»']);
  expect(quotationMarks('de')).toEqual(['„', '“']);
  expect(quotationMarks('de', 'ch')).toEqual(['«', '»']);
  expect(quotationMarks('de', 'at')).toEqual(['„', '“']);
  expect(quotationMarks('it', 'ch')).toEqual(['«', '»']);
  expect(quotationMarks('sv')).toEqual(['”', '”']);
  expect(quotationMarks('mt')).toEqual(['“', '”']);
});

test('regionalText writes German for Switzerland, and leaves everything else', () => {
  expect(regionalText('de', 'ch', '„Schließen“, ‚ja‘, l’IA')).toBe('«Schliessen», ‹ja›, l’IA');
  expect(regionalText('de', 'de', '„Schließen“')).toBe('„Schließen“');
  expect(regionalText('de', undefined, '„Schließen“')).toBe('„Schließen“');
  expect(regionalText('fr', 'ch', 'ß „')).toBe('ß „');
});
