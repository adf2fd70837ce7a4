import { z } from 'astro/zod';
import { evidence, id, order, quotes, text, titledWording } from './common.ts';

/** What a date means, and does not mean. */
export const dateFact = z.strictObject({
  id,
  order,
  statement: text,
  conflicts: text.optional(),
  quotes,
  ...evidence,
});
export type DateFact = z.infer<typeof dateFact>;

export const dateWording = titledWording;
export type DateWording = z.infer<typeof dateWording>;
