import { kindNames } from '../../schemas/index.ts';
import { factsOf, fields } from '../content.ts';
import type { Rule } from '../rule.ts';
import type { Path } from '../yaml.ts';

/** Fields that hold a day, a month or a year. */
const DATE_FIELDS = new Set(['date', 'published', 'updated', 'checked', 'recorded', 'asOf']);

export const dateInFuture: Rule = {
  id: 'date-in-future',
  why: 'Nothing can have been published, checked or said after the day this edition was written.',
  run({ content, mdx, edition }, report) {
    if (edition === undefined) return;
    const facts = kindNames.flatMap((kind) => factsOf(content, kind)).map((row) => ({ row, line: row.line }));
    const pages = mdx.map((row) => ({ row, line: (path: Path) => row.front.line(path) }));
    for (const { row, line } of [...facts, ...pages]) {
      for (const { path, date } of dates(row.value)) {
        if (date.slice(0, edition.length) <= edition.slice(0, date.length)) continue;
        report.add({ file: row.file, line: line(path), value: date, what: `"${path.join('.')}" is ${date}, later than this edition (${edition}).`, wayOut: 'Correct the date; if the content was edited since, set "edition" in content/site.yaml to that day.' });
      }
    }
  },
};

function dates(value: unknown, path: Path = []): { path: Path; date: string }[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => dates(item, [...path, index]));
  return Object.entries(fields(value)).flatMap(([key, inner]) => {
    const isDate = DATE_FIELDS.has(key) && typeof inner === 'string' && /^\d{4}(?:-\d{2}){0,2}$/.test(inner);
    return isDate ? [{ path: [...path, key], date: inner }] : dates(inner, [...path, key]);
  });
}
