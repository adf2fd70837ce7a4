import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isAllowed, licencesPage, lockedPackages, sentToReaders } from '../../../src/supply/licences.ts';
import { root } from '../../support/built-site.ts';

const packages = lockedPackages(readFileSync(join(root, 'package-lock.json'), 'utf8'));

test.each([
  ['MIT', true],
  ['Apache-2.0 AND LGPL-3.0-or-later', true],
  ['(MIT OR GPL-3.0-only)', true],
  ['GPL-3.0-only', false],
  ['MIT AND GPL-3.0-only', false],
  ['SEE LICENSE IN LICENSE', false],
  ['UNLICENSED', false],
  ['constructor', false],
  ['', false],
])('a package under "%s" may come in: %s', (licence, allowed) => {
  expect(isAllowed(licence)).toBe(allowed);
});

describe('the packages of this site', () => {
  test('have licences that are allowed, on every platform', () => {
    expect(packages.length).toBeGreaterThan(300);
    expect(packages.some(({ name }) => name.includes('darwin'))).toBe(true);
    expect(packages.filter(({ licence }) => !isAllowed(licence))).toEqual([]);
  });

  test('those of which readers get code are there, with the text of their licence', () => {
    for (const [name, file] of sentToReaders) {
      expect(packages.map((one) => one.name)).toContain(name);
      expect(readFileSync(join(root, file), 'utf8')).toMatch(/Permission is hereby granted/);
    }
  });
});

test('lockedPackages gives each version once, by name, whatever its place', () => {
  const lock = JSON.stringify({ packages: { '': {}, 'node_modules/b': { version: '2.0.0', license: 'MIT' }, 'node_modules/a/node_modules/b': { version: '1.0.0', license: 'ISC' }, 'node_modules/c/node_modules/b': { version: '2.0.0', license: 'MIT' }, 'node_modules/a': { version: '1.0.0' } } });
  expect(lockedPackages(lock)).toEqual([{ name: 'a', version: '1.0.0', licence: '' }, { name: 'b', version: '1.0.0', licence: 'ISC' }, { name: 'b', version: '2.0.0', licence: 'MIT' }]);
});

test('the page lists all by licence, and the texts', () => {
  const page = licencesPage([{ name: 'a', version: '1.0.0', licence: 'MIT' }, { name: 'b', version: '2.0.0', licence: 'ISC' }], new Map([['a', 'Text of a\n']]));
  expect(page).toMatch(/ISC \(1\)\n {2}b 2\.0\.0\n\nMIT \(1\)\n {2}a 1\.0\.0\n[\s\S]*a\n\nText of a\n$/);
});
