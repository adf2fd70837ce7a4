import { reportIssues } from '../advice.ts';
import type { Rule } from '../rule.ts';

export const dateImpossible: Rule = {
  id: 'date-impossible',
  why: 'A date that is not in the calendar is a slip of the pen, and dates are what disputes here turn on.',
  run(context, report) {
    reportIssues(context, report, 'date-impossible', () => 'Look the date up in the source again.');
  },
};
