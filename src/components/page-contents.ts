interface Heading {
  readonly depth: number;
  readonly slug: string;
  readonly text: string;
}

/** Below this a page is taken in without a list of its parts. */
const FEWEST = 4;
/** Above this the list leaves out what stands below its parts. */
const MOST = 14;

/** The headings that a page's own table of contents shows; none for a short page. */
export function pageContents(headings: readonly Heading[]): readonly Heading[] {
  const parts = headings.filter((heading) => heading.depth === 2);
  if (parts.length < FEWEST) return [];
  const all = headings.filter((heading) => heading.depth === 2 || heading.depth === 3);
  return all.length <= MOST ? all : parts;
}
