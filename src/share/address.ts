/** Parameters that say what is shown: LinkedIn's label language and the territory. Any other may say something of who passes the address on. */
const passedOn = ['ui', 'for'];

/** The address to pass on for what an address shows, or for an anchor on it: page, territory, step and label language, nothing else. */
export function sharedAddress(here: string, anchor = ''): string {
  const url = new URL(here);
  const kept = passedOn.flatMap((name) => url.searchParams.getAll(name).slice(0, 1).map((value) => [name, value] as const));
  url.search = new URLSearchParams(kept.map(([name, value]) => [name, value])).toString();
  url.hash = anchor;
  return url.href;
}
