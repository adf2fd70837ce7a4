import { z } from 'astro/zod';
import { id, isoDate, recorded, text } from './common.ts';

/** A change of this site or of its facts, for readers and the feed. */
export const update = z.strictObject({
  id,
  date: isoDate,
  /** Facts that changed. */
  facts: z.array(id),
  /** Territories concerned; none means all. */
  territories: z.array(id),
  recorded,
});
export type Update = z.infer<typeof update>;

export const updateWording = z.strictObject({ title: text, text });
export type UpdateWording = z.infer<typeof updateWording>;

/** Fields that name other entries. */
export const updateReferences = { 'facts.*': 'fact', 'territories.*': 'territories' } as const;
