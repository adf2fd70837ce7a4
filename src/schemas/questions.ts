import { z } from 'astro/zod';
import { derived, id, order, text } from './common.ts';

export const questionGroup = z.enum(['act', 'data', 'effects', 'rights', 'work', 'doubt']);
export type QuestionGroup = z.infer<typeof questionGroup>;

/** A question people ask, and the facts its answer rests on. */
export const question = z.strictObject({
  id,
  group: questionGroup,
  /** Position in its group. */
  order,
  ...derived,
  /** Where to read on: `page:effects#late`. */
  more: z.string().regex(/^page:\S+$/, { error: 'is not a link such as page:effects#late' }),
});
export type Question = z.infer<typeof question>;

export const questionWording = z.strictObject({
  question: text,
  answer: text,
  /** The words of the link to `more`. */
  more: text,
});
export type QuestionWording = z.infer<typeof questionWording>;

/** Fields that name other entries. */
export const questionReferences = { 'facts.*': 'fact', more: 'link' } as const;
