import { z } from 'astro/zod';
import { evidence, id, quotes, text, titledWording } from './common.ts';

/** A point of law: what LinkedIn relies on, what authorities said of it. */
export const legalGround = z.strictObject({
  id,
  statement: text,
  conflicts: text.optional(),
  quotes,
  ...evidence,
});
export type LegalGround = z.infer<typeof legalGround>;

export const legalGroundWording = titledWording;
export type LegalGroundWording = z.infer<typeof legalGroundWording>;
