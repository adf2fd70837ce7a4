/** Days of the calendar, written YYYY-MM-DD, without clock or time zone. */
import type { Period } from '../schemas/letters.ts';

const DAY = 86_400_000;

/** Whether a text is a day that exists. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && toDay(Date.parse(text)) === text;
}

/** The day a period later: months end on the same number, or on the last day of a shorter month. @throws RangeError if `day` is none. */
export function addPeriod(day: string, period: Period): string {
  return 'months' in period ? addMonths(day, period.months) : addDays(day, period.days);
}

/** @throws RangeError if `day` is none. */
export function addDays(day: string, count: number): string {
  return toDay(parse(day) + count * DAY);
}

/** 31 January and a month is 28 or 29 February. @throws RangeError if `day` is none. */
export function addMonths(day: string, count: number): string {
  const from = new Date(parse(day));
  const lastOfMonth = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + count + 1, 0)).getUTCDate();
  return toDay(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + count, Math.min(from.getUTCDate(), lastOfMonth)));
}

/**
 * A day as it is written in a language and country: "22 novembre 2026", "November 22, 2026" (English in Canada).
 * Where the locale data know no such pair, English is written the British way.
 * @throws RangeError if `day` is none.
 */
export function writtenDay(language: string, country: string, day: string): string {
  const options: Intl.DateTimeFormatOptions = { timeZone: 'UTC', year: 'numeric', month: 'long', day: 'numeric' };
  const regional = new Intl.DateTimeFormat(`${language}-${country}`, options);
  const known = regional.resolvedOptions().locale !== language;
  const format = known ? regional : new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, options);
  const written = format.format(parse(day));
  const first = FIRST_OF_MONTH[language];
  return first !== undefined && day.endsWith('-01') ? written.replace(/^1(?=\s)/, first) : written;
}

/** How languages whose first of the month is an ordinal write it; the locale data have the plain number. */
const FIRST_OF_MONTH: Readonly<Record<string, string>> = { fr: '1er', it: '1º' };

function parse(day: string): number {
  if (!isDay(day)) throw new RangeError(`"${day}" is not a day of the calendar (YYYY-MM-DD).`);
  return Date.parse(day);
}

function toDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
