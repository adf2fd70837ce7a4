/**
 * Where a reader goes on to who is at an address that has moved: the label language goes along, and so does the anchor unless the
 * new address has one.
 * @param here the old address, @param link where it leads; both whole.
 */
export function movedTo(here: string, link: string): string {
  const [from, to] = [new URL(here), new URL(link)];
  const ui = from.searchParams.get('ui');
  if (ui) to.searchParams.set('ui', ui);
  if (!to.hash) to.hash = from.hash;
  return to.href;
}
