import { reportUnknown } from '../advice.ts';
import type { Rule } from '../rule.ts';

export const unknownAuthority: Rule = {
  id: 'unknown-authority',
  why: 'People are sent to an authority by its id.',
  run(context, report) {
    reportUnknown(context, report, ['authorities', 'speaker'], 'authorities', ['linkedin']);
  },
};
