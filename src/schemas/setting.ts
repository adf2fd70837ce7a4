import { z } from 'astro/zod';
import { evidence, httpsAddress, id, order, quotes, text, titledWording } from './common.ts';

/** A fact about the setting itself: name, place, default. */
export const setting = z.strictObject({
  id,
  order,
  url: httpsAddress.optional(),
  statement: text,
  conflicts: text.optional(),
  quotes,
  ...evidence,
});
export type Setting = z.infer<typeof setting>;

export const settingWording = titledWording;
export type SettingWording = z.infer<typeof settingWording>;
