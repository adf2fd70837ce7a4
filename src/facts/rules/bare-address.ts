import type { Rule } from '../rule.ts';

export const bareAddress: Rule = {
  id: 'bare-address',
  why: 'An address typed into a text has no source, no check and no words that say where it leads.',
  run({ texts }, report) {
    for (const text of texts) {
      for (const match of text.plain.matchAll(/(?:https?:\/\/|\bwww\.)\S*[^\s.,;:!?)]/g)) {
        report.add({ file: text.file, line: text.line(match.index), value: match[0], what: `The address ${match[0]} stands in the text.`, wayOut: 'Write a link by id: [words](address:…) or [words](source:…).' });
      }
    }
  },
};
