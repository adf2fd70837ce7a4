/** The fields of facts and letters that name other entries. */
import { kindNames, kinds, type ReferenceTarget } from '../schemas/index.ts';
import { factsOf, fields, type Content, type FactRow } from './content.ts';
import type { Path } from './yaml.ts';

export interface Reference {
  readonly target: ReferenceTarget;
  /** The id that is named. */
  readonly id: string;
  /** Dotted path of the field. */
  readonly field: string;
  readonly file: string;
  readonly line: number;
  /** The fact that names it. */
  readonly by: FactRow;
}

/** What every kind may hold. */
const everywhere: Readonly<Record<string, ReferenceTarget>> = { 'sources.*': 'sources', 'quotes.*.source': 'sources' };

/** All references between facts, in the order of kinds and ids. */
export function factReferences(content: Content): Reference[] {
  return kindNames.flatMap((kind) => {
    const patterns = Object.entries({ ...everywhere, ...kinds[kind].references });
    return factsOf(content, kind).flatMap((row) => patterns.flatMap(([pattern, target]) => valuesAt(row.value, pattern.split('.'))
      .map(({ path, id }) => ({ target, id, field: path.join('.'), file: row.file, line: row.line(path), by: row }))));
  });
}

/** The strings at a pattern in which `*` stands for every key and index. */
function valuesAt(value: unknown, pattern: readonly string[], path: Path = []): { path: Path; id: string }[] {
  const [step, ...rest] = pattern;
  if (step === undefined) return typeof value === 'string' ? [{ path, id: value }] : [];
  if (step !== '*') return valuesAt(fields(value)[step], rest, [...path, step]);
  const inner: [string | number, unknown][] = Array.isArray(value) ? value.map((item, index) => [index, item]) : Object.entries(fields(value));
  return inner.flatMap(([key, item]) => valuesAt(item, rest, [...path, key]));
}
