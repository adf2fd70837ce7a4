import { leftovers } from '../../i18n/leftovers.ts';
import { factsOf, fields, type Content } from '../content.ts';
import type { Rule } from '../rule.ts';
import { PLACEHOLDER } from '../texts.ts';

export const leftoverWords: Rule = {
  id: 'leftover-words',
  why: 'A word of another language in the middle of a sentence is one that the translation forgot.',
  run({ content, texts }, report) {
    const names = properNames(content);
    for (const text of texts) {
      for (const { index, word, language } of leftovers(text.plain, text.locale, names)) {
        const context = text.plain.slice(Math.max(0, index - 14), index + word.length + 14).replaceAll(PLACEHOLDER, '…').replaceAll('\n', ' ');
        report.add({ file: text.file, line: text.line(index), value: word, what: `In “${context}”: “${word}” is a word of another language (${language}).`, wayOut: 'Translate it, or mark it as a quotation.' });
      }
    }
  },
};

/** What authorities, publishers and companies call themselves, the longest first. */
function properNames(content: Content): string[] {
  const authorities = factsOf(content, 'authorities').flatMap((row) => Object.values(fields(row.value['name'])));
  const publishers = factsOf(content, 'sources').map((row) => row.value['publisher']);
  const controllers = factsOf(content, 'controllers').map((row) => row.value['name']);
  const names = [...authorities, ...publishers, ...controllers].filter((name) => typeof name === 'string' && name !== '') as string[];
  return [...new Set(names)].sort((a, b) => b.length - a.length);
}
