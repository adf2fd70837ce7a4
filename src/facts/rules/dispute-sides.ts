import { factsOf, fields } from '../content.ts';
import { didYouMean } from '../advice.ts';
import type { Rule } from '../rule.ts';

export const disputeSides: Rule = {
  id: 'dispute-sides',
  why: 'A disputed point shows every side in its own words, or none is shown fairly.',
  run({ content }, report) {
    for (const row of content.locales.flatMap((locale) => locale.wording.get('disputes') ?? [])) {
      const fact = factsOf(content, 'disputes').find((candidate) => candidate.id === row.id);
      const sides = fact?.value['sides'];
      if (!Array.isArray(sides)) continue;
      const wanted = sides.map((side) => String(fields(side)['id']));
      const written = Object.keys(fields(fields(row.value)['sides']));
      for (const id of wanted.filter((side) => !written.includes(side))) {
        report.add({ file: row.file, line: row.line(['sides']), value: id, what: `"${row.id}" has no text for the side "${id}".`, wayOut: 'Add it under "sides".' });
      }
      for (const id of written.filter((side) => !wanted.includes(side))) {
        report.add({ file: row.file, line: row.line(['sides', id]), value: id, what: `"${row.id}" has a text for the side "${id}", which the fact does not have.`, wayOut: `${didYouMean(id, wanted)}Correct the id, or add the side with its sources to the fact.` });
      }
    }
  },
};
