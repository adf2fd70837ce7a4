import { z } from 'astro/zod';
import { text } from './common.ts';

/** The page for an address that does not exist. */
export const notFound = z.strictObject({ title: text, text });
export type NotFound = z.infer<typeof notFound>;
