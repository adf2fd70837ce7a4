import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { publishedLocales } from '../../../src/i18n/locales.ts';
import measured from '../../../src/search/scores.json' with { type: 'json' };
import { rankOf, readQuestions, scoreOf, type Question, type Scores } from '../../../src/search/scores.ts';

const question = (pages: string[], rank = 1): Question => ({ locale: 'fr', query: 'x', pages, rank, half: 'work' });

/** A language that is not complete may have no questions yet. */
const complete = publishedLocales.filter((row) => row.state === 'complete');

describe('readQuestions', () => {
  it('reads lines, not remarks', () => expect(readQuestions('# remark\n\nfr\tmot clé\tdata|opt-out/*\t3\tconfirm\n')).toEqual([{ locale: 'fr', query: 'mot clé', pages: ['data', 'opt-out/*'], rank: 3, half: 'confirm' }]));
  it.each(['fr\tmot\tdata\t2\twork', 'fr\tmot\tdata\t1', 'fr\tmot\tdata\t1\tother', 'fr\t\tdata\t1\twork', 'fr\tmot\tdata\t1\twork\tmore'])('refuses %j', (line) => expect(() => readQuestions(`# \n${line}`)).toThrow('Line 2'));
});

describe('rankOf', () => {
  it.each([
    [['data'], ['opt-out', 'data#x'], 2], [['opt-out/*'], ['opt-out', 'opt-out/ch#direct'], 2], [['opt-out#direct'], ['opt-out', 'opt-out#direct'], 2], [['opt-out'], ['opt-out/ch'], 0], [['data'], [], 0],
  ])('%j in %j', (pages, results, rank) => expect(rankOf(question(pages), results)).toBe(rank));
});

it('scoreOf counts', () => {
  const ranked = [1, 2, 3, 4, 0].map((rank) => ({ question: question(['data'], 3), rank }));
  expect(scoreOf(ranked)).toEqual({ asked: 5, first: 1, firstThree: 3, none: 1, reached: 3 });
});

it('the scores that are shown count every question of a published language', () => {
  const questions = readQuestions(readFileSync(new URL('../../search/queries.tsv', import.meta.url), 'utf8'));
  const asked = (locale: string, half: Question['half']) => questions.filter((question) => question.locale === locale && question.half === half).length;
  const shown = Object.fromEntries(Object.entries(measured as Scores).map(([locale, { work, confirm }]) => [locale, [work.asked, confirm.asked]]));
  expect(shown, 'npm run search:scores').toEqual(Object.fromEntries(complete.map(({ code }) => [code, [asked(code, 'work'), asked(code, 'confirm')]])));
});

it('no question is asked twice, and every language has its forty in each half', () => {
  const questions = readQuestions(readFileSync(new URL('../../search/queries.tsv', import.meta.url), 'utf8'));
  const names = questions.map(({ locale, query }) => `${locale} ${query}`);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  for (const { code } of complete) for (const half of ['work', 'confirm']) expect(questions.filter((question) => question.locale === code && question.half === half).length, `${code} ${half}`).toBeGreaterThanOrEqual(40);
});
