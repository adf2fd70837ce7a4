import { z } from 'astro/zod';
import { text } from './common.ts';

const key = z.string().regex(/^[a-zA-Z0-9_-]+(?:\.[a-zA-Z0-9_-]+)*$/, { error: 'is not a dotted key' });

/** The visible words of the interface: flat dotted keys, the same in every language. `null` is a text that is still to be written. */
export const ui = z.record(key, text.nullable()).transform(writtenOnly);
export type Ui = z.infer<typeof ui>;

function writtenOnly(strings: Readonly<Record<string, string | null>>): Record<string, string> {
  return Object.fromEntries(Object.entries(strings).filter((entry): entry is [string, string] => entry[1] !== null));
}
