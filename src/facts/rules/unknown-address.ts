import { addOrMend, reportUnknown } from '../advice.ts';
import { factsOf } from '../content.ts';
import type { Rule } from '../rule.ts';

export const unknownAddress: Rule = {
  id: 'unknown-address',
  why: 'Readers follow official addresses blindly, so each is a fact with sources and is offered only where it was found good.',
  run(context, report) {
    reportUnknown(context, report, ['addresses'], 'addresses');
    const known = context.ids('addresses');
    const withheld = new Set(factsOf(context.content, 'addresses').filter((address) => address.value['offered'] === false).map((address) => address.id));
    for (const link of context.links.filter((candidate) => candidate.target.startsWith('address:'))) {
      const id = link.target.slice('address:'.length);
      if (!known.has(id)) report.add({ ...link, value: id, what: `The link names the address "${id}", which does not exist.`, wayOut: addOrMend(id, known, 'addresses') });
      else if (withheld.has(id)) report.add({ ...link, value: id, what: `The link offers the address "${id}", which has "offered: false".`, wayOut: 'Link to another address, or to the source that names this one.' });
    }
  },
};
