import { describe, expect, test } from 'vitest';
import { countPlaywright, countRules, countTypes, countVitest, withExitCode } from '../../src/commands/support/counts.mjs';

describe('countTypes', () => {
  test('counts files, not errors, through the colours', () => {
    const output = [
      '\u001b[96msrc/a.ts\u001b[0m:\u001b[93m1\u001b[0m:\u001b[93m2\u001b[0m - \u001b[91merror\u001b[0m\u001b[90m ts(1): \u001b[0mx',
      '\u001b[96msrc/a.ts\u001b[0m:3:4 - error ts(1): y',
      'src/b.astro:3:4 - warning ts(1): y',
      '',
      'Result (10 files): ',
      '- 2 errors',
    ].join('\n');
    expect(countTypes(output)).toEqual({ passed: 9, failed: 1 });
  });

  test('counts nothing where there is no result', () => {
    expect(countTypes('broken')).toEqual({ passed: 0, failed: 0 });
  });
});

test('countRules counts rules, not findings', () => {
  expect(countRules({ rules: 5, findings: [{ rule: 'a' }, { rule: 'a' }, { rule: 'b' }] })).toEqual({ passed: 3, failed: 2 });
});

test('countVitest counts a file that could not be run as one failure', () => {
  const testResults = [
    { status: 'passed', assertionResults: [{ status: 'passed' }, { status: 'passed' }] },
    { status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] },
    { status: 'failed', assertionResults: [] },
  ];
  expect(countVitest({ numPassedTests: 3, numFailedTests: 1, numPendingTests: 0, testResults })).toEqual({ passed: 3, failed: 2 });
});

test('countVitest tells how many tests were skipped', () => {
  expect(countVitest({ numPassedTests: 3, numFailedTests: 0, numPendingTests: 2, testResults: [] })).toEqual({ passed: 3, failed: 0, skipped: 2 });
});

test('countPlaywright counts a test that passed at another try, and errors outside of tests, as failures', () => {
  expect(countPlaywright({ stats: { expected: 7, unexpected: 1, flaky: 2 }, errors: [{}] })).toEqual({ passed: 7, failed: 4 });
});

describe('withExitCode', () => {
  test.each([
    [{ passed: 2, failed: 0 }, 0, { passed: 2, failed: 0 }],
    [{ passed: 2, failed: 1 }, 1, { passed: 2, failed: 1 }],
    [{ passed: 2, failed: 0 }, 1, { passed: 2, failed: 1 }],
    [{ passed: 0, failed: 0 }, 0, { passed: 0, failed: 1 }],
    [{ passed: 2, failed: 0, skipped: 1 }, 1, { passed: 2, failed: 1, skipped: 1 }],
  ])('%o with exit code %i', (counts, code, expected) => {
    expect(withExitCode(counts, code)).toEqual(expected);
  });
});
