import type { Rule } from '../rule.ts';

export const duplicateKey: Rule = {
  id: 'duplicate-key',
  why: 'Of two values under one key, one is silently dropped.',
  run({ content }, report) {
    for (const text of content.yaml) {
      for (const problem of text.problems.filter((candidate) => candidate.duplicateKey)) {
        report.add({ file: text.file, line: problem.line, value: problem.message, what: 'This key stands here for the second time.', wayOut: 'Merge the two values or remove one.' });
      }
    }
  },
};
