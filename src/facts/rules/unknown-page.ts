import { didYouMean } from '../advice.ts';
import { pageLinks } from '../page-links.ts';
import type { Rule } from '../rule.ts';

export const unknownPage: Rule = {
  id: 'unknown-page',
  why: 'A link to a page that does not exist leads nowhere.',
  run(context, report) {
    for (const link of pageLinks(context)) {
      if (context.pageIds.has(link.page)) continue;
      report.add({ ...link, value: link.page, what: `The link names the page "${link.page}", which does not exist.`, wayOut: `${didYouMean(link.page, context.pageIds)}Pages are the files in content/${context.reference.row.code}/pages/ and opt-out/<territory>.` });
    }
  },
};
