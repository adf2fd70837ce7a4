import { id as idSchema } from '../../schemas/common.ts';
import type { Rule } from '../rule.ts';

export const headingWithoutAnchor: Rule = {
  id: 'heading-without-anchor',
  why: 'Every heading can be shared and survives a change of its words and of the language.',
  run({ mdx }, report) {
    for (const row of mdx) {
      for (const heading of row.mdx?.headings ?? []) {
        const place = { file: row.file, line: heading.line, value: heading.id ?? heading.text };
        if (heading.id === null) report.add({ ...place, what: `The heading "${heading.text}" has no anchor.`, wayOut: 'Add one at its end, English and the same in every language: ## … {#late}.' });
        else if (!idSchema.safeParse(heading.id).success) report.add({ ...place, what: `"${heading.id}" is no anchor.`, wayOut: 'Use lower case letters, digits and hyphens.' });
      }
    }
  },
};
