import { z } from 'astro/zod';
import { evidence, id, order, quotes, text, titledWording } from './common.ts';

/** What switching off does and does not do. */
export const effect = z.strictObject({
  id,
  order,
  /** Present when no source supports what is said. */
  verdict: z.enum(['unsupported']).optional(),
  statement: text,
  conflicts: text.optional(),
  quotes,
  ...evidence,
});
export type Effect = z.infer<typeof effect>;

export const effectWording = titledWording;
export type EffectWording = z.infer<typeof effectWording>;
