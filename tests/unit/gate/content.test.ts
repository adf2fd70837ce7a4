import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { expectedHere } from '../../../src/facts/context.ts';
import { runGate } from '../../../src/facts/gate.ts';
import { reportText } from '../../../src/facts/print.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

describe('the content of the site', () => {
  it('has no findings', () => {
    const report = runGate(root);
    expect(report.findings.length, reportText(report)).toBe(0);
  });

  it('is read whole', () => {
    expect(runGate(root).files).toBeGreaterThan(900);
    expect(expectedHere.territories).toBe(37);
  });

  it('is checked within five seconds of processor time', () => {
    const start = process.cpuUsage();
    runGate(root);
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1_000_000).toBeLessThan(5);
  });
});
