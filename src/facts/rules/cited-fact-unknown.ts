import { citableKindNames, type KindName } from '../../schemas/index.ts';
import { didYouMean } from '../advice.ts';
import { componentSpecs, ids } from '../components.ts';
import type { Rule } from '../rule.ts';

export const citedFactUnknown: Rule = {
  id: 'cited-fact-unknown',
  why: 'A statement on a page must rest on a fact that exists.',
  run(context, report) {
    for (const { row, component } of context.uses) {
      for (const [name, prop] of Object.entries(componentSpecs[component.name]?.props ?? {})) {
        if ((prop.type !== 'ids' && prop.type !== 'id') || prop.kinds.includes('sources')) continue;
        const kinds: readonly KindName[] = [...new Set([...citableKindNames, ...prop.kinds])];
        for (const id of ids(component.props, name).filter((candidate) => !kinds.some((kind) => context.ids(kind).has(candidate)))) {
          const fitting = prop.kinds.flatMap((kind) => [...context.ids(kind)]);
          report.add({ file: row.file, line: component.line, value: id, what: `<${component.name} ${name}> cites "${id}", which does not exist.`, wayOut: `${didYouMean(id, fitting)}Correct the id, or write the fact in content/facts/.` });
        }
      }
    }
  },
};
