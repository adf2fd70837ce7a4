import { describe, expect, it } from 'vitest';
import { editDistance, nearest } from '../../../src/lib/nearest.ts';

describe('editDistance', () => {
  it.each([
    ['', '', 0], ['abc', 'abc', 0], ['abc', '', 3], ['', 'abc', 3],
    ['cnill', 'cnil', 1], ['cnl', 'cnil', 1], ['cnyl', 'cnil', 1], ['cinl', 'cnil', 1], ['settigns', 'settings', 1], ['kitten', 'sitting', 3],
  ])('%s → %s', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
  });
});

describe('nearest', () => {
  it.each([
    ['fr-cnill', ['de-bfdi', 'fr-cnil'], 'fr-cnil'],
    ['fx', ['ch', 'fr'], 'fr'],
    ['fx', ['ch', 'gb'], undefined],
    ['founding-articel', ['founding-article', 'founding-articles'], 'founding-article'],
    ['something-else', ['notice', 'article'], undefined],
    ['x', [], undefined],
  ])('%s among %j', (word, candidates, expected) => {
    expect(nearest(word, candidates)).toBe(expected);
  });
});
