import { z } from 'astro/zod';
import { id, isoDate, recorded, text } from './common.ts';

/** What was looked for and not found: the one kind that has no source. */
export const unknown = z.strictObject({
  id,
  statement: text,
  /** The day until which it had not been found. */
  asOf: isoDate,
  recorded,
});
export type Unknown = z.infer<typeof unknown>;

export const unknownWording = z.strictObject({ text });
export type UnknownWording = z.infer<typeof unknownWording>;
