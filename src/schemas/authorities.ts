import { z } from 'astro/zod';
import { evidence, httpsAddress, id, languageTag, names, partialDate, sourceIds, text } from './common.ts';

/** How old a detail is and what it rests on. */
const detail = z.strictObject({ asOf: text.nullable(), evidence: text.nullable() });

/** What an authority said about LinkedIn's AI training, in English. */
const said = z.strictObject({
  date: partialDate.nullable(),
  summary: text,
  /** Title of its page, in its own language. */
  title: text.optional(),
  /** How the date is known. */
  dateNote: text.optional(),
  /** What it told people to do. */
  recommendedSteps: z.array(text).min(1).optional(),
  sources: sourceIds,
});

/** A data-protection authority. */
export const authority = z.strictObject({
  id,
  /** Territory. */
  country: id,
  /** ISO 3166-2 code of the part it is for. */
  subdivision: z.string().regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/, { error: 'is not an ISO 3166-2 code' }).optional(),
  role: z.enum(['national', 'federal', 'regional', 'lead']),
  /** Abbreviation. */
  short: text,
  /** Its own names by language. */
  name: names,
  website: httpsAddress,
  /** Page for complaints; null when none was found. */
  complaintUrl: httpsAddress.nullable(),
  email: z.email({ error: 'is not an e-mail address' }).nullable(),
  /** Postal address, line by line. */
  address: text.nullable(),
  /** Languages in which it takes complaints. */
  languages: z.array(languageTag),
  evidence: z.strictObject({
    complaint_url: detail.optional(),
    address: detail.optional(),
    email: detail.optional(),
    languages: detail.optional(),
  }),
  /** What it said about this training; absent when nothing was found. */
  linkedinStatement: said.optional(),
  /** What it said before, newest first. */
  earlierStatements: z.array(said).min(1).optional(),
  statement: text.optional(),
  ...evidence,
});
export type Authority = z.infer<typeof authority>;

export const authorityWording = z.strictObject({
  name: text,
  /** Language, form, conditions of a complaint. */
  note: text.optional(),
  /** What it said about this training; there exactly when the fact has `linkedinStatement`. */
  statement: text.optional(),
});
export type AuthorityWording = z.infer<typeof authorityWording>;

/** Fields that name other entries. */
export const authorityReferences = { country: 'territories', 'linkedinStatement.sources.*': 'sources', 'earlierStatements.*.sources.*': 'sources' } as const;
