import { z } from 'astro/zod';
import { evidence, id, order, text } from './common.ts';

/** What an objection should hold. */
export const objectionElement = z.strictObject({
  id,
  order,
  required: z.boolean(),
  /** Legal ground, in English. */
  law: text,
  statement: text,
  /** Examples of grounds, in English. */
  examples: z.array(text).min(1).optional(),
  ...evidence,
});
export type ObjectionElement = z.infer<typeof objectionElement>;

export const objectionElementWording = z.strictObject({
  title: text,
  /** Legal ground as the language cites it. */
  ground: text,
  text,
});
export type ObjectionElementWording = z.infer<typeof objectionElementWording>;
