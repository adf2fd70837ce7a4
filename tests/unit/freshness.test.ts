import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isOld, oldFacts, todayOf } from '../../src/facts/freshness.ts';
import { loadContent } from '../../src/facts/content.ts';
import { runGate } from '../../src/facts/gate.ts';
import { reportText } from '../../src/facts/print.ts';
import { expectedInFixtures, fixtureLocales, withFixture } from '../support/gate-fixture.ts';

test.each([
  ['2025-11-22', '2026-11-22', false],
  ['2025-11-22', '2026-11-23', true],
  ['2025-11-22', '2026-11-21', false],
  ['2024-02-29', '2025-03-01', true],
  ['2024-02-29', '2025-02-28', false],
  ['2025-12-31', '2026-01-01', false],
  ['2024-12-31', '2026-01-01', true],
])('last read %s, today %s: old %s', (lastRead, today, old) => {
  expect(isOld(lastRead, today)).toBe(old);
});

test.each([
  ['2026-11-22', null, '2026-11-22'],
  ['2026-11-22', '2027-01-01', '2027-01-01'],
  ['2026-11-22', '2020-01-01', '2026-11-22'],
])('edition %s, setting %s: today is %s', (edition, setting, today) => {
  expect(todayOf(edition, setting)).toBe(today);
});

describe('old facts of the content', () => {
  const file = 'content/facts/effects/eff-future.yaml';
  const check = (root: string, date: string) => runGate(root, { expected: expectedInFixtures, locales: fixtureLocales, date });

  /** The base content with another day of check in one fact. */
  function withCheck<Result>(day: string, use: (root: string) => Result): Result {
    return withFixture('_base', (root) => {
      const path = join(root, file);
      writeFileSync(path, readFileSync(path, 'utf8').replace(/^checked: .*$/m, `checked: ${day}`));
      return use(root);
    });
  }

  test('are those last read more than a year before', () => {
    withCheck("'2024-01-31'", (root) => {
      expect(oldFacts(loadContent(root, fixtureLocales), '2025-02-01').filter(({ kind }) => kind === 'effects')).toEqual([{ kind: 'effects', id: 'eff-future', file, lastRead: '2024-01-31' }]);
      expect(oldFacts(loadContent(root, fixtureLocales), '2025-01-31').filter(({ kind }) => kind === 'effects')).toEqual([]);
    });
  });

  test('the check lists them with their day, and they are no finding', () => {
    withCheck("'2024-01-31'", (root) => {
      const report = check(root, '2100-01-01');
      expect(report.findings).toEqual([]);
      expect(reportText(report)).toMatch(/more than a year before 2100-01-01[\s\S]*content\/facts\/effects\/, last read 2024-01-31 \(1\): eff-future/);
      expect(reportText(report).split('\n').at(-1)).toMatch(/^\d+ rules, \d+ files, 0 findings$/);
    });
  });

  test('the check says nothing where there are none', () => {
    withFixture('_base', (root) => expect(reportText(check(root, '2020-01-01'))).toMatch(/^\d+ rules, \d+ files, 0 findings$/));
  });
});
