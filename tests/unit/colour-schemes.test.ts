/** Light and dark differ in colours alone, so that a check of anything else in one of them holds for both. */
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const tokens = 'src/styles/tokens.css';
const read = (file: string) => readFileSync(`${root}/${file}`, 'utf8');

/** What a style sheet says of the dark scheme: declarations that are no colour of the tokens. */
function otherThanColours(css: string): string[] {
  const blocks = [...css.matchAll(/@media \(prefers-color-scheme: dark\) \{\s*:root \{([^}]*)\}\s*\}/g)].map(([, block = '']) => block);
  return blocks.flatMap((block) => block.split(';').map((line) => line.trim())).filter((line) => line !== '' && !/^--[\w-]+: #[0-9a-f]{6}$/.test(line));
}

test('the dark scheme changes the colours of the tokens and nothing else', () => {
  expect(read(tokens).match(/prefers-color-scheme/g)).toHaveLength(1);
  expect(read(tokens)).toMatch(/@media \(prefers-color-scheme: dark\) \{\s*:root \{[^}]*\}\s*\}/);
  expect(otherThanColours(read(tokens))).toEqual([]);
});

test('no other style sheet or script knows of the schemes', () => {
  const files = globSync('src/**/*.{css,ts,astro}', { cwd: root }).map((file) => file.replaceAll('\\', '/')).filter((file) => file !== tokens);
  expect(files.length).toBeGreaterThan(100);
  const knowing = files.filter((file) => /prefers-color-scheme|light-dark\(/.test(read(file).replaceAll(/<meta name="theme-color".*/g, '')));
  expect(knowing).toEqual([]);
});

test('what is no colour is found', () => {
  expect(otherThanColours('@media (prefers-color-scheme: dark) {\n  :root {\n    --ink: #ffffff;\n    display: none;\n  }\n}')).toEqual(['display: none']);
});
