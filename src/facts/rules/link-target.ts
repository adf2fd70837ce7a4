import { didYouMean } from '../advice.ts';
import type { Rule } from '../rule.ts';

const SCHEMES = ['page', 'address', 'source'];

export const linkTarget: Rule = {
  id: 'link-target',
  why: 'Links go by id, so that the build can check each one and put in the address of the reader’s language.',
  run({ links }, report) {
    for (const link of links) {
      const [scheme = '', rest] = link.target.split(/:(.*)/s);
      if (SCHEMES.includes(scheme) && rest) continue;
      report.add({ ...link, value: link.target, what: `The link leads to "${link.target}".`, wayOut: `${rest === undefined ? '' : didYouMean(scheme, SCHEMES)}Write page:<id>#<anchor>, address:<id> or source:<id>.` });
    }
  },
};
