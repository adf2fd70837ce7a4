import type { Rule } from '../rule.ts';

export const yamlBroken: Rule = {
  id: 'yaml-broken',
  why: 'A file that is no YAML is lost as a whole, with every fact and text in it.',
  run({ content }, report) {
    for (const text of content.yaml) {
      const problems = text.problems.filter((candidate) => !candidate.duplicateKey);
      // The parser says several things of one slip: the first on a line is enough.
      for (const problem of problems.filter((candidate, index) => problems.findIndex((other) => other.line === candidate.line) === index)) {
        report.add({ file: text.file, line: problem.line, value: problem.message, what: `Not YAML: ${problem.message}.`, wayOut: 'Look for a missing quote, a colon inside an unquoted text, or wrong indentation on this line or the one above.' });
      }
    }
  },
};
