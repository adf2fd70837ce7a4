import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { auditExceptions, auditTable, judge, needsWork, readAudit, type Advisory, type AuditException } from '../../../src/supply/audit.ts';
import { root } from '../../support/built-site.ts';

const advisory = (id: string, name = 'devalue'): Advisory => ({ id, package: name, severity: 'high', title: 'Eats memory', range: '<5.6.2' });
const exception = (id: string, until: string, name = 'devalue'): AuditException => ({ advisory: id, package: name, reason: 'It reads our own files only.', until });
const today = '2026-11-28';

const via = { source: 1, name: 'devalue', dependency: 'devalue', title: 'Eats memory', url: 'https://github.com/advisories/GHSA-2222-3333-4444', severity: 'high', range: '<5.6.2' };
const report = JSON.stringify({ auditReportVersion: 2, vulnerabilities: { devalue: { name: 'devalue', severity: 'high', via: [via, via] }, astro: { name: 'astro', severity: 'high', via: ['devalue'] } } });

describe('readAudit', () => {
  test('gives every fault once, not those it is passed on to', () => {
    expect(readAudit(report)).toEqual([advisory('GHSA-2222-3333-4444')]);
  });

  test('gives none where there are none', () => {
    expect(readAudit('{"auditReportVersion":2,"vulnerabilities":{}}')).toEqual([]);
  });

  test('does not take silence for health', () => {
    expect(() => readAudit('{"message":"405 Method Not Allowed","error":{}}')).toThrow('npm audit gave no report: 405 Method Not Allowed');
    expect(() => readAudit('')).toThrow();
  });
});

describe('judge', () => {
  const id = 'GHSA-2222-3333-4444';

  test.each([
    ['a fault', [advisory(id)], [], 'open', true],
    ['a fault with an exception', [advisory(id)], [exception(id, today)], 'excused', false],
    ['a fault whose exception ended', [advisory(id)], [exception(id, '2026-11-27')], 'exception ended', true],
    ['the fault of another package', [advisory(id, 'other')], [exception(id, today)], 'open', true],
    ['an exception without fault', [], [exception(id, today)], 'exception without need', true],
  ] as const)('%s', (_, advisories, exceptions, verdict, work) => {
    const rows = judge(advisories, exceptions, today);
    expect(rows[0]?.verdict).toBe(verdict);
    expect(needsWork(rows)).toBe(work);
  });

  test('nothing at all needs no work', () => {
    expect(needsWork(judge([], [], today))).toBe(false);
    expect(auditTable([], 3)).toBe('3 packages: 0 open, 0 excused, 0 with an exception that ended, 0 exceptions without need');
  });

  test('the table has a line for each, and a count', () => {
    const table = auditTable(judge([advisory(id), advisory('GHSA-5555-5555-5555', 'sharp')], [exception('GHSA-5555-5555-5555', '2027-01-01', 'sharp')], today), 3).split('\n');
    expect(table[0]).toBe(`open     ${id}  devalue  high: Eats memory (<5.6.2)`);
    expect(table[1]).toContain('until 2027-01-01: It reads our own files only.');
    expect(table[2]).toMatch(/^3 packages: 1 open, 1 excused/);
  });
});

test('the exceptions are in order', () => {
  expect(() => auditExceptions.parse(parse(readFileSync(join(root, 'src/supply/audit-exceptions.yaml'), 'utf8')))).not.toThrow();
  expect(() => auditExceptions.parse([{ advisory: 'GHSA-2222-3333-4444', package: 'a', until: '2027-01-01' }])).toThrow();
});

test.each([
  ['a fault', report, 1, 'open'],
  ['no fault', '{"auditReportVersion":2,"vulnerabilities":{}}', 0, '0 open'],
  ['no report', '{"message":"405"}', 2, 'Nothing is known'],
])('the command on %s', (_, json, status, output) => {
  const folder = mkdtempSync(join(tmpdir(), 'decoche-audit-'));
  try {
    writeFileSync(join(folder, 'audit.json'), json);
    const result = spawnSync(process.execPath, ['src/commands/audit.ts', join(folder, 'audit.json')], { cwd: root, encoding: 'utf8' });
    expect(result.stdout + result.stderr).toContain(output);
    expect(result.status).toBe(status);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
