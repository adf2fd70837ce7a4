import { z } from 'astro/zod';
import { id, isoDate, text } from './common.ts';

/** Astro's parser makes a Date of an unquoted day, the gate's parser a string. */
const day = z.preprocess((value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value), isoDate);

/** Bounds of the lengths that search engines and shared links show whole. */
export const titleLength = { min: 20, max: 65 } as const;
export const descriptionLength = { min: 70, max: 160 } as const;

const shared = {
  /** The file name; the same in every language. */
  id,
  /** The h1. */
  heading: text,
  /** One or two sentences under the h1. */
  lead: text.optional(),
  published: day,
  updated: day,
  /** Position in lists of pages. */
  order: z.int().min(0).optional(),
};

function within(what: string, { min, max }: { min: number; max: number }) {
  return text.refine((value) => value.length >= min && value.length <= max, {
    error: (issue) => `has ${String(issue.input).length} characters; a ${what} has ${min} to ${max}`,
    params: { rule: 'page-front-matter' },
  });
}

/** Front matter of a page. */
export const page = z.strictObject({
  ...shared,
  /** Address in this language; '' for the home page. It never changes. */
  slug: z.union([id, z.literal('')], { error: 'is not an address (lower case letters without accents, digits and hyphens)' }),
  /** The <title>; unique. */
  title: within('title', titleLength),
  description: within('description', descriptionLength),
});
export type PageFrontMatter = z.infer<typeof page>;

/** Front matter of a guide; `title`, `heading`, `description` and `lead` may hold {name} and {in}. */
export const guide = z.strictObject({ ...shared, title: text, description: text });
export type GuideFrontMatter = z.infer<typeof guide>;

/** The pages that must exist; there may be more. The pages of territories, `opt-out/<id>`, come from the guides. */
export const pageIds = [
  'home', 'change', 'data', 'opt-out', 'objection', 'complaint', 'effects', 'related-settings', 'non-members', 'organisations',
  'who-says-what', 'questions', 'glossary', 'sources', 'updates', 'about', 'translations', 'search',
] as const;
export type PageId = (typeof pageIds)[number];
