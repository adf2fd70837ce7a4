/** The letters of a language as the gate sees them: whatever is written, right or wrong. */
import { letterKind } from '../schemas/letters.ts';
import { factsOf, fields, type Content, type FactRow, type LocaleContent } from './content.ts';
import type { Path } from './yaml.ts';

/** A text that a plan asks for. */
export interface WantedText {
  readonly law: string;
  readonly kind: string;
  /** `subject` or a part of the plan. */
  readonly part: string;
  readonly plan: FactRow;
  /** Where the plan names it; of the subject, where the letter begins. */
  readonly path: Path;
}

/** One item of a plan. */
export interface PlanEntry {
  readonly plan: FactRow;
  readonly kind: string;
  readonly list: 'body' | 'enclosures';
  readonly index: number;
  readonly path: Path;
  readonly item: Readonly<Record<string, unknown>>;
}

/** The items of every plan, in their order. */
export function planEntries(content: Content): PlanEntry[] {
  return factsOf(content, 'letter-plans').flatMap((plan) => letterKind.options.flatMap((kind) => (['body', 'enclosures'] as const).flatMap((list) => {
    const items = fields(plan.value[kind])[list];
    return (Array.isArray(items) ? items : []).map((item, index): PlanEntry => ({ plan, kind, list, index, path: [kind, list, index], item: fields(item) }));
  })));
}

/** Every text that the plans ask of a language, each once a letter. */
export function wantedTexts(content: Content): WantedText[] {
  const subjects = factsOf(content, 'letter-plans').flatMap((plan) => letterKind.options.map((kind): WantedText => ({ law: plan.id, kind, part: 'subject', plan, path: [kind] })));
  const parts = planEntries(content).map(({ plan, kind, path, item }): WantedText => ({ law: plan.id, kind, part: String(item['part']), plan, path: [...path, 'part'] }));
  return [...subjects, ...parts];
}

/** The text of a part in a language and where it stands: in the letter itself, else among the common ones. */
export function writtenText({ letters }: LocaleContent, { law, kind, part }: Pick<WantedText, 'law' | 'kind' | 'part'>): { text: string; path: Path } | undefined {
  const value = fields(letters?.value);
  const own = fields(fields(value[law])[kind])[part];
  if (typeof own === 'string') return { text: own, path: [law, kind, part] };
  const shared = fields(value['common'])[part];
  return typeof shared === 'string' && part !== 'subject' ? { text: shared, path: ['common', part] } : undefined;
}

/** The names in braces in a text, each once, sorted. */
export function slotsIn(text: string): string[] {
  return [...new Set([...text.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] ?? ''))].sort();
}
