import { describe, expect, it } from 'vitest';
import { calendarFile, type CalendarEvent } from '../../../src/letter/ics.ts';

const event: CalendarEvent = {
  uid: 'check-fr@example.org', day: '2027-05-03', made: '2026-11-22', title: 'Vérifier', text: 'Un; deux, trois\\quatre\ncinq', url: 'https://example.org/fr/', everyMonths: 6,
};
const file = calendarFile(event);
/** Lines with what was folded put together again, as the standard says. */
const lines = file.replaceAll('\r\n ', '').split('\r\n').slice(0, -1);
const value = (name: string) => lines.find((line) => line.startsWith(name))?.slice(name.length + 1);

describe('a calendar file', () => {
  it('has every line end with CR and LF, and none longer than 75 bytes', () => {
    const long = calendarFile({ ...event, title: 'é'.repeat(100), text: '👩‍💻 '.repeat(40) });
    expect(long.endsWith('\r\n')).toBe(true);
    expect(long.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of long.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(long.replaceAll('\r\n ', '')).toContain(`SUMMARY:${'é'.repeat(100)}\r\n`);
    expect(Buffer.from(long, 'utf8').toString('utf8')).not.toContain('\uFFFD');
  });

  it('opens and closes what it opens', () => {
    const open: string[] = [];
    for (const line of lines) {
      if (line.startsWith('BEGIN:')) open.push(line.slice(6));
      if (line.startsWith('END:')) expect(open.pop()).toBe(line.slice(4));
    }
    expect(open).toEqual([]);
    expect(lines[0]).toBe('BEGIN:VCALENDAR');
  });

  it('has what the standard requires, once', () => {
    for (const name of ['VERSION', 'PRODID', 'UID', 'DTSTAMP', 'DTSTART', 'RRULE', 'SUMMARY']) expect(lines.filter((line) => line.split(/[:;]/)[0] === name), name).toHaveLength(1);
    expect(value('VERSION')).toBe('2.0');
    expect(value('UID')).toBe('check-fr@example.org');
    expect(value('DTSTAMP')).toBe('20261122T000000Z');
    expect(value('DTSTART')).toBe('VALUE=DATE:20270503');
    expect(value('RRULE')).toBe('FREQ=MONTHLY;INTERVAL=6');
  });

  it('escapes what has a meaning', () => expect(lines).toContain('DESCRIPTION:Un\\; deux\\, trois\\\\quatre\\ncinq'));

  it('happens once unless it repeats', () => {
    const { everyMonths: _, ...once } = event;
    expect(calendarFile(once)).not.toContain('RRULE');
  });
});
