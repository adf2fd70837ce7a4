import { kindNames } from '../../schemas/index.ts';
import { factsOf, territoriesWithPage } from '../content.ts';
import { factsFolder, guidesFolder, pagesFolder } from '../paths.ts';
import type { Rule } from '../rule.ts';

export const emptySet: Rule = {
  id: 'empty-set',
  why: 'A folder that was moved or misspelt leaves a site that builds well and says nothing.',
  run({ content, complete, expected }, report) {
    for (const kind of kindNames.filter((candidate) => factsOf(content, candidate).length === 0)) {
      report.add({ file: factsFolder(kind), line: 1, value: kind, what: 'The folder holds no fact.', wayOut: 'Put the facts back, or take the kind out of src/schemas/index.ts.' });
    }
    for (const locale of complete) {
      const folders = [{ folder: pagesFolder(locale.row.code), rows: locale.pages }, { folder: guidesFolder(locale.row.code), rows: locale.guides }];
      for (const { folder } of folders.filter(({ rows }) => rows.length === 0)) {
        report.add({ file: folder, line: 1, value: folder, what: 'The folder holds no text.', wayOut: 'Put the files back.' });
      }
    }
    const count = territoriesWithPage(content).length;
    if (count > 0 && count !== expected.territories) {
      report.add({ file: factsFolder('territories'), line: 1, value: count, what: `There are ${count} territories with a page, not ${expected.territories}.`, wayOut: 'Put the missing ones back; if one was added on purpose, change expectedHere in src/facts/context.ts.' });
    }
  },
};
