/** The content gate: every rule over the whole content. */
import type { LocaleRow } from '../i18n/locales.ts';
import { createContext, type Expected } from './context.ts';
import { byCode } from '../lib/order.ts';
import { oldFacts, todayOf } from './freshness.ts';
import { shown, type Finding, type Report } from './report.ts';
import { rules } from './rules/index.ts';

export interface GateOptions {
  readonly expected?: Expected;
  readonly locales?: readonly LocaleRow[];
  /** Whether findings in the texts of draft languages count; without it they are left out, as nobody can read those. */
  readonly drafts?: boolean;
  /** SITE_DATE (src/config.ts). */
  readonly date?: string | null;
}

/** Runs all rules on the content below `root`. Never throws for what is in the content. */
export function runGate(root: string, options: GateOptions = {}): Report {
  const context = createContext(root, options.expected, options.locales);
  const findings: Finding[] = [];
  for (const rule of rules) {
    rule.run(context, { add: (remark) => findings.push({ ...remark, value: shown(remark.value), rule: rule.id, why: rule.why }) });
  }
  const drafts = options.drafts ? [] : context.content.locales.filter((locale) => locale.row.state === 'draft').map((locale) => `content/${locale.row.code}/`);
  const counted = findings.filter((finding) => !drafts.some((folder) => finding.file.startsWith(folder)));
  counted.sort((a, b) => byCode(a.file, b.file) || a.line - b.line || byCode(a.rule, b.rule));
  // Front matter is YAML too: every file that was read is among these.
  const files = new Set(context.content.yaml.map((text) => text.file)).size;
  const today = context.edition === undefined ? undefined : todayOf(context.edition, options.date ?? null);
  return { rules: rules.length, files, findings: counted, age: { today, old: today === undefined ? [] : oldFacts(context.content, today) } };
}
