import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { faults } from '../mutants/faults.ts';
import { root } from '../support/built-site.ts';

test('there are enough faults, in enough places, none twice', () => {
  expect(faults.length).toBeGreaterThanOrEqual(20);
  expect(new Set(faults.map(({ file }) => file.split('/')[0])).size).toBeGreaterThanOrEqual(7);
  expect(new Set(faults.map(({ file, find }) => `${file} ${find}`)).size).toBe(faults.length);
});

describe('every fault can still be made', () => {
  test.each(faults.map((fault) => [`${fault.file}: ${fault.why}`, fault] as const))('%s', (_, { file, find, replace, test: testFile }) => {
    expect(readFileSync(join(root, 'src', file), 'utf8').split(find).length - 1, `"${find}" stands once in src/${file}: when code changes, change its fault in tests/mutants/faults.ts along with it`).toBe(1);
    expect(replace).not.toBe(find);
    expect(existsSync(join(root, 'tests/unit', testFile))).toBe(true);
  });
});
