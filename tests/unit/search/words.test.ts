import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/search/fold.ts';
import { cleanQuery, stemOf, wordsOf, type WordRules } from '../../../src/search/words.ts';

const rules: WordRules = { elisions: new Set(['l', 'd', 'qu', 'jusqu', 'dell']), contractions: new Set(['s', 't']), endings: ['ation', 'ment', 'er', 'es', 'e', 's'] };
const texts = (text: string) => wordsOf(text, rules).map((word) => word.text);

describe('fold', () => {
  it.each([
    ['Désactiver', 'desactiver'], ['ŒUVRE', 'oeuvre'], ['łódź', 'lodz'], ['Straße', 'strasse'], ['Øresund', 'oresund'], ['İstanbul', 'istanbul'], ['ısı', 'isi'], ['æ', 'ae'], ['ĳ', 'ij'], ['ﬁn', 'fin'], ['ＡＢＣ', 'abc'],
    ['Ελλάς', 'ελλασ'], ['България', 'българия'.normalize('NFKD').replace(/\p{M}/gu, '')], ['e\u0301', 'e'], ['', ''],
  ])('%s', (text, folded) => expect(fold(text)).toBe(folded));
});

describe('wordsOf', () => {
  it.each([
    ["l'entraînement de l’IA", ['entrainement', 'de', 'ia']],
    ['L’ENTRAÎNEMENT', ['entrainement']],
    ['jusqu’à qu‘il dell`IA', ['a', 'il', 'ia']],
    ['aujourd’hui', ['aujourd', 'hui']],
    ['it’s what I don’t say', ['it', 'what', 'i', 'don', 'say']],
    ['opt-out', ['opt', 'out']],
    ['in the U.S. or the U.K', ['in', 'the', 'us', 'or', 'the', 'uk']],
    ['linkedin.com', ['linkedin', 'com']],
    ['+33 (0)6', ['33', '0', '6']],
    ['<script>', ['script']],
    ['😀 … !', []],
    ['', []],
  ])('%s', (text, words) => expect(texts(text)).toEqual(words));

  it('says where each stands', () => {
    const text = 'l’IA de Zoé';
    expect(wordsOf(text, rules).map(({ start, end }) => text.slice(start, end))).toEqual(['IA', 'de', 'Zoé']);
  });
});

describe('stemOf', () => {
  it.each([['desactiver', 'desactiv'], ['desactivation', 'desactiv'], ['desactive', 'desactiv'], ['mer', 'mer'], ['pages', 'page'], ['page', 'page'], ['reglement', 'regle']])('%s', (word, stem) => expect(stemOf(word, rules)).toBe(stem));
});

describe('cleanQuery', () => {
  it.each([
    ['  un \n mot\t', 'un mot'], ['dés\u00adac\u200btiver', 'désactiver'], ['\u202eabc\u202c', 'abc'], ['\u0000\u0001', ''], ['a\ud800b', 'a\ufffdb'],
  ])('%j', (raw, clean) => expect(cleanQuery(raw)).toBe(clean));

  it('is no longer than a question', () => expect(cleanQuery('a'.repeat(10_000))).toHaveLength(300));
});
