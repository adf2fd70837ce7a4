import { labelKeys } from '../../schemas/common.ts';
import { didYouMean } from '../advice.ts';
import type { Rule } from '../rule.ts';

export const labelMarkUnknown: Rule = {
  id: 'label-mark-unknown',
  why: 'A mark in braces is replaced by LinkedIn’s own word; one that is no label would be shown as it is typed.',
  run({ texts }, report) {
    for (const text of texts.filter((candidate) => ['wording', 'not-found'].includes(candidate.from))) {
      for (const match of text.raw.matchAll(/\{([^{}]*)\}/g)) {
        const name = match[1] ?? '';
        const allowed = (labelKeys as readonly string[]).includes(name);
        if (!allowed) report.add({ file: text.file, line: text.line(text.plain.indexOf(match[0])), value: match[0], what: `${match[0]} is no label.`, wayOut: `${didYouMean(name, labelKeys)}Labels are: ${labelKeys.join(', ')}.` });
      }
    }
  },
};
