import { labelKeys } from '../../schemas/common.ts';
import { didYouMean, reportIssues } from '../advice.ts';
import type { Rule } from '../rule.ts';

export const unknownLabel: Rule = {
  id: 'unknown-label',
  why: 'LinkedIn’s words are put in by name, so that each reader sees them in the language of their own LinkedIn.',
  run(context, report) {
    const names = `Labels are: ${labelKeys.join(', ')}.`;
    reportIssues(context, report, 'unknown-label', (issue) => `${didYouMean(String(issue.value), labelKeys)}${names}`);
    for (const { row, component } of context.uses.filter((use) => use.component.name === 'Label')) {
      const name = component.props.get('name');
      if (typeof name !== 'string' || (labelKeys as readonly string[]).includes(name)) continue;
      report.add({ file: row.file, line: component.line, value: name, what: `<Label> names "${name}", which is no label.`, wayOut: `${didYouMean(name, labelKeys)}${names}` });
    }
  },
};
