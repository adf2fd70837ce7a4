import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildSite } from '../../src/commands/support/build.mjs';
import { site } from '../../src/config.ts';
import type { ShareData } from '../../src/share/data.ts';
import { alternatesOf, canonicalOf, isErrorPage, isMovedPage, readBuiltSite, root, type BuiltPage, type BuiltSite } from '../support/built-site.ts';
import { words } from '../support/site.ts';

/** Attributes that hold an address. */
const addressAttributes = ['href', 'src', 'action', 'poster', 'data', 'cite', 'formaction'];

interface OpenData {
  readonly pages: readonly { readonly id: string; readonly translations: Readonly<Record<string, { readonly url: string }>> }[];
}

interface Link {
  readonly page: BuiltPage;
  readonly tag: string;
  readonly value: string;
  readonly url: URL;
  readonly hreflang: string | undefined;
}

function linksOf(page: BuiltPage): Link[] {
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
function reportsOf(page: BuiltPage): URL[] {
  return page.tags.filter((tag) => tag.attributes.has('data-feedback')).map((tag) => new URL(tag.attributes.get('href') ?? '', page.url));
}

/** What must hold wherever the site is served. */
function checkLinks(get: () => BuiltSite): void {
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

describe('at the root of a host', () => {
  const built = readBuiltSite('dist', site);
  checkLinks(() => built);

  test('a link to another host hands over neither where the reader comes from nor the window', () => {
    const outside = built.pages.flatMap((page) => page.tags.filter((tag) => ['a', 'area', 'form'].includes(tag.name)).map((tag) => ({ page, tag, url: new URL(tag.attributes.get('href') ?? tag.attributes.get('action') ?? '', page.url) })))
      .filter(({ url }) => url.protocol.startsWith('http') && url.origin !== built.origin);
    expect(outside.length).toBeGreaterThan(1000);
    const faults = outside.filter(({ tag }) => !['noreferrer', 'noopener'].every((word) => tag.attributes.get('rel')?.split(' ').includes(word)));
    expect(faults.map(({ page, url }) => `${page.file}  ${url.href}`)).toEqual([]);
  });

  test('a link into another language says so', () => {
    const faults = built.pages
      .flatMap(linksOf)
      .filter(({ page, tag, url, hreflang }) => {
        const file = tag === 'a' ? built.fileAt(url) : undefined;
        if (file === undefined || !file.endsWith('.html') || isErrorPage(page)) return false;
        return built.page(file).lang !== page.lang && hreflang !== built.page(file).lang;
      })
      .map(({ page, value }) => `${page.file}  ${value}`);
    expect(faults).toEqual([]);
  });

  test('addresses are lower case, without accents, and end with a slash', () => {
    const odd = built.pages.map((page) => page.url.pathname).filter((path) => !/^\/(?:[a-z0-9-]+\/)*(?:404\.html)?$/.test(path));
    expect(odd).toEqual([]);
  });

  test('no page offers to report what nobody would receive, and the page about the site says so', () => {
    expect(built.pages.filter((page) => reportsOf(page).length > 0).map((page) => page.file)).toEqual([]);
    const { about } = Object.fromEntries((JSON.parse(built.read('api/site.json')) as OpenData).pages.map(({ id, translations }) => [id, translations]));
    const silent = Object.entries(about ?? {}).filter(([locale, { url }]) => !built.page(built.fileAt(new URL(url)) ?? '').html.includes(words(locale)('feedback.none')));
    expect(about).toHaveProperty('fr');
    expect(silent).toEqual([]);
  });

  test('every page can be reached by links from the root', () => {
    const reached = new Set(['index.html']);
    for (const file of reached) {
      for (const link of linksOf(built.page(file))) {
        const target = link.tag === 'a' ? built.fileAt(link.url) : undefined;
        if (target?.endsWith('.html')) reached.add(target);
      }
    }
    expect(built.pages.filter((page) => !isErrorPage(page) && !isMovedPage(page) && !reached.has(page.file)).map((page) => page.file)).toEqual([]);
  });
});

describe('under a path', () => {
  const settings = { origin: 'https://example.org', base: '/some/path/' };
  /** Also with somewhere for reports to go. */
  const repository = 'https://github.com/somebody/decoche';
  const folder = '.cache/dist-under-a-path';
  let built: BuiltSite;

  beforeAll(async () => {
    await buildSite({ folder, settings: { SITE_ORIGIN: settings.origin, SITE_BASE: settings.base, SITE_REPOSITORY: repository, SITE_CONTACT: 'me@example.org' } });
    built = readBuiltSite(folder, settings);
  });

  checkLinks(() => built);

  test('every page offers to report a mistake in the repository, and says which page and version it is', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    const pages = built.pages.filter((page) => !isErrorPage(page) && !isMovedPage(page) && page.file !== 'index.html');
    const faults = pages.flatMap((page) => {
      const wanted = `${page.url.href} (${version})`;
      const reports = reportsOf(page);
      return reports.length > 0 && reports.every((url) => url.href.startsWith(`${repository}/issues/new?`) && url.searchParams.get('title') !== '' && url.searchParams.get('body') === wanted) ? [] : [page.file];
    });
    expect(pages.length).toBeGreaterThan(300);
    expect(faults).toEqual([]);
  });

  test('scripts are told where reports go', () => {
    const data = JSON.parse(built.read('fr/share.json')) as ShareData;
    expect(data.feedback?.channel).toEqual({ kind: 'issue', repository });
    expect((JSON.parse(readBuiltSite('dist', site).read('fr/share.json')) as ShareData).feedback).toBeNull();
  });

  test('has the same pages', () => {
    expect(built.pages.map((page) => page.file)).toEqual(readBuiltSite('dist', site).pages.map((page) => page.file));
  });
});
