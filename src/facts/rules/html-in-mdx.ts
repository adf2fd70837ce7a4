import type { Rule } from '../rule.ts';

export const htmlInMdx: Rule = {
  id: 'html-in-mdx',
  why: 'Pages are text, not code: HTML escapes the checks of structure, language and security.',
  run({ uses, mdx }, report) {
    for (const { row, component } of uses.filter((use) => !/^[A-Z]/.test(use.component.name))) {
      report.add({ file: row.file, line: component.line, value: component.name, what: `The HTML tag <${component.name}> stands in the text.`, wayOut: 'Write Markdown, or a component of content/README.md.' });
    }
    for (const row of mdx) {
      for (const { value, line } of row.mdx?.code ?? []) {
        report.add({ file: row.file, line, value, what: `The code {${value.slice(0, 40)}} stands in the text.`, wayOut: 'Take it out; a LinkedIn label is <Label name="…" />.' });
      }
      for (const { value, line } of row.mdx?.alignedTables ?? []) {
        report.add({ file: row.file, line, value, what: `The table aligns a column (${value}), which writes a style attribute.`, wayOut: 'Take the colons out of the line of dashes.' });
      }
    }
  },
};
