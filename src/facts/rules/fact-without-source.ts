import { reportIssues } from '../advice.ts';
import type { Rule } from '../rule.ts';

export const factWithoutSource: Rule = {
  id: 'fact-without-source',
  why: 'Nothing is said here that no source says.',
  run(context, report) {
    reportIssues(context, report, 'fact-without-source', () => 'Name at least one id of content/facts/sources/, or take the fact out.');
  },
};
