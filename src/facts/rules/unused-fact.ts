import { kindNames } from '../../schemas/index.ts';
import { isWhole } from '../anchors.ts';
import { factsOf } from '../content.ts';
import type { Rule } from '../rule.ts';
import { reachedFacts } from '../reach.ts';

export const unusedFact: Rule = {
  id: 'unused-fact',
  why: 'A fact that no page shows and a source that nothing rests on help nobody.',
  run(context, report) {
    // What a broken file names or an unknown component shows cannot be told.
    if (context.content.yaml.some((text) => text.value === undefined) || !context.mdx.every(isWhole)) return;
    const reached = reachedFacts(context);
    const faulty = new Set(context.issues.map((issue) => issue.file));
    for (const row of kindNames.flatMap((kind) => factsOf(context.content, kind))) {
      if (reached.has(`${row.kind}/${row.id}`) || faulty.has(row.file)) continue;
      const source = row.kind === 'sources';
      report.add({
        file: row.file,
        line: 1,
        value: row.id,
        what: source ? `Nothing rests on the source "${row.id}".` : `No page reaches the fact "${row.id}".`,
        wayOut: source ? 'Name it in a fact that it supports, or remove the file.' : 'Cite it where it is told (<Sources of="…" />), show it with a component, or remove it with its wording.',
      });
    }
  },
};
