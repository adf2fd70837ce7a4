import type { Rule } from '../rule.ts';
import { PLACEHOLDER, type VisibleText } from '../texts.ts';

export const typography: Rule = {
  id: 'typography',
  why: 'Wrong quotation marks and spaces look careless, and a French mark without its no-break space ends up alone on a line.',
  run({ texts }, report) {
    for (const text of texts) {
      for (const fault of faults(text)) {
        const context = text.plain.slice(Math.max(0, fault.index - 14), fault.index + 8).replaceAll(PLACEHOLDER, '…').replaceAll('\n', ' ');
        report.add({ file: text.file, line: text.line(fault.index), value: context, what: `In “${context}”: ${fault.what}.`, wayOut: fault.wayOut });
      }
    }
  },
};

interface Fault {
  readonly index: number;
  readonly what: string;
  readonly wayOut: string;
}

const NARROW = '\u202F';
const NO_BREAK = '\u00A0';

function faults({ plain, locale }: VisibleText): Fault[] {
  const straight = matches(plain, /['"]/g, (mark) => ({
    what: `a straight ${mark === '"' ? 'quotation mark' : 'apostrophe'}`,
    wayOut: locale === 'fr' ? 'Write ’ for an apostrophe and « … » for a quotation.' : 'Write ’ for an apostrophe and “ … ” for a quotation.',
  }));
  return [...straight, ...(locale === 'fr' ? frenchFaults(plain) : otherFaults(plain))].sort((a, b) => a.index - b.index);
}

function frenchFaults(text: string): Fault[] {
  return [
    // A mark after another one, or after an opening bracket, has no space.
    ...matches(text, new RegExp(`(?<![${NARROW};!?([]|^)[;!?]`, 'g'), (mark) => ({ what: `no narrow no-break space before ${mark}`, wayOut: `Put U+202F before ${mark}.` })),
    ...matches(text, new RegExp(`«(?!${NARROW})`, 'g'), () => ({ what: 'no narrow no-break space after «', wayOut: 'Put U+202F after «.' })),
    ...matches(text, new RegExp(`(?<!${NARROW})»`, 'g'), () => ({ what: 'no narrow no-break space before »', wayOut: 'Put U+202F before ».' })),
    // A colon between characters (10:30) is not punctuation.
    ...matches(text, new RegExp(`(?<!${NO_BREAK}|^):(?=\\s|$)`, 'g'), () => ({ what: 'no no-break space before the colon', wayOut: 'Put U+00A0 before the colon.' })),
  ];
}

function otherFaults(text: string): Fault[] {
  return matches(text, /(?<=\S\s+)[;!?]/g, (mark) => ({ what: `a space before ${mark}`, wayOut: 'Take the space out.' }));
}

function matches(text: string, pattern: RegExp, fault: (mark: string) => Omit<Fault, 'index'>): Fault[] {
  return [...text.matchAll(pattern)].map((match) => ({ index: match.index, ...fault(match[0]) }));
}
