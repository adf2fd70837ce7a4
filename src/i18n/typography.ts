/**
 * The typography of each language: its quotation marks, its spaces, its letters. Pure.
 * A language that is not in the table is written with “ ” and without spaces before marks; only straight marks are found in it.
 */

interface Typography {
  /** Opening and closing mark of a quotation, with the spaces set inside; then those of a quotation within. */
  readonly quotes: readonly [string, string];
  readonly inner: readonly [string, string];
}

/** By language; a language written otherwise in a territory has a row of its own. */
const TYPOGRAPHY: Readonly<Record<string, Typography>> = {
  fr: { quotes: ['«\u202F', '\u202F»'], inner: ['“', '”'] },
  en: { quotes: ['“', '”'], inner: ['‘', '’'] },
  de: { quotes: ['„', '“'], inner: ['‚', '‘'] },
  'de-CH': { quotes: ['«', '»'], inner: ['‹', '›'] },
  it: { quotes: ['«', '»'], inner: ['“', '”'] },
  es: { quotes: ['«', '»'], inner: ['“', '”'] },
  nl: { quotes: ['“', '”'], inner: ['‘', '’'] },
};

/** Marks of languages whose texts are not checked. */
const OTHER_QUOTES: Readonly<Record<string, readonly [string, string]>> = {
  bg: ['„', '“'], cs: ['„', '“'], da: ['„', '“'], el: ['«', '»'], et: ['„', '“'], fi: ['”', '”'], hr: ['„', '“'], hu: ['„', '”'],
  is: ['„', '“'], lt: ['„', '“'], lv: ['“', '”'], nb: ['«', '»'], pl: ['„', '”'], pt: ['«', '»'], 'pt-BR': ['“', '”'], ro: ['„', '”'],
  ru: ['«', '»'], sk: ['„', '“'], sl: ['„', '“'], sv: ['”', '”'], uk: ['«', '»'],
};

/** The row of a language on the page of a territory: `de-CH` for German in Switzerland. */
function typographyTag(locale: string, territory: string | undefined): string {
  const regional = `${locale}-${territory?.toUpperCase()}`;
  return regional in TYPOGRAPHY ? regional : locale;
}

/**
 * The opening and closing quotation mark of a language, with the spaces it sets inside.
 * @param territory id of the territory whose page it is, if any.
 */
export function quotationMarks(locale: string, territory?: string): readonly [string, string] {
  return TYPOGRAPHY[typographyTag(locale, territory)]?.quotes ?? OTHER_QUOTES[locale] ?? ['“', '”'];
}

/**
 * A text that all territories share, as it is written in one of them: German in Switzerland has ss and « ».
 * @param territory id of the territory whose page it is, if any.
 */
export function regionalText(locale: string, territory: string | undefined, text: string): string {
  if (typographyTag(locale, territory) !== 'de-CH') return text;
  return text.replace(/[ß„“‚‘]/g, (sign) => SWISS_SIGNS[sign] ?? sign);
}

const SWISS_SIGNS: Readonly<Record<string, string>> = { ß: 'ss', '„': '«', '“': '»', '‚': '‹', '‘': '›' };

/** Something against the typography of a language. */
export interface Fault {
  /** Where in the text. */
  readonly index: number;
  /** What is wrong, as a part of a sentence. */
  readonly what: string;
  /** What to do, a sentence. */
  readonly wayOut: string;
}

const NARROW = '\u202F';
const NO_BREAK = '\u00A0';

/**
 * What is against the typography of its language in a text, in the order of the text.
 * @param text without inline marks.
 * @param territory id of the only territory that the text is for, if any.
 */
export function typographyFaults(text: string, locale: string, territory?: string): Fault[] {
  const tag = typographyTag(locale, territory);
  const typography = TYPOGRAPHY[tag];
  return [
    ...straightMarks(text, typography),
    ...(locale === 'fr' ? frenchSpaces(text) : needlessSpaces(text)),
    ...(typography ? [...foreignMarks(text, typography), ...unevenQuotes(text, typography), ...innerAlone(text, typography)] : []),
    ...(locale === 'es' ? missingOpenings(text) : []),
    ...(tag === 'de-CH' ? matches(text, /ß/g, () => ({ what: 'an ß', wayOut: 'Write ss: this text is for Switzerland.' })) : []),
  ].sort((a, b) => a.index - b.index);
}

function straightMarks(text: string, typography: Typography | undefined): Fault[] {
  const quotes = typography === undefined ? 'the marks of the language' : shown(typography.quotes);
  return matches(text, /['"]/g, (mark) => ({
    what: `a straight ${mark === '"' ? 'quotation mark' : 'apostrophe'}`,
    wayOut: `Write ’ for an apostrophe and ${quotes} for a quotation.`,
  }));
}

function frenchSpaces(text: string): Fault[] {
  return [
    // A mark after another one, or after an opening bracket, has no space.
    ...matches(text, new RegExp(`(?<![${NARROW};!?([]|^)[;!?]`, 'g'), (mark) => ({ what: `no narrow no-break space before ${mark}`, wayOut: `Put U+202F before ${mark}.` })),
    ...matches(text, new RegExp(`«(?!${NARROW})`, 'g'), () => ({ what: 'no narrow no-break space after «', wayOut: 'Put U+202F after «.' })),
    ...matches(text, new RegExp(`(?<!${NARROW})»`, 'g'), () => ({ what: 'no narrow no-break space before »', wayOut: 'Put U+202F before ».' })),
    // A colon between characters (10:30) is not punctuation.
    ...matches(text, new RegExp(`(?<!${NO_BREAK}|^):(?=\\s|$)`, 'g'), () => ({ what: 'no no-break space before the colon', wayOut: 'Put U+00A0 before the colon.' })),
  ];
}

function needlessSpaces(text: string): Fault[] {
  const takeOut = (what: string) => ({ what, wayOut: 'Take the space out.' });
  return [
    ...matches(text, /(?<=\S\s+)(?:[;!?]|:(?=\s|$))/g, (mark) => takeOut(`a space before ${mark}`)),
    ...matches(text, /(?<=[«‹„‚])\s/g, () => takeOut('a space after an opening quotation mark')),
    ...matches(text, /(?<=\S)\s(?=[»›])/g, () => takeOut('a space before a closing quotation mark')),
  ];
}

function foreignMarks(text: string, { quotes, inner }: Typography): Fault[] {
  // ’ is the apostrophe of every language.
  const own = new Set([...quotes, ...inner, '’'].map((mark) => mark.trim()));
  return matches(text, /[«»‹›“”„‟‚‘’]/g, (mark) => ({ what: `the quotation mark ${mark} of another language`, wayOut: `Write ${shown(quotes)}, and ${shown(inner)} inside a quotation.` }))
    .filter((fault) => !own.has(text.charAt(fault.index)));
}

/** Quotations that are opened twice, never closed, or closed only. */
function unevenQuotes(text: string, { quotes }: Typography): Fault[] {
  const [open, close] = quotes.map((mark) => mark.trim());
  const faults: Fault[] = [];
  let opened: number | undefined;
  for (const { 0: mark, index } of text.matchAll(/[«»“”„]/g)) {
    if (mark !== open && mark !== close) continue;
    const isRight = mark === open ? opened === undefined : opened !== undefined;
    if (!isRight) faults.push({ index, what: mark === open ? `a second ${open} before ${close}` : `a ${close} that closes nothing`, wayOut: `A quotation begins with ${open} and ends with ${close}.` });
    opened = mark === open ? index : undefined;
  }
  if (opened !== undefined) faults.push({ index: opened, what: `a quotation without ${close}`, wayOut: `A quotation begins with ${open} and ends with ${close}.` });
  return faults;
}

/** Marks of a quotation within, where there is none around it. ‘ and ’ are left out: ’ is also an apostrophe. */
function innerAlone(text: string, { quotes, inner }: Typography): Fault[] {
  if (inner[0] !== '“') return [];
  const [open, close] = quotes.map((mark) => mark.trim());
  let depth = 0;
  return [...text.matchAll(/[«»“”]/g)].flatMap(({ 0: mark, index }) => {
    if (mark === open) depth += 1;
    else if (mark === close) depth -= 1;
    else if (depth < 1) return [{ index, what: `the mark ${mark} outside a quotation`, wayOut: `Write ${shown(quotes)}; ${shown(inner)} stand inside a quotation.` }];
    return [];
  });
}

/** Spanish questions and exclamations begin with a mark too. */
function missingOpenings(text: string): Fault[] {
  return [['¿', '?'], ['¡', '!']].flatMap(([open = '', close = '']) => {
    let from = 0;
    return matches(text, new RegExp(`\\${close}+`, 'g'), (mark) => ({ what: `a ${mark.charAt(0)} without ${open}`, wayOut: `Put ${open} where the question or exclamation begins.` })).filter((fault) => {
      const begins = text.slice(from, fault.index).includes(open);
      from = fault.index + 1;
      return !begins;
    });
  });
}

function shown([open, close]: readonly [string, string]): string {
  return `${open.trim()} … ${close.trim()}`;
}

function matches(text: string, pattern: RegExp, fault: (mark: string) => Omit<Fault, 'index'>): Fault[] {
  return [...text.matchAll(pattern)].map((match) => ({ index: match.index, ...fault(match[0]) }));
}
