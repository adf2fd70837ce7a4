/** Which kinds of source stand on which page: the list is too long for one. */
const sourcePages: Readonly<Record<string, string>> = {
  official: 'sources',
  regulator: 'sources',
  law: 'sources',
  archive: 'sources',
  press: 'sources-press',
  blog: 'sources-press',
  seed: 'sources-press',
  web: 'sources-web',
};

/** The ids of the pages that show sources, by kind of source. */
export const pagesBySourceKind: ReadonlyMap<string, string> = new Map(Object.entries(sourcePages));

/** The id of the page that shows sources of this kind. @throws for a kind that no page shows. */
export function sourcePage(kind: string): string {
  const page = sourcePages[kind];
  if (!page) throw new Error(`No page shows sources of the kind "${kind}": add it to src/facts/source-pages.ts.`);
  return page;
}
