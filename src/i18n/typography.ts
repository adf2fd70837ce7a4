const MARKS: Readonly<Record<string, readonly [string, string]>> = {
  fr: ['«\u202f', '\u202f»'],
  en: ['“', '”'],
  de: ['„', '“'],
  it: ['«', '»'],
  es: ['«', '»'],
  nl: ['‘', '’'],
};

/** The opening and closing quotation mark of a language, with the spaces it sets inside. */
export function quotationMarks(locale: string): readonly [string, string] {
  return MARKS[locale] ?? ['“', '”'];
}
