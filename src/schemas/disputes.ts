import { z } from 'astro/zod';
import { evidence, id, order, partialDate, sourceIds, text } from './common.ts';

/** A point on which sources differ. */
export const dispute = z.strictObject({
  id,
  order: order.optional(),
  /** Facts it is about. */
  about: z.array(id).min(1),
  /** Who says what, with sources and date. */
  sides: z.array(z.strictObject({
    id,
    sources: sourceIds,
    /** When this was said; null when not known. */
    date: partialDate.nullable(),
  })).min(2),
  ...evidence,
});
export type Dispute = z.infer<typeof dispute>;

export const disputeWording = z.strictObject({
  title: text,
  summary: text,
  /** A text for each side of the fact. */
  sides: z.record(id, text),
});
export type DisputeWording = z.infer<typeof disputeWording>;

/** Fields that name other entries. */
export const disputeReferences = { 'about.*': 'fact', 'sides.*.sources.*': 'sources' } as const;
