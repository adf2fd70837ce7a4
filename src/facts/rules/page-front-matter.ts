import { descriptionLength, titleLength } from '../../schemas/pages.ts';
import { reportIssues } from '../advice.ts';
import type { Context } from '../context.ts';
import { expandGuide } from '../guide-titles.ts';
import type { Rule } from '../rule.ts';

const BOUNDS = { title: titleLength, description: descriptionLength } as const;

export const pageFrontMatter: Rule = {
  id: 'page-front-matter',
  why: 'Search engines, shared links and browser tabs show title and description, and cut what is too long.',
  run(context, report) {
    reportIssues(context, report, 'page-front-matter', () => 'Complete the front matter as content/README.md shows it.');
    for (const guide of context.content.locales.flatMap((locale) => locale.guides)) {
      for (const field of ['title', 'description'] as const) {
        const { min, max } = BOUNDS[field];
        const wrong = expandGuide(context.content, guide, field).filter(({ text }) => text.length < min || text.length > max);
        const worst = wrong.toSorted((a, b) => b.text.length - a.text.length)[0];
        if (!worst) continue;
        report.add({ file: guide.file, line: guide.front.line([field]), value: worst.text, what: `"${field}" has ${worst.text.length} characters for "${worst.territory}"${wrong.length > 1 ? ` and is out of bounds for ${wrong.length} territories` : ''}; it should have ${min} to ${max}.`, wayOut: 'Shorten or lengthen it so that it fits with every name.' });
      }
    }
    reportMarks(context, report);
  },
};

/** Only guides are filled with names. */
function reportMarks(context: Context, report: Parameters<Rule['run']>[1]): void {
  for (const row of context.mdx) {
    for (const field of ['title', 'heading', 'description', 'lead']) {
      const text = row.value[field];
      const marks = typeof text === 'string' ? text.match(/\{[^}]*\}/g) ?? [] : [];
      for (const mark of marks.filter((candidate) => row.folder === 'pages' || !['{name}', '{in}'].includes(candidate))) {
        report.add({ file: row.file, line: row.front.line([field]), value: mark, what: `"${field}" holds ${mark}, which nothing fills in.`, wayOut: row.folder === 'pages' ? 'Write the words themselves.' : 'Guides may hold {name} and {in}.' });
      }
    }
  }
}
