import { describe, expect, it } from 'vitest';
import { rankOf, readQuestions, scoreOf, type Question } from '../../../src/search/scores.ts';

const question = (pages: string[], rank = 1): Question => ({ locale: 'fr', query: 'x', pages, rank, half: 'work' });

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
