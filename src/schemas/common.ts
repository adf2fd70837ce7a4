/**
 * Building blocks of the schemas. A refinement that belongs to a rule of the content gate names it in `params.rule`;
 * every other mismatch is reported by the rules `unknown-key` and `wrong-value`.
 */
import { z } from 'astro/zod';

/** An id, which is also a file name and an anchor: lower case ASCII, digits, hyphens. It never changes. */
export const id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: 'is not an id (lower case letters, digits and hyphens)' });

/** Any text that is not empty. */
export const text = z.string().refine((value) => value.trim() !== '', { error: 'is empty' });

/** A BCP 47 language tag. */
export const languageTag = z.string().regex(/^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|[0-9]{3}))?$/, { error: 'is not a language tag such as "fr" or "zh-Hant-HK"' });

/** Whether `value` (YYYY, YYYY-MM or YYYY-MM-DD) names a time that exists in the calendar. */
export function isCalendarDate(value: string): boolean {
  const [year = 0, month = 1, day = 1] = value.split('-').map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1990 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

const impossible = { error: 'is not a day of the calendar', params: { rule: 'date-impossible' } };

/** A day: YYYY-MM-DD. */
export const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'is not a date written YYYY-MM-DD', abort: true }).refine(isCalendarDate, impossible);

/** A day, a month or a year, as exact as the source is. */
export const partialDate = z.string().regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/, { error: 'is not a date written YYYY-MM-DD, YYYY-MM or YYYY', abort: true }).refine(isCalendarDate, impossible);

/** A web address, encrypted or not. */
export const webAddress = z.url({ protocol: /^https?$/, error: 'is not a web address' });

/** An encrypted web address. */
export const httpsAddress = webAddress.refine((value) => value.startsWith('https://'), {
  error: 'is not encrypted (http)',
  params: { rule: 'address-not-https' },
});

/** Ids of `sources`, at least one. */
export const sourceIds = z.array(id).refine((ids) => ids.length > 0, { error: 'names no source', params: { rule: 'fact-without-source' } });

/** How sure the statement is, given its sources. */
export const confidence = z.enum(['high', 'medium', 'low']);

/** The day the fact was last read against its source; null when it never was a second time. */
export const checked = isoDate.nullable();

/** The day the fact was written down. */
export const recorded = isoDate.optional();

/** What every fact that rests on sources carries. */
export const evidence = { sources: sourceIds, confidence, checked, recorded };

/** What a fact that rests on other facts carries. */
export const derived = { facts: z.array(id), confidence, checked, recorded };

/** A quotation, in its own language, shorter than 15 words. */
export const quote = z.strictObject({ source: id, lang: languageTag, text });
export const quotes = z.array(quote).min(1).optional();

/** Position in a list shown to readers, from 1. */
export const order = z.int().min(1);

/** A name by language. */
export const names = z.record(languageTag, text);

/** Groups of territories that LinkedIn's texts treat alike. */
export const regionCode = z.enum(['eu', 'eea', 'ch', 'uk', 'ca', 'hk', 'other']);

/** The guides: one per kind of territory. */
export const guideId = z.enum(['eu', 'ch', 'gb', 'ca', 'hk', 'us', 'other']);

/** LinkedIn's labels that steps name. */
export const labelKeys = ['menu_entry', 'settings', 'section_data_privacy', 'subsection', 'setting_name', 'toggle_name', 'on', 'off'] as const;
export const labelKey = z.enum(labelKeys);
export type LabelKey = z.infer<typeof labelKey>;

/** Wording of most facts. `conflict` stands there exactly when the fact has `conflicts`. */
export const titledWording = z.strictObject({ title: text, text, conflict: text.optional() });

/** Other words people type for the thing; for search only. */
export const aka = z.array(text).optional();
