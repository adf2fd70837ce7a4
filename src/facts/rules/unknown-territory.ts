import { reportUnknown } from '../advice.ts';
import type { Rule } from '../rule.ts';

export const unknownTerritory: Rule = {
  id: 'unknown-territory',
  why: 'What belongs to a territory is shown on its page, and a territory that does not exist has none.',
  run(context, report) {
    reportUnknown(context, report, ['territories'], 'territories');
  },
};
