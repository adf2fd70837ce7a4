import { reportUnknown } from '../advice.ts';
import type { Rule } from '../rule.ts';

export const unknownController: Rule = {
  id: 'unknown-controller',
  why: 'A letter goes to the company that answers for the territory.',
  run(context, report) {
    reportUnknown(context, report, ['controllers'], 'controllers');
  },
};
