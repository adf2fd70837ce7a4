/** The same measures as `npm run budgets`. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { budgets, measureSite, type BudgetName } from '../../src/build/budgets.ts';
import { site } from '../../src/config.ts';
import { publishedLocales } from '../../src/i18n/locales.ts';
import { readBuiltSite, root } from '../support/built-site.ts';

const built = readBuiltSite('dist', site);
const dist = join(root, built.folder);
const files = globSync('**/*', { cwd: dist, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(dist.length + 1).replaceAll('\\', '/'));
const measures = measureSite({ base: site.base, files, read: (file) => readFileSync(join(dist, file)) });
const of = (budget: BudgetName) => measures.filter((measure) => measure.budget === budget);

test('everything is measured', () => {
  expect(of('step page').length).toBeGreaterThan(70);
  expect(of('step page').length + of('page').length).toBe(built.pages.length);
  expect(of('requests').length).toBe(built.pages.length);
  expect(of('search').map(({ name }) => name)).toEqual(publishedLocales.map((row) => row.code).toSorted());
  expect(Math.min(...of('search').map(({ value }) => value))).toBeGreaterThan(20_000);
  expect(Math.max(...of('script').map(({ value }) => value))).toBeGreaterThan(1_000);
  expect(of('script files').length).toBe(built.pages.length);
  expect(of('card').length).toBeGreaterThan(0);
});

describe.each(Object.entries(budgets))('%s', (budget, { limit }) => {
  test.each(of(budget as BudgetName).map(({ name, value }) => [name, value] as const))('%s', (_, value) => {
    expect(value).toBeLessThanOrEqual(limit);
  });
});
