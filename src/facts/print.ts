import type { Finding, Report } from './report.ts';

/** All findings for people, grouped by file; the last line counts. */
export function reportText(report: Report): string {
  const groups = Map.groupBy(report.findings, (finding) => finding.file);
  const blocks = [...groups.values()].map((findings) => `${findings.map(findingText).join('\n')}\n`);
  return [...blocks, reportCount(report)].join('\n');
}

/** All findings for machines. */
export function reportJson(report: Report): string {
  return JSON.stringify(report, null, 2);
}

/** "N rules, N files, N findings". */
export function reportCount(report: Report): string {
  return `${report.rules} rules, ${report.files} files, ${report.findings.length} findings`;
}

function findingText(finding: Finding): string {
  return `${finding.file}:${finding.line}  ${finding.what} ${finding.wayOut}\n    ${finding.why} [${finding.rule}]`;
}
