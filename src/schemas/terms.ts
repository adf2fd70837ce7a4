import { z } from 'astro/zod';
import { aka, checked, confidence, id, recorded, text } from './common.ts';

/** A term of the glossary. */
export const term = z.strictObject({
  id,
  /** Facts it rests on. */
  facts: z.array(id),
  /** Sources of its own; none are needed when it rests on facts. */
  sources: z.array(id),
  confidence,
  checked,
  recorded,
}).superRefine((value, context) => {
  if (value.facts.length === 0 && value.sources.length === 0) {
    context.addIssue({ code: 'custom', path: ['sources'], input: value.sources, message: 'names no source, and "facts" names no fact', params: { rule: 'fact-without-source' } });
  }
});
export type Term = z.infer<typeof term>;

export const termWording = z.strictObject({ term: text, definition: text, aka });
export type TermWording = z.infer<typeof termWording>;

/** Fields that name other entries. */
export const termReferences = { 'facts.*': 'fact' } as const;
