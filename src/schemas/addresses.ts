import { z } from 'astro/zod';
import { evidence, httpsAddress, id, order, text } from './common.ts';

/** An official address of LinkedIn. */
export const address = z.strictObject({
  id,
  order,
  url: httpsAddress,
  /** What opens, in English. */
  what: text,
  /** Whether a text of LinkedIn names it. */
  namedByLinkedIn: z.boolean(),
  /** Whether pages may offer it to readers. */
  offered: z.boolean(),
  ...evidence,
});
export type Address = z.infer<typeof address>;

export const addressWording = z.strictObject({
  /** What opens. */
  title: text,
});
export type AddressWording = z.infer<typeof addressWording>;
