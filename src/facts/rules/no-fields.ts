import { fields, factsOf } from '../content.ts';
import { kindNames } from '../../schemas/index.ts';
import type { Rule } from '../rule.ts';
import type { YamlText } from '../yaml.ts';

export const noFields: Rule = {
  id: 'no-fields',
  why: 'A file without fields is read as nothing, and what it should say is lost without a word.',
  run({ content }, report) {
    const facts = new Set(kindNames.flatMap((kind) => factsOf(content, kind).filter((fact) => !fact.readable).map((fact) => fact.file)));
    const texts = new Set<YamlText>(content.locales.flatMap((locale) => [...locale.wordingFiles.values()]));
    for (const text of content.yaml) {
      if (text.problems.length > 0 || fields(text.value) === text.value || !(facts.has(text.file) || texts.has(text))) continue;
      report.add({ file: text.file, line: 1, value: text.value, what: text.value === null || text.value === undefined ? 'The file is empty.' : 'The file holds no "field: value".', wayOut: 'Write its fields, or take the file out; content/README.md says what it holds.' });
    }
  },
};
