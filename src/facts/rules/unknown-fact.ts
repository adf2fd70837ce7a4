import { didYouMean } from '../advice.ts';
import { fields } from '../content.ts';
import type { Rule } from '../rule.ts';

export const unknownFact: Rule = {
  id: 'unknown-fact',
  why: 'What rests on a fact that does not exist rests on nothing.',
  run(context, report) {
    for (const reference of context.references.filter((candidate) => candidate.target === 'fact' && !context.citable.has(candidate.id))) {
      report.add({ ...reference, value: reference.id, what: `"${reference.field}" names the fact "${reference.id}", which does not exist.`, wayOut: `${didYouMean(reference.id, context.citable)}Correct the id, or write the fact in content/facts/.` });
    }
    const elements = context.ids('objection-elements');
    for (const { letters } of context.content.locales) {
      for (const [law, letter] of Object.entries(fields(letters?.value))) {
        const body = fields(letter)['body'];
        for (const [index, paragraph] of Array.isArray(body) ? body.entries() : []) {
          const id = fields(paragraph)['element'];
          if (!letters || typeof id !== 'string' || elements.has(id)) continue;
          report.add({ file: letters.file, line: letters.line([law, 'body', index, 'element']), value: id, what: `The paragraph names the objection element "${id}", which does not exist.`, wayOut: `${didYouMean(id, elements)}Correct the id, or add content/facts/objection-elements/${id}.yaml.` });
        }
      }
    }
  },
};
