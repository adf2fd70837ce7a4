import { letterSlots as slotNames } from '../../schemas/letters.ts';
import { didYouMean } from '../advice.ts';
import { fields } from '../content.ts';
import { slotsIn, wantedTexts, writtenText } from '../letter-texts.ts';
import type { Rule } from '../rule.ts';
import type { Path } from '../yaml.ts';

/** The slots of texts that are no part of a letter; all others of that kind have none. */
const FIXED: Readonly<Record<string, readonly string[]>> = {
  subject: ['subject'],
  'dateline.place': ['date', 'place'],
  'dateline.plain': ['date'],
  'conditions.territory': ['in'],
  'conditions.authority': ['authority'],
};

export const letterSlots: Rule = {
  id: 'letter-slots',
  why: 'What a reader types goes into the slots of the letter; a slot that nothing fills, or that one language lacks, spoils what is sent.',
  run({ content, reference }, report) {
    for (const locale of content.locales) {
      const { letters } = locale;
      if (!letters) continue;
      for (const { path, text } of textsBelow(letters.value, [])) {
        const place = { file: letters.file, line: letters.line(path) };
        const isPart = path[0] === 'common' || path.length === 3;
        const allowed: readonly string[] = isPart ? slotNames : FIXED[path.join('.')] ?? [];
        const found = slotsIn(text);
        for (const slot of found.filter((name) => !allowed.includes(name))) {
          report.add({ ...place, value: `{${slot}}`, what: `{${slot}} is no slot of this text.`, wayOut: `${didYouMean(slot, allowed)}${allowed.length > 0 ? `Slots here are: ${allowed.join(', ')}.` : 'Write it without braces.'}` });
        }
        for (const slot of isPart ? [] : allowed.filter((name) => !found.includes(name))) {
          report.add({ ...place, value: text, what: `The text lacks {${slot}}.`, wayOut: `Put {${slot}} where it belongs.` });
        }
        if (/[[\]]/.test(text)) report.add({ ...place, value: text, what: 'A blank is typed in square brackets.', wayOut: 'Write a slot in braces, such as {name}; the site shows its words from "blanks" in brackets.' });
      }
      if (letters === reference.letters) continue;
      const seen = new Set<string>();
      for (const wanted of wantedTexts(content)) {
        const own = writtenText(locale, wanted);
        const french = writtenText(reference, wanted);
        if (!own || !french || seen.has(own.path.join('.')) || slotsIn(own.text).join() === slotsIn(french.text).join()) continue;
        seen.add(own.path.join('.'));
        report.add({ file: letters.file, line: letters.line(own.path), value: own.text, what: `"${wanted.part}" has the slots ${list(own.text)}; the French text has ${list(french.text)}.`, wayOut: 'Use the same slots, in any order.' });
      }
    }
  },
};

function list(text: string): string {
  return slotsIn(text).map((slot) => `{${slot}}`).join(' ') || 'none';
}

function textsBelow(value: unknown, path: Path): { path: Path; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  return Object.entries(fields(value)).flatMap(([key, inner]) => textsBelow(inner, [...path, key]));
}
