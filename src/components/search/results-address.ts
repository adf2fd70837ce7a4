/** The address of the results page with a question, and with the territory on whose page it is asked; the plain one without a question. */
export function resultsAddress(page: string, query: string, place?: string): string {
  const asked = query.trim();
  return asked === '' ? page : `${page}?${new URLSearchParams({ q: asked, ...(place === undefined ? {} : { place }) })}`;
}
