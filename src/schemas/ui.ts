import { z } from 'astro/zod';
import { text } from './common.ts';

/** The visible words of the interface: flat dotted keys, the same in every language. */
export const ui = z.record(z.string().regex(/^[a-zA-Z0-9_-]+(?:\.[a-zA-Z0-9_-]+)*$/, { error: 'is not a dotted key' }), text);
export type Ui = z.infer<typeof ui>;
