import { describe, expect, test } from 'vitest';
import { heightOf, setText, type Box, type Metrics, type Setting } from '../../../src/cards/setting.ts';

/** Every letter half an em wide. */
const metrics: Metrics = { ascent: 0.8, descent: 0.2, width: (text) => text.length / 2 };
const box: Box = { width: 1000, height: 400, largest: 100, smallest: 40, leading: 1.2 };

/** The lines as they read, without the spaces between them. */
function lines({ lines: set }: Setting): string[] {
  return set.map((line) => line.map(({ text }) => text).join(' '));
}

/** What of a setting leaves the box, in words. */
function overflow({ size, lines: set }: Setting): string[] {
  const wide = set.flat().filter(({ text, x }) => (x + metrics.width(text)) * size > box.width + 1e-6).map(({ text }) => text);
  const high = heightOf(set.length, box, metrics) * size > box.height + 1e-6 ? [`${set.length} lines of ${size} px`] : [];
  return [...wide, ...high];
}

test('a short text stands in one line, at the largest size', () => {
  expect(setText('Rechercher', box, metrics)).toEqual({ size: 100, lines: [[{ text: 'Rechercher', index: 0, x: 0 }]] });
});

test.each([
  ['a word of 12 em in 1000 px', 'x'.repeat(24), 82],
  ['four lines of 4.6 em in 400 px', Array.from({ length: 4 }, () => 'x'.repeat(20)).join(' '), 86],
])('a text is as large as it can be: %s', (_name, text, size) => {
  expect(setText(text, box, metrics).size).toBe(size);
});

test('lines are of like length: no word is left alone on the last one', () => {
  expect(lines(setText('aaaa bbbb cccc dddd e', { ...box, smallest: 100 }, metrics))).toEqual(['aaaa bbbb', 'cccc dddd e']);
});

test('a piece knows where it begins in the text and in its line', () => {
  const text = 'ab  cd ef';
  const [first = []] = setText(text, box, metrics).lines;
  expect(first.map(({ text: word, index, x }) => [word, text.slice(index, index + 2), x])).toEqual([['ab', 'ab', 0], ['cd', 'cd', 1.5], ['ef', 'ef', 3]]);
});

test('spaces that do not break keep what they join', () => {
  const joined = 'mot\u00a0: «\u202fmot\u202f» fin\u202f?';
  expect(setText(`une phrase assez longue pour deux lignes ${joined}`, box, metrics).lines.flat().map(({ text }) => text)).toEqual(expect.arrayContaining(joined.split(' ')));
});

describe('no text leaves the box', () => {
  test.each([
    ['a long heading', 'Comment désactiver l’entraînement de l’intelligence artificielle générative avec vos données personnelles '.repeat(2)],
    ['a text of a whole page', 'lorem ipsum dolor '.repeat(300)],
    ['a long word', 'Datenschutzgrundverordnungsbeschwerdeverfahrensordnung'],
    ['an endless word', 'x'.repeat(3000)],
    ['an endless word among others', `vor ${'Wort'.repeat(60)} nach`],
    ['accents that stand alone', 'e\u0301'.repeat(400)],
  ])('%s', (_name, text) => {
    const setting = setText(text, box, metrics);
    expect(overflow(setting)).toEqual([]);
    expect(setting.lines.flat().map((piece) => piece.text).join('')).toBe(text.replaceAll(' ', ''));
  });

  test('a word is broken only where it would make the text too small, and never inside a letter', () => {
    expect(setText('Datenschutzgrundverordnungsverfahren', box, metrics).lines).toHaveLength(1);
    const broken = setText('e\u0301'.repeat(100), box, metrics);
    expect(broken.size).toBe(box.smallest);
    expect(broken.lines.flat().filter(({ text }) => text !== 'e\u0301')).toEqual([]);
  });
});

test('an empty text has no lines', () => {
  expect(setText(' ', box, metrics).lines).toEqual([]);
});
