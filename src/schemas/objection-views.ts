import { z } from 'astro/zod';
import { evidence, id, order, text } from './common.ts';

/** Who says what about an objection made after the start. */
export const objectionView = z.strictObject({
  id,
  order,
  /** An authority, or `linkedin`. */
  who: id,
  statement: text,
  ...evidence,
});
export type ObjectionView = z.infer<typeof objectionView>;

export const objectionViewWording = z.strictObject({ text });
export type ObjectionViewWording = z.infer<typeof objectionViewWording>;

/** Fields that name other entries. */
export const objectionViewReferences = { who: 'speaker' } as const;
