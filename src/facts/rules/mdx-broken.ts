import type { Rule } from '../rule.ts';

export const mdxBroken: Rule = {
  id: 'mdx-broken',
  why: 'A page that cannot be parsed cannot be built.',
  run({ mdx }, report) {
    for (const { file, broken } of mdx) {
      if (broken) report.add({ file, line: broken.line, value: broken.message, what: `Not MDX: ${broken.message}.`, wayOut: 'Close what is open; a { or < that is meant as a character is written &#123; or &lt;.' });
    }
  },
};
