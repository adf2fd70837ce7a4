/** Checks of a built site's links, wherever it is served. */
import { expect, test } from 'vitest';
import { alternatesOf, canonicalOf, type BuiltPage, type BuiltSite } from './built-site.ts';

/** Attributes that hold an address. */
const addressAttributes = ['href', 'src', 'action', 'poster', 'data', 'cite', 'formaction'];

interface Link {
  readonly page: BuiltPage;
  readonly tag: string;
  readonly value: string;
  readonly url: URL;
  readonly hreflang: string | undefined;
}

/** Every address in a page. */
export function linksOf(page: BuiltPage): Link[] {
  return page.tags.flatMap((tag) => {
    const values = addressAttributes.flatMap((name) => tag.attributes.get(name) ?? []);
    const candidates = tag.attributes.get('srcset')?.split(',').map((candidate) => candidate.trim().split(' ')[0] ?? '') ?? [];
    return [...values, ...candidates].map((value) => ({ page, tag: tag.name, value, url: new URL(value, page.url), hreflang: tag.attributes.get('hreflang') }));
  });
}

/** What is wrong with a link, or undefined. */
function linkFault({ url }: Link, built: BuiltSite): string | undefined {
  if (!['https:', 'http:', 'mailto:', 'tel:'].includes(url.protocol)) return 'no such kind of address';
  if (url.origin !== built.origin) return undefined;
  const file = built.fileAt(url);
  if (file === undefined) return 'no such file';
  const anchor = decodeURIComponent(url.hash.slice(1));
  if (anchor === '' || !file.endsWith('.html')) return undefined;
  return built.page(file).ids.includes(anchor) ? undefined : 'no such anchor';
}

/** Every link that is wrong, once, with the pages that have it. */
function linkFaults(built: BuiltSite): string[] {
  const pagesByFault = new Map<string, string[]>();
  for (const link of built.pages.flatMap(linksOf)) {
    const fault = linkFault(link, built);
    const key = `${link.value}: ${fault}`;
    if (fault !== undefined) pagesByFault.set(key, [...(pagesByFault.get(key) ?? []), link.page.file]);
  }
  return [...pagesByFault].map(([fault, files]) => `${fault}; on ${files.length > 3 ? `${files.length} pages, first ` : ''}${files.slice(0, 3).join(', ')}`);
}

function defined<Value>(values: readonly (Value | undefined)[]): Value[] {
  return values.filter((value) => value !== undefined);
}

/** Where a page's links to report something lead. */
export function reportsOf(page: BuiltPage): URL[] {
  return page.tags.filter((tag) => tag.attributes.has('data-feedback')).map((tag) => new URL(tag.attributes.get('href') ?? '', page.url));
}

/** What must hold wherever the site is served. */
export function checkLinks(get: () => BuiltSite): void {
  test('every link leads to a file, and its anchor to a place in it', () => {
    expect(linkFaults(get())).toEqual([]);
  });

  test('every address of the other languages and of the page itself leads to a page', () => {
    const built = get();
    const faults = built.pages.flatMap((page) =>
      [...alternatesOf(page).values(), ...defined([canonicalOf(page)])].filter((address) => !built.fileAt(new URL(address))).map((address) => `${page.file}  ${address}`),
    );
    expect(faults).toEqual([]);
  });

  test('every address in the open data, the sitemap, the feeds and robots.txt leads to a page of the site, and its anchor to a place in it', () => {
    const built = get();
    const files = ['api/site.json', 'sitemap.xml', 'robots.txt', ...built.pages.filter((page) => /^[\w-]+\/index\.html$/.test(page.file)).map((page) => page.file.replace('index.html', 'updates.xml'))];
    const faults = files.flatMap((file) =>
      [...built.read(file).matchAll(/https?:\/\/[^\s"'<>&]+/g)]
        .map(([address]) => new URL(address))
        .filter((url) => url.origin === built.origin)
        .filter((url) => {
          const target = built.fileAt(url);
          return target === undefined || (url.hash !== '' && !built.page(target).ids.includes(decodeURIComponent(url.hash.slice(1))));
        })
        .map((url) => `${file}  ${url}`),
    );
    expect(faults).toEqual([]);
  });
}
