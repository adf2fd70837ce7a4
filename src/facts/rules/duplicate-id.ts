import { citableKindNames } from '../../schemas/index.ts';
import { factsOf } from '../content.ts';
import type { Rule } from '../rule.ts';

export const duplicateId: Rule = {
  id: 'duplicate-id',
  why: 'A page cites a fact by its id alone, so no two kinds may share one.',
  run({ content }, report) {
    const owner = new Map<string, string>();
    for (const row of citableKindNames.flatMap((kind) => factsOf(content, kind))) {
      const other = owner.get(row.id);
      if (other === undefined) owner.set(row.id, row.file);
      else report.add({ file: row.file, line: row.line(['id']), value: row.id, what: `The id "${row.id}" is taken by ${other}.`, wayOut: 'Rename the newer of the two, file and wording included.' });
    }
  },
};
