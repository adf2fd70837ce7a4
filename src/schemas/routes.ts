import { z } from 'astro/zod';
import { evidence, httpsAddress, id, order, quotes, text, titledWording } from './common.ts';

/** A way to object other than the switch. */
export const route = z.strictObject({
  id,
  order,
  url: httpsAddress.optional(),
  statement: text,
  conflicts: text.optional(),
  quotes,
  ...evidence,
});
export type Route = z.infer<typeof route>;

export const routeWording = titledWording;
export type RouteWording = z.infer<typeof routeWording>;
