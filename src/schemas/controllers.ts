import { z } from 'astro/zod';
import { evidence, id, regionCode, text } from './common.ts';

/** The company that answers for the data. */
export const controller = z.strictObject({
  id,
  /** Registered name. */
  name: text,
  /** Regions it answers for. */
  appliesTo: z.array(regionCode).min(1),
  /** As printed in LinkedIn's notice, line by line. */
  postalAddress: text,
  /** As written on an envelope, line by line, where that differs. */
  envelope: text.optional(),
  /** Other spellings seen, and where. */
  addressVariants: z.array(z.strictObject({ text, where: text })),
  companyNumber: text.nullable(),
  email: z.email({ error: 'is not an e-mail address' }).nullable(),
  /** Address of the contact form. */
  contactForm: id,
  leadAuthority: id.nullable(),
  statement: text,
  ...evidence,
});
export type Controller = z.infer<typeof controller>;

export const controllerWording = z.strictObject({ text });
export type ControllerWording = z.infer<typeof controllerWording>;

/** Fields that name other entries. */
export const controllerReferences = { contactForm: 'addresses', leadAuthority: 'authorities' } as const;
