import { z } from 'astro/zod';
import { isoDate } from './common.ts';

/** content/site.yaml */
export const site = z.strictObject({
  /** The day the content was last edited. Nothing in the content may be later: no check reads a clock. */
  edition: isoDate,
});
export type Site = z.infer<typeof site>;
