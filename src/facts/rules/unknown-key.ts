import { didYouMean } from '../advice.ts';
import type { Rule } from '../rule.ts';

export const unknownKey: Rule = {
  id: 'unknown-key',
  why: 'What stands under a key that nobody reads is not shown anywhere.',
  run({ issues }, report) {
    for (const issue of issues.filter((candidate) => candidate.rule === 'unknown-key')) {
      const key = String(issue.value);
      const known = issue.known.length > 0 ? `Keys here are: ${issue.known.join(', ')}.` : 'See src/schemas/ for the keys.';
      report.add({ ...issue, what: `The key "${issue.field}" is not known.`, wayOut: `${didYouMean(key, issue.known)}${known}` });
    }
  },
};
