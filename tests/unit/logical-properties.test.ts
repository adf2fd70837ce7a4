import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Properties and values that name a side of the screen instead of the beginning or end of a line. */
const PHYSICAL = /\b(?:margin|padding|border)-(?:left|right)\b|(?<![\w-])(?:left|right)\s*:|\b(?:text-align|float|clear)\s*:\s*(?:left|right)\b|\bborder-(?:top|bottom)-(?:left|right)-radius\b/g;

function physical(css: string): string[] {
  return css.replace(/\/\*[\s\S]*?\*\//g, '').match(PHYSICAL) ?? [];
}

const files = globSync('src/**/*.css', { cwd: root });

test('there are style sheets', () => expect(files.length).toBeGreaterThan(3));

test.each(files)('%s names no side of the screen: a page may be written from right to left', (file) => {
  expect(physical(readFileSync(`${root}/${file}`, 'utf8'))).toEqual([]);
});

test('the pattern finds sides, and no logical property', () => {
  expect(physical('a { margin-left: 1px; right : 0; text-align: left; float:right; border-top-left-radius: 1px; }')).toHaveLength(5);
  expect(physical('a { margin-inline-start: 1px; inset-inline-end: 0; text-align: start; float: inline-end; border-start-start-radius: 1px; background-position: right 1em; } /* left: 0 */')).toEqual([]);
});
