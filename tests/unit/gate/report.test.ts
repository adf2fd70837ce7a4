import { describe, expect, it } from 'vitest';
import { reportCount, reportJson, reportText } from '../../../src/facts/print.ts';
import { shown, type Finding, type Report } from '../../../src/facts/report.ts';
import { runGate } from '../../../src/facts/gate.ts';
import { expectedInFixtures, fixtureLocales, withFixture } from '../../support/gate-fixture.ts';

const finding = (file: string, line: number): Finding => ({ file, line, rule: 'a-rule', value: 'x', what: `Wrong on ${line}.`, why: 'It matters.', wayOut: 'Mend it.' });

describe('the report', () => {
  const report: Report = { rules: 3, files: 7, findings: [finding('a.yaml', 2), finding('a.yaml', 5), finding('b.mdx', 1)], age: { today: '2026-11-22', old: [] } };

  it('prints every finding, grouped by file, with a count as its last line', () => {
    expect(reportText(report).split('\n')).toEqual([
      'a.yaml:2  Wrong on 2. Mend it.', '    It matters. [a-rule]',
      'a.yaml:5  Wrong on 5. Mend it.', '    It matters. [a-rule]', '',
      'b.mdx:1  Wrong on 1. Mend it.', '    It matters. [a-rule]', '',
      '3 rules, 7 files, 3 findings',
    ]);
  });

  it('prints the count alone when nothing was found', () => {
    expect(reportText({ ...report, findings: [] })).toBe('3 rules, 7 files, 0 findings');
    expect(reportCount(report)).toBe('3 rules, 7 files, 3 findings');
  });

  it('is the same for machines', () => {
    expect(JSON.parse(reportJson(report))).toEqual(report);
  });

  it('shows values as text', () => {
    expect([shown('a'), shown(undefined), shown(null), shown([1])]).toEqual(['a', '', 'null', '[1]']);
  });

  it('counts what ran and what was read', () => {
    const { rules, files } = withFixture('_base', (root) => runGate(root, { expected: expectedInFixtures, locales: fixtureLocales }));
    expect(rules).toBeGreaterThan(40);
    expect(files).toBe(160);
  });

  it('suggests what was meant', () => {
    const { findings } = withFixture('unknown-authority', (root) => runGate(root, { expected: expectedInFixtures, locales: fixtureLocales }));
    expect(findings[0]).toMatchObject({
      file: 'content/facts/territories/fr.yaml',
      line: 9,
      value: 'fr-cnill',
      what: '"authorities.0" names "fr-cnill", which is not in content/facts/authorities/.',
      wayOut: 'Did you mean "fr-cnil"? Correct the id, or add content/facts/authorities/fr-cnill.yaml if it is new.',
    });
  });
});
