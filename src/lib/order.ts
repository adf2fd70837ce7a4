/** The order of two ids or ISO dates, for sorting: by code, the same on every machine. For words that people read take an Intl.Collator of their language. */
export function byCode(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
