import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { site } from '../../src/config.ts';
import { decodeReferences, readTags } from '../../src/lib/html.ts';
import { lockedPackages } from '../../src/supply/licences.ts';
import { alternatesOf, isErrorPage, linkTags, readBuiltSite, root } from '../support/built-site.ts';

const built = readBuiltSite('dist', site);

/** Reads XML that must be well formed: its tags, and the text of those that hold only text. @throws Error where an element is not closed as it was opened. */
function readXml(text: string): { name: string; attributes: ReadonlyMap<string, string>; text: string }[] {
  expect(text).toMatch(/^<\?xml version="1\.0" encoding="UTF-8"\?>/);
  expect(text).not.toMatch(/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i);
  const body = text.replace(/^<\?xml[^>]*>/, '');
  const open: string[] = [];
  const elements = [];
  for (const tag of readTags(body)) {
    if (tag.closing) expect(tag.name).toBe(open.pop());
    else {
      if (!body.slice(tag.start, tag.end).endsWith('/>')) open.push(tag.name);
      elements.push({ name: tag.name, attributes: tag.attributes, text: decodeReferences(tag.text).trim() });
    }
  }
  expect(open).toEqual([]);
  return elements;
}

const homePages = built.pages.filter((page) => /^[\w-]+\/index\.html$/.test(page.file));

describe('sitemap.xml', () => {
  const elements = readXml(built.read('sitemap.xml'));
  const addresses = elements.filter(({ name }) => name === 'loc').map(({ text }) => text);

  test('is a sitemap', () => {
    expect(elements[0]?.name).toBe('urlset');
    expect(elements[0]?.attributes.get('xmlns')).toBe('http://www.sitemaps.org/schemas/sitemap/0.9');
  });

  test('lists every page that may be indexed, once, and no other', () => {
    const indexed = built.pages.filter((page) => !page.noindex && !isErrorPage(page) && page.file !== 'index.html').map((page) => page.url.href);
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(addresses.filter((address) => address !== built.origin + built.base).sort()).toEqual(indexed.sort());
  });

  test('names the languages of each page as the page does', () => {
    const named = elements.filter(({ name }) => name === 'xhtml:link');
    const byPage = new Map<string, Map<string, string>>();
    let current = '';
    for (const { name, text, attributes } of elements) {
      if (name === 'loc') byPage.set((current = text), new Map());
      if (name === 'xhtml:link') byPage.get(current)?.set(attributes.get('hreflang') ?? '', attributes.get('href') ?? '');
    }
    const differing = [...byPage].filter(([address, languages]) => {
      const alternates = alternatesOf(built.page(built.fileAt(new URL(address)) ?? ''));
      return [...languages].some(([language, href]) => alternates.get(language) !== href) || [...alternates.keys()].some((language) => language !== 'x-default' && !languages.has(language));
    });
    expect(differing.map(([address]) => address)).toEqual([]);
    expect(named.length).toBeGreaterThan(100);
  });

  test('dates each page', () => {
    const dates = elements.filter(({ name }) => name === 'lastmod').map(({ text }) => text);
    expect(dates.length).toBe(addresses.length);
    expect(dates.filter((date) => !/^\d{4}-\d\d-\d\d$/.test(date))).toEqual([]);
  });
});

test('robots.txt lets all in and names the sitemap', () => {
  const text = built.read('robots.txt');
  expect(text).toMatch(/^User-agent: \*$/m);
  expect(text).not.toMatch(/^Disallow: \//m);
  expect(text).toContain(`Sitemap: ${built.origin}${built.base}sitemap.xml`);
});

test('there is no security.txt as long as nobody can be reached', () => {
  expect(site.contact).toBeNull();
  expect(existsSync(join(root, built.folder, '.well-known/security.txt'))).toBe(false);
});

describe('feeds', () => {
  test.each(homePages.map((page) => [page.lang, page] as const))('%s: a valid Atom feed that the home page names', (language, page) => {
    const href = linkTags(page, 'alternate').find((tag) => tag.attributes.get('type') === 'application/atom+xml')?.attributes.get('href');
    const file = built.fileAt(new URL(href ?? '', page.url)) ?? '';
    const elements = readXml(built.read(file));
    const texts = (name: string) => elements.filter((element) => element.name === name).map(({ text }) => text);

    expect([elements[0]?.name, elements[0]?.attributes.get('xmlns'), elements[0]?.attributes.get('xml:lang')]).toEqual(['feed', 'http://www.w3.org/2005/Atom', language]);
    const entries = texts('entry').length;
    expect(entries).toBeGreaterThan(0);
    // Of the feed and of every entry.
    expect(texts('id').length).toBe(entries + 1);
    expect(new Set(texts('id')).size).toBe(entries + 1);
    expect(texts('title').filter((title) => title !== '').length).toBe(entries + 1);
    expect(texts('updated').filter((date) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(date)).length).toBe(entries + 1);
    // The newest first, and the feed is as new as it.
    const [ofFeed, ...ofEntries] = texts('updated');
    expect(ofEntries).toEqual(ofEntries.toSorted().reverse());
    expect(ofFeed).toBe(ofEntries[0]);
    expect(texts('summary').filter((summary) => summary !== '').length).toBe(entries);
    expect(elements.filter(({ name, attributes }) => name === 'category' && (!attributes.get('term') || !attributes.get('label'))).length).toBe(0);
    expect(texts('author').length).toBeGreaterThan(0);
    expect(elements.some(({ name, attributes }) => name === 'link' && attributes.get('rel') === 'self' && attributes.get('href') === built.origin + built.base + file)).toBe(true);
  });
});

describe('search in the address bar', () => {
  test.each(homePages.map((page) => [page.lang, page] as const))('%s: a description that leads to the results page', (language, page) => {
    const href = linkTags(page, 'search')[0]?.attributes.get('href');
    const elements = readXml(built.read(built.fileAt(new URL(href ?? '', page.url)) ?? ''));
    const template = elements.find(({ name }) => name === 'url')?.attributes.get('template') ?? '';
    expect(template).toContain('?q={searchTerms}');
    expect(built.page(built.fileAt(new URL(template)) ?? '').lang).toBe(language);
  });
});

test('no page holds a licence comment: they stand in licences.txt', () => {
  expect(built.pages.filter((page) => page.html.includes('/*!')).map((page) => page.file)).toEqual([]);
  expect(built.read('licences.txt')).toContain('\ntailwindcss\n\nMIT License');
});

test('licences.txt names every package of the lock file', () => {
  const packages = lockedPackages(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const lines = built.read('licences.txt').split('\n');
  expect(packages.filter(({ name, version }) => !lines.includes(`  ${name} ${version}`))).toEqual([]);
});
