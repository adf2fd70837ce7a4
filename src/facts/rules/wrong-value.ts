import { didYouMean, reportIssues } from '../advice.ts';
import type { Rule } from '../rule.ts';

export const wrongValue: Rule = {
  id: 'wrong-value',
  why: 'Pages are made from values of the agreed shape; another shape shows nothing or breaks the build.',
  run(context, report) {
    reportIssues(context, report, 'wrong-value', (issue) => `${didYouMean(String(issue.value), issue.known)}The comments in src/schemas/ say what the field holds.`);
  },
};
