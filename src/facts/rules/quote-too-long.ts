import { kindNames } from '../../schemas/index.ts';
import { factsOf, fields } from '../content.ts';
import type { Rule } from '../rule.ts';

/** A quotation has fewer words than this. */
const LIMIT = 15;

export const quoteTooLong: Rule = {
  id: 'quote-too-long',
  why: 'Facts come from the sources, sentences are our own: quotations stay under 15 words.',
  run({ content, uses, texts }, report) {
    const wayOut = 'Cut it to the words that matter, or say it in other words.';
    for (const row of kindNames.flatMap((kind) => factsOf(content, kind))) {
      const quotes = row.value['quotes'];
      for (const [index, quote] of Array.isArray(quotes) ? quotes.entries() : []) {
        const text = String(fields(quote)['text'] ?? '');
        if (words(text) >= LIMIT) report.add({ file: row.file, line: row.line(['quotes', index, 'text']), value: text, what: `A quotation of ${words(text)} words.`, wayOut });
      }
    }
    for (const { row, component } of uses.filter((use) => use.component.name === 'Quote' && words(use.component.text) >= LIMIT)) {
      report.add({ file: row.file, line: component.line, value: component.text, what: `A quotation of ${words(component.text)} words.`, wayOut });
    }
    for (const text of texts.filter((candidate) => candidate.from !== 'letter')) {
      for (const match of text.plain.matchAll(/«([^«»]*)»|“([^“”]*)”|„([^„“”]*)[“”]/g)) {
        const quoted = match[1] ?? match[2] ?? match[3] ?? '';
        // A text with [blanks] is a model of our own, not a quotation.
        if (words(quoted) >= LIMIT && !/\[[^\]]+\]/.test(quoted)) report.add({ file: text.file, line: text.line(match.index), value: quoted, what: `A quotation of ${words(quoted)} words: ${quoted.trim().slice(0, 40)}…`, wayOut });
      }
    }
  },
};

function words(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
