import { didYouMean } from '../advice.ts';
import { fields } from '../content.ts';
import type { Rule } from '../rule.ts';
import { unknownKeys } from '../ui-keys.ts';

export const uiUnknown: Rule = {
  id: 'ui-unknown',
  why: 'The French file is the list of interface strings; a key that it does not have is used nowhere.',
  run({ content, reference }, report) {
    const wanted = Object.keys(fields(reference.ui?.value));
    for (const { ui } of content.locales) {
      if (!ui || ui === reference.ui) continue;
      for (const key of unknownKeys(wanted, Object.keys(fields(ui.value)))) {
        report.add({ file: ui.file, line: ui.line([key]), value: key, what: `The interface string "${key}" is not in ${reference.ui?.file}.`, wayOut: `${didYouMean(key, wanted)}Correct the key, or add it in French first.` });
      }
    }
  },
};
