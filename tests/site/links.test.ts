/** The links of the site as it is built. */
import { describe, expect, test } from 'vitest';
import { site } from '../../src/config.ts';
import { isErrorPage, isMovedPage, readBuiltSite } from '../support/built-site.ts';
import { checkLinks, linksOf, reportsOf } from '../support/links.ts';
import { words } from '../support/site.ts';

interface OpenData {
  readonly pages: readonly { readonly id: string; readonly translations: Readonly<Record<string, { readonly url: string }>> }[];
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
