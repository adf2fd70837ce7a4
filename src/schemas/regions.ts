import { z } from 'astro/zod';
import { evidence, id, quotes, text, titledWording } from './common.ts';

/** What holds in a part of the world. */
export const region = z.strictObject({
  id,
  /** Name in English; absent when the entry is about a subject across regions. */
  region: text.optional(),
  /** When training began there, as exact as known. */
  trainingFrom: text.optional(),
  /** State of the setting when nothing is done. */
  default: text.optional(),
  /** Whether the widened advertising sharing with Microsoft applies. */
  microsoftAdvertising: text.optional(),
  /** Whether sharing with Microsoft for training its models is announced. */
  microsoftTraining: text.optional(),
  statement: text,
  conflicts: text.optional(),
  quotes,
  ...evidence,
});
export type Region = z.infer<typeof region>;

export const regionWording = titledWording;
export type RegionWording = z.infer<typeof regionWording>;
