import { addOrMend, reportUnknown } from '../advice.ts';
import { ids } from '../components.ts';
import type { Rule } from '../rule.ts';

export const unknownSource: Rule = {
  id: 'unknown-source',
  why: 'A statement must lead its reader to the document it rests on.',
  run(context, report) {
    reportUnknown(context, report, ['sources'], 'sources');
    const known = context.ids('sources');
    for (const link of context.links.filter((candidate) => candidate.target.startsWith('source:'))) {
      const id = link.target.slice('source:'.length);
      if (!known.has(id)) report.add({ ...link, value: id, what: `The link names the source "${id}", which does not exist.`, wayOut: addOrMend(id, known, 'sources') });
    }
    for (const { row, component } of context.uses.filter((use) => use.component.name === 'Quote')) {
      for (const id of ids(component.props, 'of').filter((candidate) => !known.has(candidate))) {
        report.add({ file: row.file, line: component.line, value: id, what: `<Quote> names the source "${id}", which does not exist.`, wayOut: addOrMend(id, known, 'sources') });
      }
    }
  },
};
