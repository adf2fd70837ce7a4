/** Calendar files (RFC 5545) of events that last a day. */

export interface CalendarEvent {
  /** Unique for ever, like an address. */
  readonly uid: string;
  /** First day, YYYY-MM-DD. */
  readonly day: string;
  /** When the file was made, YYYY-MM-DD: a day, so that two builds are equal. */
  readonly made: string;
  readonly title: string;
  readonly text: string;
  readonly url: string;
  /** Repeats every so many months; once, if absent. */
  readonly everyMonths?: number;
}

/** The file, with the line ends and folded lines that the standard asks for. */
export function calendarFile(event: CalendarEvent): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Decoche//Reminders//EN',
    'CALSCALE:GREGORIAN',
    'BEGIN:VEVENT',
    `UID:${event.uid}`,
    `DTSTAMP:${compact(event.made)}T000000Z`,
    `DTSTART;VALUE=DATE:${compact(event.day)}`,
    ...(event.everyMonths === undefined ? [] : [`RRULE:FREQ=MONTHLY;INTERVAL=${event.everyMonths}`]),
    `SUMMARY:${escape(event.title)}`,
    `DESCRIPTION:${escape(event.text)}`,
    `URL:${event.url}`,
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escape(event.title)}`,
    // Nine in the morning of the day.
    'TRIGGER:PT9H',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ].map((line) => `${fold(line)}\r\n`).join('');
}

function compact(day: string): string {
  return day.replaceAll('-', '');
}

function escape(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');
}

/** No line is longer than 75 bytes; what goes on begins with a space. Characters are not cut. */
function fold(line: string): string {
  const encoder = new TextEncoder();
  let folded = '';
  let length = 0;
  for (const character of line) {
    const bytes = encoder.encode(character).length;
    if (length + bytes > 75) {
      folded += '\r\n ';
      length = 1;
    }
    folded += character;
    length += bytes;
  }
  return folded;
}
