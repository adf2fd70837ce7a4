import { z } from 'astro/zod';
import { confidence, id, labelKeys, languageTag, recorded, text, type LabelKey } from './common.ts';

/** One label of LinkedIn's interface, word for word. */
const label = z.strictObject({
  /** null when no source quotes it: it is never translated by us. */
  text: text.nullable(),
  /** At least one when there is a text. */
  sources: z.array(id),
  confidence,
  /** Other wordings that were seen. */
  variants: z.array(z.strictObject({
    text,
    sources: z.array(id),
    /** Whether it was read off the interface and may be shown. */
    usable: z.boolean(),
    /**
     * Where it competes with the label for the same entry: it is then shown beside it, after an "or". Other capitals, slips, loose
     * quotations, old wordings and common nouns do not compete. One that is not usable competes when at least two pages have it.
     */
    competes: z.enum(['computer', 'app', 'both']).optional(),
    note: text.nullable(),
  })).optional(),
  note: text.optional(),
}).superRefine((value, context) => {
  if (value.text !== null && value.sources.length === 0) {
    context.addIssue({ code: 'custom', path: ['sources'], input: value.sources, message: 'names no source', params: { rule: 'fact-without-source' } });
  }
  value.variants?.forEach((variant, index) => {
    if (variant.competes === undefined || variant.sources.length > 0) return;
    context.addIssue({ code: 'custom', path: ['variants', index, 'sources'], input: variant.sources, message: 'names no source', params: { rule: 'fact-without-source' } });
  });
});
export type LinkedinLabel = z.infer<typeof label>;

const labels = Object.fromEntries(labelKeys.map((key) => [key, label])) as Record<LabelKey, typeof label>;

/** LinkedIn's labels in one interface language; the id is the language tag. */
export const linkedinLabels = z.strictObject({
  id: languageTag,
  /** The language's own name for itself. */
  nativeName: text,
  /** Whether LinkedIn's interface exists in this language. */
  offeredByLinkedIn: z.boolean(),
  recorded,
  labels: z.strictObject(labels),
  /** Ways to the setting, as quoted: lists of labels in order. */
  paths: z.strictObject({ desktop: z.array(z.array(text).min(1)), mobile_app: z.array(z.array(text).min(1)) }).optional(),
  /** What people type to find the setting. */
  searchPhrases: z.array(text),
  /** The researcher's remarks, in English. */
  notes: z.array(text),
});
export type LinkedinLabels = z.infer<typeof linkedinLabels>;

/** Fields that name other entries. */
export const linkedinLabelsReferences = { 'labels.*.sources.*': 'sources', 'labels.*.variants.*.sources.*': 'sources' } as const;
