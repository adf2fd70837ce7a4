import { z } from 'astro/zod';
import { evidence, id, order, quotes, text } from './common.ts';

/** Whether LinkedIn's texts say that the data are used. */
export const dataStatus = z.enum(['included', 'excluded', 'disputed', 'unclear']);
export type DataStatus = z.infer<typeof dataStatus>;

/** A kind of data, and whether it is used for training. */
export const dataItem = z.strictObject({
  id,
  status: dataStatus,
  order,
  /** Where this holds. */
  regions: z.array(z.enum(['EU', 'EEA', 'CH', 'UK', 'CA', 'HK'])),
  statement: text,
  conflicts: text.optional(),
  quotes,
  ...evidence,
});
export type DataItem = z.infer<typeof dataItem>;

export const dataItemWording = z.strictObject({
  /** A few words, for the list at a glance. */
  label: text,
  text,
  conflict: text.optional(),
});
export type DataItemWording = z.infer<typeof dataItemWording>;
