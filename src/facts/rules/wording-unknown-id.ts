import { wordedKindNames } from '../../schemas/index.ts';
import { didYouMean } from '../advice.ts';
import type { Rule } from '../rule.ts';

export const wordingUnknownId: Rule = {
  id: 'wording-unknown-id',
  why: 'The wording of a fact that does not exist is shown nowhere.',
  run({ content, ids }, report) {
    for (const locale of content.locales) {
      for (const kind of wordedKindNames) {
        for (const row of (locale.wording.get(kind) ?? []).filter((candidate) => !ids(kind).has(candidate.id))) {
          report.add({ file: row.file, line: row.line(), value: row.id, what: `There is no fact "${row.id}" in content/facts/${kind}/.`, wayOut: `${didYouMean(row.id, ids(kind))}Correct the id, or write the fact first.` });
        }
      }
    }
  },
};
