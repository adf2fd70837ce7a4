import { describe, expect, test } from 'vitest';
import { site } from '../../src/config.ts';
import { localeRows } from '../../src/i18n/locales.ts';
import { alternatesOf, canonicalOf, isErrorPage, readBuiltSite, type BuiltPage } from '../support/built-site.ts';

const built = readBuiltSite('dist', site);
const pages = built.pages.filter((page) => !isErrorPage(page));
const indexed = pages.filter((page) => !page.noindex);

function metaOf(page: BuiltPage, name: string): string | undefined {
  return page.tags.find((tag) => tag.name === 'meta' && (tag.attributes.get('name') ?? tag.attributes.get('property')) === name)?.attributes.get('content');
}

function faults(of: readonly BuiltPage[], isFaulty: (page: BuiltPage) => boolean): string[] {
  return of.filter(isFaulty).map((page) => page.file);
}

test('there are pages in every language, and the root', () => {
  const languages = localeRows.filter((row) => row.state !== 'draft').map((row) => row.code);
  expect(new Set(pages.map((page) => page.file.split('/')[0]))).toEqual(new Set([...languages, 'index.html']));
  for (const language of languages) expect(pages.filter((page) => page.file.startsWith(`${language}/`)).length).toBeGreaterThan(50);
});

test('the language of a page is that of its address', () => {
  expect(faults(pages.filter((page) => page.file !== 'index.html'), (page) => page.lang !== page.file.split('/')[0])).toEqual([]);
});

test('every id stands once on its page', () => {
  expect(faults(built.pages, (page) => new Set(page.ids).size !== page.ids.length)).toEqual([]);
});

test('every page has one h1 and one main', () => {
  for (const name of ['h1', 'main']) expect(faults(built.pages, (page) => page.tags.filter((tag) => tag.name === name).length !== 1)).toEqual([]);
});

test('no two pages of a language have the same title', () => {
  const byTitle = Map.groupBy(pages, (page) => `${page.lang} ${page.title}`);
  expect([...byTitle].filter(([, same]) => same.length > 1).map(([title, same]) => `${title}: ${same.map((page) => page.file).join()}`)).toEqual([]);
  expect(faults(built.pages, (page) => page.title === '')).toEqual([]);
});

test('no two pages of a language have the same description', () => {
  const byText = Map.groupBy(indexed.filter((page) => page.file !== 'index.html'), (page) => `${page.lang} ${metaOf(page, 'description')}`);
  expect([...byText].filter(([, same]) => same.length > 1).map(([text, same]) => `${text}: ${same.map((page) => page.file).join()}`)).toEqual([]);
  expect(faults(indexed, (page) => !metaOf(page, 'description'))).toEqual([]);
});

describe('canonical', () => {
  test('a page that may be indexed is its own', () => {
    expect(faults(indexed, (page) => canonicalOf(page) !== page.url.href)).toEqual([]);
  });

  test('error pages have none and are not indexed', () => {
    expect(faults(built.pages.filter(isErrorPage), (page) => canonicalOf(page) !== undefined || !page.noindex)).toEqual([]);
  });

  test('Open Graph names the same address', () => {
    expect(faults(indexed.filter((page) => page.file !== 'index.html'), (page) => metaOf(page, 'og:url') !== canonicalOf(page))).toEqual([]);
  });
});

describe('hreflang', () => {
  const byUrl = new Map(indexed.map((page) => [page.url.href, page]));

  test('a page names itself, in its own language', () => {
    expect(faults(indexed.filter((page) => page.file !== 'index.html'), (page) => alternatesOf(page).get(page.lang) !== page.url.href)).toEqual([]);
  });

  test('every language that a page names is a page of that language, which names it in turn', () => {
    const broken = indexed.flatMap((page) =>
      [...alternatesOf(page)]
        .filter(([language]) => language !== 'x-default')
        .filter(([language, address]) => {
          const other = byUrl.get(address);
          const isRoot = page.file === 'index.html';
          return other?.lang !== language || (!isRoot && alternatesOf(other).get(page.lang) !== page.url.href);
        })
        .map(([language]) => `${page.file}  ${language}`),
    );
    expect(broken).toEqual([]);
  });

  test('all languages of a page agree on the one for everybody else, which is one of them or the root', () => {
    const broken = indexed.filter((page) => {
      const alternates = alternatesOf(page);
      const everybody = alternates.get('x-default');
      const known = [...alternates].filter(([language]) => language !== 'x-default').map(([, address]) => address);
      const agreed = known.every((address) => alternatesOf(byUrl.get(address) as BuiltPage).get('x-default') === everybody);
      return everybody === undefined || !agreed || ![...known, built.origin + built.base].includes(everybody);
    });
    expect(broken.map((page) => page.file)).toEqual([]);
  });

  test('the root is the one for everybody else of the home pages', () => {
    for (const page of indexed.filter(({ file }) => /^[\w-]+\/index\.html$/.test(file))) expect(alternatesOf(page).get('x-default')).toBe(built.origin + built.base);
  });

  test('pages that are not indexed name no languages', () => {
    expect(faults(built.pages.filter((page) => page.noindex), (page) => alternatesOf(page).size > 0)).toEqual([]);
  });
});

describe('structured data', () => {
  const data = (page: BuiltPage) => page.tags.filter((tag) => tag.attributes.get('type') === 'application/ld+json').map((tag) => JSON.parse(tag.text) as Record<string, unknown>);
  const typesOf = (page: BuiltPage) => data(page).map((object) => object['@type']);

  test('every page below the home page has its way there', () => {
    expect(faults(indexed.filter((page) => page.file.split('/').length > 2), (page) => !typesOf(page).includes('BreadcrumbList'))).toEqual([]);
  });

  test('every page below the home page has its dates', () => {
    const undated = indexed
      .filter((page) => page.file.split('/').length > 2)
      .filter((page) => !data(page).some((object) => object['@type'] === 'Article' && /^\d{4}-\d\d-\d\d$/.test(String(object['datePublished'])) && String(object['dateModified']) >= String(object['datePublished'])));
    expect(undated.map((page) => page.file)).toEqual([]);
  });

  test('one page a language is a list of questions, of at least 45', () => {
    const lists = indexed.filter((page) => typesOf(page).includes('FAQPage'));
    expect(new Set(lists.map((page) => page.lang)).size).toBe(lists.length);
    // A language that is not complete may show the list of another one, which is not indexed under its address.
    expect(lists.map((page) => page.lang)).toEqual(expect.arrayContaining(localeRows.filter((row) => row.state === 'complete').map((row) => row.code)));
    for (const page of lists) {
      const questions = data(page).find((object) => object['@type'] === 'FAQPage')?.['mainEntity'];
      expect(Array.isArray(questions) && questions.length).toBeGreaterThanOrEqual(45);
    }
  });
});
