import { z } from 'astro/zod';
import { checked, id, languageTag, partialDate, recorded, text, webAddress } from './common.ts';

/** A document that facts rest on. */
export const source = z.strictObject({
  id,
  /** Who published it, as readers know them. */
  publisher: text,
  /** Title as printed; null when not known. */
  title: text.nullable(),
  /** Its address; null when it is not known (`note` says why). */
  url: webAddress.nullable(),
  /** Why the address is http, and when this exception ends. */
  insecure: text.optional(),
  /** Language of the document. */
  language: languageTag,
  /** Day, month or year of publication; null when not known. */
  published: partialDate.nullable(),
  /** official: LinkedIn; regulator: an authority; law: a legal text; seed: one of the founding articles. */
  kind: z.enum(['archive', 'blog', 'law', 'official', 'press', 'regulator', 'seed', 'web']),
  /** The researcher's remark, in English. */
  note: text.nullable(),
  checked,
  recorded,
}).superRefine((value, context) => {
  const plain = value.url?.startsWith('http://') ?? false;
  if (plain && !value.insecure) {
    context.addIssue({ code: 'custom', path: ['url'], input: value.url, message: 'is not encrypted (http)', params: { rule: 'address-not-https' } });
  }
  if (!plain && value.insecure) {
    context.addIssue({ code: 'custom', path: ['insecure'], input: value.insecure, message: 'excuses an address that is not http', params: { rule: 'address-not-https' } });
  }
});
export type Source = z.infer<typeof source>;
