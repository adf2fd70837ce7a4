import type { Age, Finding, Report } from './report.ts';

/** All findings for people, grouped by file; the last line counts. */
export function reportText(report: Report): string {
  const groups = Map.groupBy(report.findings, (finding) => finding.file);
  const blocks = [...groups.values()].map((findings) => `${findings.map(findingText).join('\n')}\n`);
  return [...blocks, ...(report.age.old.length > 0 ? [`${ageText(report.age)}\n`] : []), reportCount(report)].join('\n');
}

/** The old facts, a line for each kind and day. */
export function ageText({ today, old }: Age): string {
  const groups = Map.groupBy(old, ({ kind, lastRead }) => `content/facts/${kind}/, last read ${lastRead}`);
  const lines = [...groups].map(([group, facts]) => `  ${group} (${facts.length}): ${facts.map(({ id }) => id).join(', ')}`);
  return [`${old.length} facts were last read against their sources more than a year before ${today}. Their pages say so. Read them again, then set "checked":`, ...lines].join('\n');
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
