import { factsOf, fields, type Content, type FactRow, type Fields, type WordingRow } from '../content.ts';
import type { Rule } from '../rule.ts';

export const conflictWording: Rule = {
  id: 'conflict-wording',
  why: 'Where sources disagree both sides are told, and nowhere else is a conflict made up.',
  run({ content }, report) {
    for (const { row, fact, words } of worded(content)) {
      compare(row, fact, fact.value['conflicts'], words['conflict'], 'conflict', 'conflicts');
      if (row.kind === 'authorities' && words['statement'] !== undefined && fact.value['linkedinStatement'] === undefined) {
        report.add({ file: row.file, line: row.line(['statement']), value: row.id, what: `"${row.id}" has a "statement", but the fact has no "linkedinStatement".`, wayOut: 'Take the statement out, or record it with its sources in the fact.' });
      }
    }

    function compare(row: WordingRow, fact: FactRow, inFact: unknown, inWords: unknown, wordKey: string, factKey: string): void {
      if (!HAS_CONFLICT.has(row.kind) || (inFact === undefined) === (inWords === undefined)) return;
      const missing = inWords === undefined;
      report.add({
        file: row.file,
        line: row.line(missing ? [] : [wordKey]),
        value: row.id,
        what: missing ? `"${row.id}" has no "${wordKey}", but ${fact.file} has "${factKey}".` : `"${row.id}" has a "${wordKey}", but ${fact.file} has no "${factKey}".`,
        wayOut: missing ? 'Say who says what, with dates.' : `Take it out, or record the disagreement in "${factKey}" of the fact.`,
      });
    }
  },
};

/** Kinds whose wording has `conflict`. */
const HAS_CONFLICT = new Set<string>(['events', 'regions', 'legal-grounds', 'data-items', 'setting', 'effects', 'dates', 'routes', 'related-settings']);

function worded(content: Content): { row: WordingRow; fact: FactRow; words: Fields }[] {
  return content.locales.flatMap((locale) => [...locale.wording.values()].flat()).flatMap((row) => {
    const fact = factsOf(content, row.kind).find((candidate) => candidate.id === row.id);
    return fact?.readable ? [{ row, fact, words: fields(row.value) }] : [];
  });
}
