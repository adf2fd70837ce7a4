import { didYouMean, reportUnknown } from '../advice.ts';
import type { Rule } from '../rule.ts';

export const unknownFact: Rule = {
  id: 'unknown-fact',
  why: 'What rests on a fact that does not exist rests on nothing.',
  run(context, report) {
    for (const reference of context.references.filter((candidate) => candidate.target === 'fact' && !context.citable.has(candidate.id))) {
      report.add({ ...reference, value: reference.id, what: `"${reference.field}" names the fact "${reference.id}", which does not exist.`, wayOut: `${didYouMean(reference.id, context.citable)}Correct the id, or write the fact in content/facts/.` });
    }
    reportUnknown(context, report, ['element'], 'objection-elements');
  },
};
