/** Kinds of sources, from those that decide to those that retell. */
const order = ['official', 'regulator', 'law', 'archive', 'press', 'blog', 'seed', 'web'];

/** The first `count` of the weightiest kinds, in the order in which they were given. */
export function weightiest<Item extends { readonly kind: string }>(sources: readonly Item[], count: number): Item[] {
  const chosen = new Set(sources.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind)).slice(0, count));
  return sources.filter((source) => chosen.has(source));
}
