import { fields } from '../content.ts';
import { missingKeys } from '../ui-keys.ts';
import type { Rule } from '../rule.ts';

export const uiMissing: Rule = {
  id: 'ui-missing',
  why: 'An interface string never falls back to another language: without it the page cannot be built.',
  run({ published, reference }, report) {
    const wanted = Object.keys(fields(reference.ui?.value));
    for (const locale of published) {
      if (!locale.ui || locale.ui.value === undefined) continue;
      for (const key of missingKeys(wanted, written(locale.ui.value), locale.row.code)) {
        report.add({ file: locale.ui.file, line: 1, value: key, what: `The interface string "${key}" is missing.`, wayOut: `Translate it from ${reference.ui?.file}.` });
      }
    }
  },
};

/** The keys that have a text: `null` stands for one that is still to be written. */
function written(strings: unknown): string[] {
  return Object.entries(fields(strings)).filter(([, text]) => text !== null).map(([key]) => key);
}
