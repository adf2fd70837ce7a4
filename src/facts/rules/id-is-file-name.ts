import { kindNames } from '../../schemas/index.ts';
import { factsOf } from '../content.ts';
import type { Rule } from '../rule.ts';

export const idIsFileName: Rule = {
  id: 'id-is-file-name',
  why: 'An id is an address and an anchor for ever; one that differs from its file name cannot be found again.',
  run({ content, mdx }, report) {
    const rows = [...kindNames.flatMap((kind) => factsOf(content, kind).map((row) => ({ row, line: row.line(['id']) }))), ...mdx.map((row) => ({ row, line: row.front.line(['id']) }))];
    for (const { row, line } of rows) {
      const id = row.value['id'];
      if (typeof id !== 'string' || id === row.id) continue;
      report.add({ file: row.file, line, value: id, what: `The id is "${id}", the file is named "${row.id}".`, wayOut: 'Make both the same. If the id has been published, keep the id and rename the file.' });
    }
  },
};
