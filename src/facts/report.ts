/** What the gate found. Finding and printing are separate: see print.ts. */
import type { OldFact } from './freshness.ts';

/** Where, what, why, and what to do. */
export interface Finding {
  readonly file: string;
  readonly line: number;
  /** Id of the rule. */
  readonly rule: string;
  /** The value that is wrong. */
  readonly value: string;
  /** What is wrong, a sentence. */
  readonly what: string;
  /** Why the rule exists, a sentence. */
  readonly why: string;
  /** What to do, one or two sentences. */
  readonly wayOut: string;
}

/** What a rule says of one place; the rule's id and reason are added. */
export type Remark = Pick<Finding, 'file' | 'line' | 'what' | 'wayOut'> & { readonly value: unknown };

/** Where a rule puts what it finds. */
export interface RuleReport {
  add(remark: Remark): void;
}

/** How old the facts are. */
export interface Age {
  /** The day from which it counts; undefined where content/site.yaml does not say it. */
  readonly today: string | undefined;
  readonly old: readonly OldFact[];
}

export interface Report {
  /** How many rules ran. */
  readonly rules: number;
  /** How many files were read. */
  readonly files: number;
  /** By file, line and rule. */
  readonly findings: readonly Finding[];
  /** Old facts are no fault of the content: pages mark them, and nothing fails. */
  readonly age: Age;
}

/** The text of a value for a message. */
export function shown(value: unknown): string {
  return typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value);
}
