import { reportIssues } from '../advice.ts';
import type { Rule } from '../rule.ts';

export const addressNotHttps: Rule = {
  id: 'address-not-https',
  why: 'Anybody on the way can change what an http address shows.',
  run(context, report) {
    reportIssues(context, report, 'address-not-https', (issue) =>
      issue.field === 'insecure' ? 'Remove "insecure": the address does not need it any more.' : 'Write the https address; for a source that has none, say why in "insecure".');
  },
};
