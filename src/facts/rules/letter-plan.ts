import { letterConditions } from '../../schemas/letters.ts';
import { didYouMean } from '../advice.ts';
import { factsOf } from '../content.ts';
import { planEntries } from '../letter-texts.ts';
import type { Rule } from '../rule.ts';

export const letterPlan: Rule = {
  id: 'letter-plan',
  why: 'A paragraph whose condition nobody can meet is in no letter, and one that cannot be taken out is not optional.',
  run({ content }, report) {
    const partsOfCountries = factsOf(content, 'territories').filter((territory) => territory.value['parent'] !== undefined).map((territory) => territory.id);
    const known = [...letterConditions, ...partsOfCountries, ...factsOf(content, 'authorities').map((authority) => authority.id)];
    const seen = new Set<string>();
    for (const { plan, kind, list, index, path, item } of planEntries(content)) {
      const part = String(item['part']);
      const place = { file: plan.file, line: plan.line(path), value: part };
      const when = Array.isArray(item['when']) ? item['when'].map(String) : [];
      for (const condition of when.filter((word) => !known.includes(word))) {
        report.add({ ...place, value: condition, what: `"${condition}" is no condition.`, wayOut: `${didYouMean(condition, known)}Conditions are: ${letterConditions.join(', ')}, a part of a country (${partsOfCountries.join(', ')}) or an authority.` });
      }
      if (item['join'] === true && index === 0) report.add({ ...place, what: `"${part}" continues a paragraph, but none stands before it.`, wayOut: 'Take "join" out, or put it after another part.' });
      if (item['optional'] !== undefined && item['element'] === undefined) report.add({ ...place, what: `"${part}" is optional but names no element.`, wayOut: 'Name the element of the objection: readers choose by it.' });
      const key = [plan.id, kind, list, part].join('.');
      if (seen.has(key)) report.add({ ...place, what: `"${part}" stands in the list twice.`, wayOut: 'Remove one of them.' });
      seen.add(key);
    }
  },
};
