import { expect, test } from 'vitest';
import { classesNeeded, classesOf, isNeeded } from '../../src/lib/css-use.ts';

test.each([
  ['.a{}', [['a']]],
  ['.a .b, p > .c{x:y}', [['a', 'b'], ['c']]],
  ['@media (min-width:1rem){.a.b::before{}}', [['a', 'b']]],
  ['@layer components{.a{}p{}}', [['a']]],
  ['.a:is(.b, :not(.c, .d)) > .e{}', [['a', 'e']]],
  ['/* .x */[data-y]{}', []],
  [".a::before{content:'';width:0.5rem}.b{}", [['a'], ['b']]],
])('%s needs %j', (css, needed) => {
  expect(classesNeeded(css)).toEqual(needed);
});

test('classes of HTML, none of attributes that only end alike', () => {
  expect([...classesOf('<p class="a b"><i data-class="c" class="d">')]).toEqual(['a', 'b', 'd']);
});

test('a stylesheet is needed where one of its selectors finds all its classes', () => {
  const css = '.a .b{}.c{}';
  expect(isNeeded(css, new Set(['a']))).toBe(false);
  expect(isNeeded(css, new Set(['a', 'b']))).toBe(true);
  expect(isNeeded(css, new Set(['c']))).toBe(true);
});
