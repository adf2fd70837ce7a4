import { z } from 'astro/zod';
import { aka, evidence, guideId, id, languageTag, names, regionCode, text } from './common.ts';

/** A country, or a part of one that has its own law (`parent`). */
export const territory = z.strictObject({
  id,
  /** ISO 3166 code; ZZ is the rest of the world. */
  code: z.string().regex(/^[A-Z]{2}(?:-[A-Z]{2,3})?$/, { error: 'is not an ISO 3166 code' }),
  /** The territory it is a part of; it then has no page of its own. */
  parent: id.optional(),
  region: regionCode,
  /** The guide its page is made from; absent in parts. */
  guide: guideId.optional(),
  names,
  /** Official languages. */
  languages: z.array(languageTag).min(1),
  authorities: z.array(id),
  leadAuthority: id.nullable(),
  controller: id,
  /** Whether LinkedIn offers the setting there. */
  settingApplies: z.boolean(),
  /** What the law says, in English. */
  law: z.strictObject({
    name: names.optional(),
    object: text,
    complain: text,
    court: text.optional(),
    deadline: text.optional(),
    /** A limit in time for complaints; absent where it was not researched. */
    complaintTimeLimit: text.optional(),
    freeOfCharge: text.optional(),
  }),
  statement: text.optional(),
  ...evidence,
}).superRefine((value, context) => {
  if ((value.parent === undefined) === (value.guide === undefined)) {
    context.addIssue({ code: 'custom', path: ['guide'], input: value.guide, message: 'must stand there exactly when there is no "parent"' });
  }
});
export type Territory = z.infer<typeof territory>;

export const territoryWording = z.strictObject({
  name: text,
  /** Address of its page; absent in parts of a country. */
  slug: id.optional(),
  /** "en Suisse", "in Switzerland". */
  in: text,
  aka,
  /** What differs there, if anything. */
  note: text.optional(),
  /** What is known of a limit in time for complaints. */
  limit: text.optional(),
});
export type TerritoryWording = z.infer<typeof territoryWording>;

/** Fields that name other entries. */
export const territoryReferences = {
  parent: 'territories',
  'authorities.*': 'authorities',
  leadAuthority: 'authorities',
  controller: 'controllers',
} as const;
