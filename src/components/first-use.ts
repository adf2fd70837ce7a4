import type { PageContext } from './context.ts';

const used = new WeakMap<PageContext, Set<string>>();

/** Whether a page asks for an id for the first time: ids stand once on a page. */
export function isFirstUse(page: PageContext, id: string): boolean {
  const ids = used.get(page) ?? new Set();
  used.set(page, ids);
  const isFirst = !ids.has(id);
  ids.add(id);
  return isFirst;
}
