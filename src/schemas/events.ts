import { z } from 'astro/zod';
import { evidence, id, partialDate, quotes, text } from './common.ts';

/** Something that happened, for the timeline. */
export const event = z.strictObject({
  id,
  /** Day, or month when no source gives the day. */
  date: partialDate,
  /** The researcher's record, in English. */
  statement: text,
  /** What sources disagree on. */
  conflicts: text.optional(),
  quotes,
  ...evidence,
});
export type Event = z.infer<typeof event>;

export const eventWording = z.strictObject({
  /** For the timeline. */
  title: text.refine((value) => value.length <= 60, { error: 'is longer than 60 characters' }),
  text,
  conflict: text.optional(),
});
export type EventWording = z.infer<typeof eventWording>;
