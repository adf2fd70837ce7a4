import { describe, expect, test } from 'vitest';
import { site } from '../../src/config.ts';
import { localeRows } from '../../src/i18n/locales.ts';
import { isMovedPage, readBuiltSite } from '../support/built-site.ts';

const built = readBuiltSite('dist', site);

type State = 'complete' | 'stale' | 'fallback';

interface Translation {
  readonly url: string;
  readonly title: string;
  readonly anchors: readonly string[];
  readonly state: State;
}

interface SiteData {
  readonly $schema: string;
  readonly languages: readonly { readonly code: string; readonly name: string; readonly url: string }[];
  readonly territories: readonly { readonly code: string; readonly languages: readonly string[]; readonly authorities: readonly string[] }[];
  readonly pages: readonly { readonly id: string; readonly kind: string; readonly territory?: string; readonly translations: Readonly<Record<string, Translation>> }[];
}

function json<Content>(file: string): Content {
  return JSON.parse(built.read(file)) as Content;
}

const data = json<SiteData>('api/site.json');
const byId = new Map(data.pages.map((page) => [page.id, page]));
const translations = data.pages.flatMap((page) => Object.entries(page.translations).map(([language, translation]) => ({ id: page.id, language, ...translation })));

/** Every kind of page that the site has, by the id of its (first) page. */
const pageIds = [
  'home', 'change', 'data', 'opt-out', 'objection', 'complaint', 'effects', 'related-settings', 'non-members', 'organisations', 'who-says-what',
  'questions', 'glossary', 'sources', 'updates', 'about', 'translations', 'search',
];

const territories = [
  'at', 'be', 'bg', 'br', 'ca', 'ch', 'cy', 'cz', 'de', 'dk', 'ee', 'es', 'fi', 'fr', 'gb', 'gr', 'hk', 'hr', 'hu', 'ie', 'is', 'it', 'li', 'lt', 'lu', 'lv', 'mt',
  'nl', 'no', 'pl', 'pt', 'ro', 'se', 'si', 'sk', 'us', 'zz',
];

/** These are complete at all times; other languages may fall back. */
const completeLanguages = localeRows.filter((row) => row.state === 'complete').map((row) => row.code);

describe('api/site.json', () => {
  test('lists every page, each once', () => {
    expect(byId.size).toBe(data.pages.length);
    for (const id of [...pageIds, ...territories.map((territory) => `opt-out/${territory}`)]) expect([...byId.keys()]).toContain(id);
  });

  test('lists the 37 territories, each with a page of its own', () => {
    expect(territories.length).toBe(37);
    expect(data.territories.map(({ code }) => code.toLowerCase()).sort()).toEqual(territories);
    for (const { code } of data.territories) expect(byId.get(`opt-out/${code.toLowerCase()}`)?.territory).toBe(code);
  });

  test('every territory of Europe names an authority', () => {
    const without = data.territories.filter(({ authorities }) => authorities.length === 0).map(({ code }) => code.toLowerCase());
    expect(without.filter((code) => !['zz', 'us', 'br'].includes(code))).toEqual([]);
  });

  test('every page is there in its own words in every complete language', () => {
    // A page that is older than the French one is still there: that fails nothing, and the page says so.
    const missing = data.pages.flatMap(({ id, translations: all }) => completeLanguages.filter((language) => !['complete', 'stale'].includes(all[language]?.state ?? '')).map((language) => `${id} ${language}`));
    expect(missing).toEqual([]);
  });

  test('every page is there in every language, at least in words of another', () => {
    const missing = data.pages.flatMap(({ id, translations: all }) => data.languages.filter(({ code }) => !all[code]).map(({ code }) => `${id} ${code}`));
    expect(missing).toEqual([]);
  });

  test('every address is a page of that language, and every anchor stands on it', () => {
    const broken = translations.flatMap(({ id, language, url, anchors }) => {
      const file = built.fileAt(new URL(url));
      if (file === undefined) return [`${id} ${language}: ${url}`];
      const { ids, lang } = built.page(file);
      return [...(lang === language ? [] : [`${id}: ${url} is not ${language}`]), ...anchors.filter((anchor) => !ids.includes(anchor)).map((anchor) => `${url}#${anchor}`)];
    });
    expect(broken).toEqual([]);
  });

  test('anchors are the same in every complete language', () => {
    const [first = '', ...others] = completeLanguages;
    const differing = data.pages.filter(({ translations: all }) => others.some((language) => [...(all[language]?.anchors ?? [])].sort().join() !== [...(all[first]?.anchors ?? [])].sort().join()));
    expect(differing.map(({ id }) => id)).toEqual([]);
  });

  test('every heading of the text with an anchor is listed', () => {
    const unlisted = translations.flatMap(({ url, anchors }) => {
      const { tags } = built.page(built.fileAt(new URL(url)) ?? '');
      const main = tags.slice(tags.findIndex((tag) => tag.name === 'main'));
      return main.filter((tag) => /^h[23]$/.test(tag.name)).flatMap((tag) => tag.attributes.get('id') ?? []).filter((id) => !anchors.includes(id)).map((id) => `${url}#${id}`);
    });
    expect(unlisted).toEqual([]);
  });

  test('every page of the site is listed', () => {
    const listed = new Set(translations.map(({ url }) => built.fileAt(new URL(url))));
    const others = built.pages.filter((page) => !isMovedPage(page)).map((page) => page.file).filter((file) => !listed.has(file) && !/(^|\/)404/.test(file));
    expect(others).toEqual(['index.html']);
  });

  test('titles are those of the pages', () => {
    const differing = translations.filter(({ url, title }) => !built.page(built.fileAt(new URL(url)) ?? '').title.replace(/&#39;|&amp;/g, (mark) => (mark === '&amp;' ? '&' : "'")).includes(title));
    expect(differing.map(({ url, title }) => `${url} ${title}`)).toEqual([]);
  });
});

describe('every file of open data', () => {
  const names = ['site', 'sources', 'facts', 'labels', 'authorities'];

  test.each(names)('%s names a schema of the site, which is one', (name) => {
    const { $schema } = json<{ $schema: string }>(`api/${name}.json`);
    const file = built.fileAt(new URL($schema));
    expect(file).toBe(`api/${name}.schema.json`);
    expect(json<{ type: string }>(`api/${name}.schema.json`).type).toBe('object');
  });

  test('facts: every event, item and claim has a source that is listed', () => {
    type Fact = { readonly id: string; readonly sources: readonly string[] };
    const facts = json<{ timeline: readonly Fact[]; dataItems: readonly Fact[]; claims: readonly Fact[] }>('api/facts.json');
    const sources = new Set(json<{ sources: readonly { id: string }[] }>('api/sources.json').sources.map(({ id }) => id));
    const all = [...facts.timeline, ...facts.dataItems, ...facts.claims];
    expect(all.filter((fact) => fact.sources.length === 0 || fact.sources.some((source) => !sources.has(source))).map(({ id }) => id)).toEqual([]);
    expect([facts.timeline.length, facts.dataItems.length, facts.claims.length, sources.size].every((count) => count > 30)).toBe(true);
  });
});
