/** What the schemas say of the content: each mismatch with the gate's rule it belongs to. */
import type { z } from 'astro/zod';
import { guide, kindNames, kinds, kit, ledgerAddresses, ledgerAnchors, ledgerFacts, letters, moved, notFound, page, search, site, ui, wordedKindNames, type KindName } from '../schemas/index.ts';
import { factsOf, type Content, type MdxRow } from './content.ts';
import { problemOf, valueAt, type RawIssue } from './problem.ts';
import type { Path, YamlText } from './yaml.ts';

export interface Issue {
  /** Id of the rule. */
  readonly rule: string;
  readonly file: string;
  readonly line: number;
  /** Dotted path of the field. */
  readonly field: string;
  readonly value: unknown;
  readonly message: string;
  /** The keys or words that the schema knows at that place, if it has a list. */
  readonly known: readonly string[];
}

/** All mismatches. Files that are no YAML are left out: their rule reports them. */
export function schemaIssues(content: Content): Issue[] {
  const facts = kindNames.flatMap((kind) => factsOf(content, kind).filter((row) => row.readable)
    .flatMap((row) => issuesOf(kinds[kind].fact, row.value, row.file, row.line, (issue) => factRule(kind, issue))));
  const wording = content.locales.flatMap((locale) => wordedKindNames.flatMap((kind) => (locale.wording.get(kind) ?? [])
    .flatMap((row) => issuesOf(kinds[kind].wording as z.ZodType, row.value, row.file, row.line))));
  const texts = content.locales.flatMap((locale) => [
    ...locale.pages.flatMap((row) => frontIssues(page, row)),
    ...locale.guides.flatMap((row) => frontIssues(guide, row)),
    ...wholeIssues(kit, locale.kit),
    ...wholeIssues(letters, locale.letters),
    ...wholeIssues(notFound, locale.notFound),
    ...wholeIssues(search, locale.search),
    ...wholeIssues(ui, locale.ui),
  ]);
  const permanence = [...wholeIssues(ledgerAddresses, content.ledger.addresses), ...wholeIssues(ledgerAnchors, content.ledger.anchors), ...wholeIssues(ledgerFacts, content.ledger.facts), ...emptyAllowed(moved, content.moved)];
  return [...facts, ...wording, ...texts, ...wholeIssues(site, content.site), ...permanence];
}

function wholeIssues(schema: z.ZodType, yaml: YamlText | undefined): Issue[] {
  return yaml && yaml.value !== undefined ? issuesOf(schema, yaml.value, yaml.file, (path) => yaml.line(path ?? [])) : [];
}

/** The same for a file that may hold nothing but comments. */
function emptyAllowed(schema: z.ZodType, yaml: YamlText | undefined): Issue[] {
  return yaml?.value === null ? [] : wholeIssues(schema, yaml);
}

function frontIssues(schema: z.ZodType, row: MdxRow): Issue[] {
  if (row.front.problems.length > 0) return [];
  return issuesOf(schema, row.value, row.file, (path) => row.front.line(path ?? []), (issue) => ruleOf(issue) ?? 'page-front-matter');
}

function issuesOf(schema: z.ZodType, value: unknown, file: string, line: (path?: Path) => number, rule: (issue: RawIssue) => string = (issue) => ruleOf(issue) ?? 'wrong-value'): Issue[] {
  const result = schema.safeParse(value);
  if (result.success) return [];
  return result.error.issues.flatMap((issue): Issue[] => {
    if (issue.code === 'unrecognized_keys') {
      const known = knownKeys(schema, issue.path);
      return issue.keys.map((key) => ({ rule: 'unknown-key', file, line: line([...issue.path, key]), field: [...issue.path, key].join('.'), value: key, message: 'is not known', known }));
    }
    const found = valueAt(value, issue.path);
    return [{ rule: rule(issue), file, line: line(issue.path), field: issue.path.join('.') || 'the whole entry', value: found, message: problemOf(issue, found), known: issue.code === 'invalid_value' ? issue.values.map(String) : [] }];
  });
}

/** The rule that a schema names for a mismatch, if any. */
function ruleOf(issue: RawIssue): string | undefined {
  return issue.code === 'custom' && typeof issue.params?.['rule'] === 'string' ? issue.params['rule'] : undefined;
}

function factRule(kind: KindName, issue: RawIssue): string {
  const field = String(issue.path[0] ?? '');
  if (kind === 'steps' && (field === 'labels' || field === 'target')) return 'unknown-label';
  if (issue.path.length === 1 && field === 'sources') return 'fact-without-source';
  return ruleOf(issue) ?? 'wrong-value';
}

/** The keys an object schema knows at `path`; none when they cannot be told. */
function knownKeys(schema: z.ZodType, path: Path): string[] {
  let inner: unknown = schema;
  for (const key of path) {
    const { shape, element } = unwrap(inner);
    inner = typeof key === 'number' ? element : shape?.[String(key)];
  }
  return Object.keys(unwrap(inner).shape ?? {});
}

function unwrap(schema: unknown): { shape?: Record<string, unknown>; element?: unknown } {
  let inner = schema as { shape?: Record<string, unknown>; element?: unknown; unwrap?: () => unknown } | undefined;
  while (inner && !inner.shape && !inner.element && typeof inner.unwrap === 'function') inner = inner.unwrap() as typeof inner;
  return inner ?? {};
}
