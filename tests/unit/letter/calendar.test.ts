import { describe, expect, it } from 'vitest';
import { addDays, addMonths, addPeriod, isDay, writtenDay } from '../../../src/letter/calendar.ts';

describe('addMonths', () => {
  it.each([
    ['2026-11-22', 1, '2026-12-22'],
    ['2026-12-31', 1, '2027-01-31'],
    ['2027-01-31', 1, '2027-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2100-01-31', 1, '2100-02-28'],
    ['2026-03-31', 1, '2026-04-30'],
    ['2026-02-28', 1, '2026-03-28'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-11-22', 12, '2027-11-22'],
  ])('%s and %i', (day, count, expected) => expect(addMonths(day, count)).toBe(expected));
});

describe('addDays', () => {
  it.each([
    ['2026-11-22', 30, '2026-12-22'],
    ['2026-12-15', 30, '2027-01-14'],
    ['2027-02-15', 14, '2027-03-01'],
    ['2028-02-15', 14, '2028-02-29'],
    // Over the days on which clocks change.
    ['2026-03-28', 2, '2026-03-30'],
    ['2026-10-24', 2, '2026-10-26'],
    ['2026-11-22', 0, '2026-11-22'],
  ])('%s and %i', (day, count, expected) => expect(addDays(day, count)).toBe(expected));
});

it('a period is months or days', () => {
  expect(addPeriod('2027-01-31', { months: 1 })).toBe('2027-02-28');
  expect(addPeriod('2027-01-31', { days: 30 })).toBe('2027-03-02');
});

it.each(['2026-02-30', '2026-13-01', '2026-1-1', '22.11.2026', ''])('"%s" is no day', (text) => {
  expect(isDay(text)).toBe(false);
  expect(() => addDays(text, 1)).toThrow(RangeError);
});

describe('writtenDay', () => {
  it.each([
    ['fr', 'FR', '2026-11-22', '22 novembre 2026'],
    ['fr', 'CH', '2026-12-01', '1er décembre 2026'],
    ['fr', 'CA', '2026-11-01', '1er novembre 2026'],
    ['fr', 'DE', '2026-11-11', '11 novembre 2026'],
    ['en', 'GB', '2026-11-22', '22 November 2026'],
    ['en', 'CA', '2026-11-22', 'November 22, 2026'],
    ['en', 'HK', '2026-11-22', '22 November 2026'],
    ['en', 'IE', '2026-11-22', '22 November 2026'],
    ['en', 'FR', '2026-11-01', '1 November 2026'],
    ['de', 'CH', '2026-11-22', '22. November 2026'],
    ['de', 'DE', '2026-11-01', '1. November 2026'],
    ['it', 'CH', '2026-11-01', '1º novembre 2026'],
    ['es', 'ES', '2026-11-22', '22 de noviembre de 2026'],
    ['nl', 'BE', '2026-11-22', '22 november 2026'],
  ])('%s in %s', (language, country, day, expected) => expect(writtenDay(language, country, day)).toBe(expected));
});
