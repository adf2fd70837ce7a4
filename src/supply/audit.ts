/** What `npm audit` found, against the exceptions that were granted. Pure. */
import { z } from 'astro/zod';
import { isoDate, text } from '../schemas/common.ts';

/** src/supply/audit-exceptions.yaml */
export const auditExceptions = z.array(z.strictObject({ advisory: z.string().regex(/^GHSA(?:-[23456789cfghjmpqrvwx]{4}){3}$/), package: text, reason: text, until: isoDate }));
export type AuditException = z.infer<typeof auditExceptions>[number];

/** A known fault of a package. */
export interface Advisory {
  /** `GHSA-…`. */
  readonly id: string;
  readonly package: string;
  readonly severity: string;
  readonly title: string;
  /** The versions that have it. */
  readonly range: string;
}

export type Verdict = 'open' | 'excused' | 'exception ended' | 'exception without need';

export interface AuditRow {
  readonly verdict: Verdict;
  readonly id: string;
  readonly package: string;
  /** Severity and title, or the reason of the exception. */
  readonly what: string;
}

/**
 * The faults that `npm audit --json` names, each once.
 * @throws Error if it is no report: the registry did not answer.
 */
export function readAudit(json: string): Advisory[] {
  const report = JSON.parse(json) as { auditReportVersion?: number; message?: string; vulnerabilities?: Readonly<Record<string, { via: readonly (string | { name: string; title: string; url: string; severity: string; range: string })[] }>> };
  if (report.auditReportVersion !== 2 || !report.vulnerabilities) throw new Error(`npm audit gave no report: ${report.message ?? 'not in the form of version 2'}`);
  const causes = Object.values(report.vulnerabilities).flatMap(({ via }) => via.filter((cause) => typeof cause !== 'string'));
  const found = causes.map(({ name, title, url, severity, range }): Advisory => ({ id: url.replace(/^.*\//, ''), package: name, severity, title, range }));
  return [...new Map(found.map((one) => [`${one.id} ${one.package}`, one])).values()].sort((a, b) => (a.package < b.package ? -1 : a.package > b.package ? 1 : a.id < b.id ? -1 : 1));
}

/** Every fault and every exception with what becomes of it. @param today YYYY-MM-DD. */
export function judge(advisories: readonly Advisory[], exceptions: readonly AuditException[], today: string): AuditRow[] {
  const exceptionOf = (advisory: Advisory) => exceptions.find((one) => one.advisory === advisory.id && one.package === advisory.package);
  const rows = advisories.map((advisory): AuditRow => {
    const exception = exceptionOf(advisory);
    const fault = `${advisory.severity}: ${advisory.title} (${advisory.range})`;
    if (!exception) return { verdict: 'open', id: advisory.id, package: advisory.package, what: fault };
    if (exception.until < today) return { verdict: 'exception ended', id: advisory.id, package: advisory.package, what: `${exception.until}; ${fault}` };
    return { verdict: 'excused', id: advisory.id, package: advisory.package, what: `until ${exception.until}: ${exception.reason}` };
  });
  const unneeded = exceptions.filter((one) => !advisories.some((advisory) => exceptionOf(advisory) === one));
  return [...rows, ...unneeded.map((one): AuditRow => ({ verdict: 'exception without need', id: one.advisory, package: one.package, what: 'npm names no such fault: take it out of src/supply/audit-exceptions.yaml' }))];
}

/** Whether somebody has to do something. */
export function needsWork(rows: readonly AuditRow[]): boolean {
  return rows.some(({ verdict }) => verdict !== 'excused');
}

/** A line for each row, and a count. */
export function auditTable(rows: readonly AuditRow[], packages: number): string {
  const width = (key: 'verdict' | 'id' | 'package') => Math.max(0, ...rows.map((row) => row[key].length));
  const lines = rows.map((row) => `${row.verdict.padEnd(width('verdict'))}  ${row.id.padEnd(width('id'))}  ${row.package.padEnd(width('package'))}  ${row.what}`);
  const count = (verdict: Verdict) => rows.filter((row) => row.verdict === verdict).length;
  return [...lines, `${packages} packages: ${count('open')} open, ${count('excused')} excused, ${count('exception ended')} with an exception that ended, ${count('exception without need')} exceptions without need`].join('\n');
}
