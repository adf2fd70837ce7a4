import { z } from 'astro/zod';
import { evidence, httpsAddress, id, order, quotes, text, titledWording } from './common.ts';

/** Another setting that people confuse with this one. */
export const relatedSetting = z.strictObject({
  id,
  order,
  url: httpsAddress.optional(),
  statement: text,
  conflicts: text.optional(),
  quotes,
  ...evidence,
});
export type RelatedSetting = z.infer<typeof relatedSetting>;

export const relatedSettingWording = titledWording;
export type RelatedSettingWording = z.infer<typeof relatedSettingWording>;
