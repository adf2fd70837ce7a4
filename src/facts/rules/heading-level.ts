import type { Rule } from '../rule.ts';

export const headingLevel: Rule = {
  id: 'heading-level',
  why: 'Screen readers move by heading levels; the h1 comes from the front matter.',
  run({ mdx }, report) {
    for (const row of mdx) {
      let previous = 1;
      for (const heading of row.mdx?.headings ?? []) {
        const place = { file: row.file, line: heading.line, value: heading.text };
        if (heading.depth === 1) report.add({ ...place, what: `"# ${heading.text}" is a second h1.`, wayOut: 'Write ## instead.' });
        else if (heading.depth > previous + 1) report.add({ ...place, what: `The heading "${heading.text}" skips a level.`, wayOut: `Write ${'#'.repeat(previous + 1)} instead.` });
        previous = heading.depth;
      }
    }
  },
};
