import { z } from 'astro/zod';
import { id, text } from './common.ts';

/** Laws that have a standard letter. */
export const letterLaw = z.enum(['eu', 'ch', 'gb', 'ca', 'hk']);
export type LetterLaw = z.infer<typeof letterLaw>;

const letter = z.strictObject({
  subject: text,
  body: z.array(z.strictObject({
    /** The element of an objection that this paragraph holds, if any. */
    element: id.nullable(),
    text,
  })).min(1),
});
export type Letter = z.infer<typeof letter>;

/** The standard letters of a language. */
export const letters = z.strictObject({ eu: letter, ch: letter, gb: letter, ca: letter, hk: letter });
export type Letters = z.infer<typeof letters>;
