import { wordedKindNames } from '../../schemas/index.ts';
import { factsOf, fields } from '../content.ts';
import { wordingFile } from '../paths.ts';
import type { Rule } from '../rule.ts';

export const wordingMissing: Rule = {
  id: 'wording-missing',
  why: 'Readers see the wording only: a fact without one is not on the site.',
  run({ content, complete }, report) {
    for (const locale of complete) {
      const { code } = locale.row;
      for (const kind of wordedKindNames.filter((candidate) => factsOf(content, candidate).length > 0)) {
        const file = wordingFile(code, kind);
        const rows = locale.wording.get(kind) ?? [];
        const text = locale.wordingFiles.get(kind);
        if (text === undefined) {
          report.add({ file, line: 1, value: kind, what: 'The file does not exist.', wayOut: `Write it: an entry for each of content/facts/${kind}/.` });
        }
        if (text?.value === undefined) continue;
        const known = new Set(rows.map((row) => row.id));
        for (const fact of factsOf(content, kind).filter((candidate) => !known.has(candidate.id))) {
          report.add({ file, line: 1, value: fact.id, what: `There is no wording for "${fact.id}".`, wayOut: `Add an entry "${fact.id}:" (the fact is ${fact.file}).` });
        }
        if (kind !== 'territories') continue;
        for (const row of rows) {
          const territory = factsOf(content, kind).find((candidate) => candidate.id === row.id);
          const hasPage = territory !== undefined && territory.value['parent'] === undefined;
          if (!hasPage || fields(row.value)['slug'] !== undefined) continue;
          report.add({ file, line: row.line(), value: row.id, what: `The territory "${row.id}" has no "slug".`, wayOut: 'Add the address of its page: lower case, no accents.' });
        }
      }
    }
  },
};
