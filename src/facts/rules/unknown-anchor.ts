import { didYouMean } from '../advice.ts';
import { pageLinks } from '../page-links.ts';
import type { Rule } from '../rule.ts';

export const unknownAnchor: Rule = {
  id: 'unknown-anchor',
  why: 'A link to an anchor that does not exist drops its reader at the top of a long page.',
  run(context, report) {
    for (const link of pageLinks(context)) {
      if (link.anchor === undefined || !context.pageIds.has(link.page)) continue;
      const known = context.anchors(link.locale, link.page).map((anchor) => anchor.id);
      if (known.includes(link.anchor)) continue;
      report.add({ ...link, value: link.anchor, what: `The page "${link.page}" has no anchor "${link.anchor}".`, wayOut: `${didYouMean(link.anchor, known)}Link to a heading {#id} of that page or to an entry that a component shows there.` });
    }
  },
};
