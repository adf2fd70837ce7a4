import { z } from 'astro/zod';
import { evidence, id, labelKey, order, text } from './common.ts';

/** Where the steps are done. */
export const device = z.enum(['direct', 'computer', 'app']);
export type Device = z.infer<typeof device>;

/** One step on the way to the switch. */
export const step = z.strictObject({
  id,
  device,
  order,
  /** LinkedIn's labels that the step shows. */
  labels: z.array(labelKey),
  /** The label to press. */
  target: labelKey.nullable(),
  /** Facts it rests on. */
  facts: z.array(id),
  ...evidence,
});
export type Step = z.infer<typeof step>;

export const stepWording = z.strictObject({
  text,
  /** The same in fewer words, for the home page. */
  short: text.optional(),
  /** What to do if the screen differs. */
  differs: text,
  /** The drawing, described in words. */
  look: text,
});
export type StepWording = z.infer<typeof stepWording>;

/** Fields that name other entries. */
export const stepReferences = { 'facts.*': 'fact' } as const;
