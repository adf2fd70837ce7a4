import { guideId } from '../../schemas/common.ts';
import { pageIds } from '../../schemas/pages.ts';
import { didYouMean } from '../advice.ts';
import { guidesFolder, pagesFolder } from '../paths.ts';
import type { Rule } from '../rule.ts';

export const pageMissing: Rule = {
  id: 'page-missing',
  why: 'Links, menus and other languages count on every page and guide.',
  run({ content, complete, reference }, report) {
    for (const locale of complete) {
      const { code } = locale.row;
      const wantedPages = new Set([...pageIds, ...reference.pages.map((page) => page.id)]);
      const groups = [
        { folder: pagesFolder(code), wanted: [...wantedPages], written: locale.pages.map((page) => page.id) },
        { folder: guidesFolder(code), wanted: guideId.options, written: locale.guides.map((guide) => guide.id) },
      ];
      for (const { folder, wanted, written } of groups) {
        for (const id of wanted.filter((candidate) => !written.includes(candidate))) {
          report.add({ file: `${folder}/${id}.mdx`, line: 1, value: id, what: 'The file does not exist.', wayOut: `${didYouMean(id, written.filter((name) => !(wanted as readonly string[]).includes(name)))}Write it, or rename the file to its id.` });
        }
      }
    }
    for (const locale of content.locales) {
      const groups = [
        { rows: locale.pages, known: reference.pages.map((page) => page.id) },
        { rows: locale.guides, known: guideId.options as readonly string[] },
      ];
      for (const { rows, known } of groups) {
        for (const row of rows.filter((candidate) => !known.includes(candidate.id))) {
          report.add({ file: row.file, line: 1, value: row.id, what: `There is no "${row.id}" in the reference language.`, wayOut: `${didYouMean(row.id, known)}Give the file the id of the page it translates, or write it in French first.` });
        }
      }
    }
  },
};
