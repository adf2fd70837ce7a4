/** Sentences that several rules share. */
import { nearest } from '../lib/nearest.ts';
import type { KindName } from '../schemas/index.ts';
import type { Context } from './context.ts';
import { shown, type RuleReport } from './report.ts';
import type { Issue } from './issues.ts';

/** `Did you mean "…"? ` or nothing. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  const best = nearest(word, candidates);
  return best === undefined ? '' : `Did you mean "${best}"? `;
}

/** Reports the schema mismatches that belong to a rule. */
export function reportIssues(context: Context, report: RuleReport, rule: string, wayOut: (issue: Issue) => string): void {
  for (const issue of context.issues.filter((candidate) => candidate.rule === rule)) {
    const value = shown(issue.value);
    const brief = value.length > 60 ? `${value.slice(0, 57)}…` : value;
    report.add({ ...issue, what: `"${issue.field}"${brief === '' ? '' : ` (${brief})`} ${issue.message}.`, wayOut: wayOut(issue) });
  }
}

/** Reports the references of facts to a kind that name an entry which does not exist. */
export function reportUnknown(context: Context, report: RuleReport, targets: readonly string[], kind: KindName, allowed: readonly string[] = []): void {
  const known = context.ids(kind);
  for (const reference of context.references.filter((candidate) => targets.includes(candidate.target))) {
    if (known.has(reference.id) || (reference.target === 'speaker' && allowed.includes(reference.id))) continue;
    report.add({ ...reference, value: reference.id, what: `"${reference.field}" names "${reference.id}", which is not in content/facts/${kind}/.`, wayOut: addOrMend(reference.id, known, kind) });
  }
}

/** "Did you mean …? Add … if it is new." */
export function addOrMend(id: string, known: Iterable<string>, kind: KindName): string {
  return `${didYouMean(id, known)}Correct the id, or add content/facts/${kind}/${id}.yaml if it is new.`;
}
