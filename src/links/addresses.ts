/** The web addresses that the facts name: what `npm run check -- --links` asks. */
import { kindNames } from '../schemas/index.ts';
import { factsOf, type Content } from '../facts/content.ts';
import { byCode } from '../lib/order.ts';
import type { Path } from '../facts/yaml.ts';

export interface NamedAddress {
  /** Without its anchor. */
  readonly url: string;
  /** The first place that names it. */
  readonly file: string;
  readonly line: number;
  /** The title of the document as the facts have it; undefined where the address is no source, null where it is not known. */
  readonly title: string | null | undefined;
}

/** Every address once, by address. */
export function namedAddresses(content: Content): NamedAddress[] {
  const found = new Map<string, NamedAddress>();
  for (const kind of kindNames) {
    for (const fact of factsOf(content, kind)) {
      for (const { path, address } of addressesIn(fact.value)) {
        const url = address.replace(/#.*$/, '');
        const title = kind === 'sources' ? ((fact.value['title'] ?? null) as string | null) : undefined;
        const known = found.get(url);
        if (known === undefined || (known.title === undefined && title !== undefined)) found.set(url, { url, file: fact.file, line: fact.line(path), title });
      }
    }
  }
  return [...found.values()].sort((a, b) => byCode(a.url, b.url));
}

/** Values that are an address and nothing else. */
function addressesIn(value: unknown, path: Path = []): { path: Path; address: string }[] {
  if (typeof value === 'string') return /^https?:\/\/\S+$/.test(value) ? [{ path, address: value }] : [];
  if (typeof value !== 'object' || value === null) return [];
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return entries.flatMap(([key, inner]) => addressesIn(inner, [...path, key as string | number]));
}
