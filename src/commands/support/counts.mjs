/** Reads out of what the test programs report how many checks passed and failed. Skipped ones are neither, and counted by themselves. */

/**
 * @typedef {{ passed: number, failed: number, skipped?: number }} Counts  `skipped` where some were
 */

/**
 * Of `astro check`: the files without and with type errors.
 * @param {string} output what it printed
 * @returns {Counts}
 */
export function countTypes(output) {
  const plain = output.replaceAll(/\u001b\[[\d;]*m/g, '');
  const files = Number(/^Result \((\d+) files?\)/m.exec(plain)?.[1] ?? 0);
  const withErrors = new Set([...plain.matchAll(/^(\S.*?):\d+:\d+ - error/gm)].map(([, file]) => file)).size;
  return { passed: Math.max(files - withErrors, 0), failed: withErrors };
}

/**
 * Of the content gate: the rules that found nothing and those that found something.
 * @param {{ rules: number, findings: readonly { rule: string }[] }} report
 * @returns {Counts}
 */
export function countRules({ rules, findings }) {
  const failed = new Set(findings.map((finding) => finding.rule)).size;
  return { passed: rules - failed, failed };
}

/**
 * Of Vitest's JSON report: the tests; a file that could not be run counts as one failed.
 * @param {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, testResults: readonly { status: string, assertionResults: readonly { status: string }[] }[] }} report
 * @returns {Counts}
 */
export function countVitest({ numPassedTests, numFailedTests, numPendingTests, testResults }) {
  const brokenFiles = testResults.filter(({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'));
  return { passed: numPassedTests, failed: numFailedTests + brokenFiles.length, ...(numPendingTests > 0 ? { skipped: numPendingTests } : {}) };
}

/**
 * Of Playwright's JSON report: the tests; one that only passed at another try has failed, and so has what broke outside of tests.
 * @param {{ stats: { expected: number, unexpected: number, flaky: number }, errors: readonly unknown[] }} report
 * @returns {Counts}
 */
export function countPlaywright({ stats, errors }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length };
}

/**
 * The counts of a phase that a person can trust: a program that ended badly has at least one failure, and to have checked nothing is one.
 * @param {Counts} counts
 * @param {number} code the program's exit code
 * @returns {Counts}
 */
export function withExitCode(counts, code) {
  return counts.failed === 0 && (code !== 0 || counts.passed === 0) ? { ...counts, failed: 1 } : counts;
}
