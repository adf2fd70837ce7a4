import type { Context } from './context.ts';
import type { RuleReport } from './report.ts';

/** One thing the gate asks of the content. */
export interface Rule {
  readonly id: string;
  /** Why the rule exists: one sentence, printed with each finding. */
  readonly why: string;
  run(context: Context, report: RuleReport): void;
}
