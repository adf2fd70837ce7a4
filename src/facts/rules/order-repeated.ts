import { kindNames } from '../../schemas/index.ts';
import { factsOf } from '../content.ts';
import type { Rule } from '../rule.ts';

export const orderRepeated: Rule = {
  id: 'order-repeated',
  why: 'Two entries in one place of a list stand in an order that nobody chose.',
  run({ content }, report) {
    for (const kind of kindNames) {
      const owner = new Map<string, string>();
      for (const row of factsOf(content, kind)) {
        const { order, device, group } = row.value;
        if (typeof order !== 'number') continue;
        const place = [device, group, order].filter((part) => part !== undefined).join(' ');
        const other = owner.get(place);
        if (other === undefined) owner.set(place, row.id);
        else report.add({ file: row.file, line: row.line(['order']), value: order, what: `"${row.id}" and "${other}" both have the order ${place}.`, wayOut: 'Give each its own number.' });
      }
    }
  },
};
