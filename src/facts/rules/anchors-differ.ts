import { didYouMean } from '../advice.ts';
import { anchorsWithLines, isWhole } from '../anchors.ts';
import { territoriesWithPage, type Content, type MdxRow } from '../content.ts';
import type { Rule } from '../rule.ts';

export const anchorsDiffer: Rule = {
  id: 'anchors-differ',
  why: 'The language switch keeps the anchor, so a page has the same ones in every language.',
  run({ content, reference }, report) {
    for (const locale of content.locales.filter((candidate) => candidate !== reference)) {
      for (const row of [...locale.pages, ...locale.guides]) {
        const model = (row.folder === 'pages' ? reference.pages : reference.guides).find((candidate) => candidate.id === row.id);
        const pageId = pageIdOf(content, row);
        if (!model || !isWhole(row) || !isWhole(model) || pageId === undefined) continue;
        const own = anchorsWithLines(content, row.locale, pageId);
        const french = anchorsWithLines(content, model.locale, pageId);
        const ownIds = own.map((anchor) => anchor.id);
        const frenchIds = french.map((anchor) => anchor.id);
        for (const anchor of own.filter((candidate) => !frenchIds.includes(candidate.id))) {
          report.add({ file: row.file, line: anchor.line, value: anchor.id, what: `The anchor "${anchor.id}" is not in ${model.file}.`, wayOut: `${didYouMean(anchor.id, frenchIds.filter((id) => !ownIds.includes(id)))}Use the anchor of the French page.` });
        }
        // A language that is not complete may lack a section: readers are told.
        if (locale.row.state !== 'complete') continue;
        for (const anchor of french.filter((candidate) => !ownIds.includes(candidate.id))) {
          report.add({ file: row.file, line: 1, value: anchor.id, what: `The anchor "${anchor.id}" of ${model.file}:${anchor.line} is missing.`, wayOut: 'Add the heading or the component that carries it.' });
        }
      }
    }
  },
};

/** The page a file is compared as; for a guide, that of its first territory. */
function pageIdOf(content: Content, row: MdxRow): string | undefined {
  if (row.folder === 'pages') return row.id;
  const territory = territoriesWithPage(content).find((candidate) => candidate.value['guide'] === row.id);
  return territory && `opt-out/${territory.id}`;
}
