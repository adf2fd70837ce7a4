/** Shared by the reader that throws and the gate that collects. */
import type { z } from 'astro/zod';
import type { Path } from './yaml.ts';

/** A mismatch as the schema reports it. */
export type RawIssue = z.core.$ZodIssue;

/** What is wrong, as the end of a sentence that begins with the field. */
export function problemOf(issue: RawIssue, value: unknown): string {
  return value === undefined && issue.code !== 'custom' ? 'is missing' : issue.message.replace(/^[A-Z]/, (letter) => letter.toLowerCase());
}

/** The value at `path`; undefined when the path leads nowhere. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((inner, key) => (typeof inner === 'object' && inner !== null ? (inner as Record<PropertyKey, unknown>)[key] : undefined), value);
}
