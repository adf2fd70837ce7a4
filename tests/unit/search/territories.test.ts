import { describe, expect, it } from 'vitest';
import { rulesOf } from '../../../src/search/lexicon.ts';
import { createTerritoryNames } from '../../../src/search/territories.ts';
import { wordsOf } from '../../../src/search/words.ts';
import { table } from '../../support/search-table.ts';

const rules = rulesOf(table);
const names = createTerritoryNames(table, rules);
/** "belle" is a word, and so is what is near to it. */
const slipsToWord = (word: string) => (word === 'belle' ? 0 : word === 'belfe' ? 1 : Infinity);

describe('countries that a question names', () => {
  it.each([
    ['suisse', ['ch name']], ['SUISSE', ['ch name']], ['Schweiz', ['ch name']], ['je vis à Genève', ['ch hint']], ['mon linkedin est en allemand', ['ch maybe']], ['québec', ['ca-qc name']], ['la Belgique et le Canada', ['be name', 'ca name']],
    ['beligque', ['be name']], ['bruxeles', ['be hint']], ['belle', []], ['belfe', ['be hint']],
    ['CH', ['ch name']], ['ch', ['ch name']], ['loi CH', ['ch name']], ['LOI CH', []], ['ch va', []],
    ['', []],
  ])('%s', (text, found) => expect(names.asked(wordsOf(text, rules), text, slipsToWord).map(({ territory, strength }) => `${territory[0]} ${strength}`)).toEqual(found));

  it('an abbreviation that is a word of the language too, where it stands alone or in capitals', () => {
    const usa = ['us', 0, '', 0, 'Stati Uniti', 'usa', '', ''] as const;
    const own = createTerritoryNames({ territories: [usa], language: { ...table.language, synonyms: ['usare;usa'] } }, rules);
    const named = (text: string) => own.asked(wordsOf(text, rules), text, slipsToWord).length;
    expect(['usa', 'USA', 'in USA', 'linkedin usa i dati'].map(named)).toEqual([1, 1, 1, 0]);
  });

  it('letter by letter only, where asked', () => expect(names.named(wordsOf('beligque CH suisse', rules)).map(({ territory }) => territory[0])).toEqual(['ch']));
  it('a name that is being typed', () => expect(['belg', 'be', 'x'].map((start) => names.begun(start).map(([id]) => id))).toEqual([['be'], [], []]));
});
