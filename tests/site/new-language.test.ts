/** A language costs one row and one folder: everything else follows from them, also where the site is served below a path. */
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readSite } from '../../src/config.ts';
import type { ShareData } from '../../src/share/data.ts';
import { alternatesOf, canonicalOf, isErrorPage, isMovedPage, readBuiltSite, root, type BuiltPage, type BuiltSite } from '../support/built-site.ts';
import { checkLinks, reportsOf } from '../support/links.ts';
import { sameLetters, setState, writePseudoLanguage } from '../support/pseudo-language.ts';
import { copySite, type SiteCopy } from '../support/site-copy.ts';

interface Translation {
  readonly url: string;
  readonly title: string;
  readonly state: string;
  readonly stale?: readonly string[];
}

/** Pages that somebody translated; every other page falls back. */
const ownPages = ['effects', 'data'];

/** The address of one of them in the new language, and under which it was shown in English before. */
const moved = { page: 'effects', slug: 'effekter', before: 'what-it-does', anchor: 'late', anchorBefore: 'before' };

/** Part of a page that went to another one. */
const elsewhere = { page: 'data', anchor: 'somewhere', to: 'effects#late' };

/** A fact on one of them whose wording nobody translated. */
const gap = { page: 'effects', fact: 'eff-future' };

let copy: SiteCopy;
let added: string;
let changed: string[];
let built: BuiltSite;
let pages: readonly { readonly id: string; readonly translations: Readonly<Record<string, Translation>> }[];
let languages: readonly { readonly code: string; readonly name: string; readonly url: string }[];
let words: Readonly<Record<string, string>>;

beforeAll(async () => {
  copy = copySite();
  const before = copy.digests();
  added = await copy.language('add', 'sv');
  const after = copy.digests();
  changed = [...after].filter(([file, digest]) => before.get(file) !== digest).map(([file]) => file);
  // What a translator does: the words of the interface, two pages and what they show.
  writePseudoLanguage(copy, 'sv', sameLetters, { wanted: (path) => path === 'ui.yaml' || ownPages.some((id) => path === `pages/${id}.mdx`) || path.startsWith('facts/') });
  copy.edit('content/sv/facts/effects.yaml', (text) => text.replace(new RegExp(`^${gap.fact}:\\n(?: .*\\n)*`, 'm'), ''));
  setState(copy, 'sv', 'published');
  await copy.language('stamp', 'sv');
  move();
  copy.edit('content/facts/updates/2026-11-22-first.yaml', (text) => text.replace('territories: []', 'territories: [ch, ca-qc]'));
  await copy.ledger('add');
  await copy.build();
  const { origin, base } = readSite({});
  built = readBuiltSite(relative(root, copy.dist), { origin, base });
  ({ pages, languages } = JSON.parse(built.read('api/site.json')) as { pages: typeof pages; languages: typeof languages });
  words = parse(copy.read('content/sv/ui.yaml')) as typeof words;
});

afterAll(() => copy.remove());

/** What was published once and has another place now. */
function move(): void {
  copy.edit(`content/sv/pages/${moved.page}.mdx`, (text) => text.replace(/^slug: .*$/m, `slug: ${moved.slug}`));
  copy.edit('content/facts/ledger/addresses.yaml', (text) => `${text}/sv/${moved.before}/: ${moved.page}\n`);
  copy.edit('content/facts/ledger/anchors.yaml', (text) => `${text}- ${moved.page}#${moved.anchorBefore}\n- ${elsewhere.page}#${elsewhere.anchor}\n`);
  copy.write('content/facts/moved.yaml', [
    `- { from: /sv/${moved.before}/, to: page:${moved.page} }`,
    `- { from: page:${moved.page}#${moved.anchorBefore}, to: page:${moved.page}#${moved.anchor} }`,
    `- { from: page:${elsewhere.page}#${elsewhere.anchor}, to: page:${elsewhere.to} }`,
    '',
  ].join('\n'));
}

function page(locale: string, id: string): BuiltPage {
  const url = pages.find((candidate) => candidate.id === id)?.translations[locale]?.url ?? '';
  return built.page(built.fileAt(new URL(url)) ?? url);
}

const tagWith = (found: BuiltPage, name: string, attribute: string, value: string) => found.tags.find((tag) => tag.name === name && tag.attributes.get(attribute) === value);

describe('the command', () => {
  test('writes a row and a folder, and touches nothing else', () => {
    expect(changed).toEqual(['content/sv/ui.yaml', 'src/i18n/locales.ts']);
  });

  test('says what is missing', () => {
    expect(added).toMatch(/^sv {2}Svenska {2}draft: (\d+) texts: 0 current, 0 stale, \1 missing$/m);
    expect(added).toContain('missing  pages/opt-out (the whole page)');
    expect(added).toContain('missing  facts/questions/too-late');
    expect(added).toContain('missing  ui/nav.menu');
  });

  test('knows what is translated afterwards', async () => {
    const status = await copy.language('status', 'sv');
    expect(status).toMatch(/^sv {2}Svenska {2}published: \d+ texts: \d+ current, 0 stale, \d+ missing$/m);
    expect(status).toContain('missing  pages/opt-out (the whole page)');
    expect(status).not.toContain('pages/effects');
  });
});

describe('a published language', () => {
  test('has every page, its own or that of another language', () => {
    expect(languages.map((language) => language.code)).toContain('sv');
    const states = pages.map(({ id, translations }) => [id, translations['sv']?.state]);
    expect(states).toEqual(pages.map(({ id }) => [id, id === gap.page ? 'stale' : ownPages.includes(id) ? 'complete' : 'fallback']));
    expect(pages.filter(({ translations }) => built.fileAt(new URL(translations['sv']?.url ?? '')) === undefined)).toEqual([]);
  });

  test('is in the chooser, with its direct link', () => {
    const chooser = built.page('index.html');
    const home = new URL(languages.find((language) => language.code === 'sv')?.url ?? '').pathname;
    expect(tagWith(chooser, 'a', 'href', home)?.attributes.get('hreflang')).toBe('sv');
    expect(tagWith(chooser, 'section', 'lang', 'sv')).toBeDefined();
    expect(chooser.html).toContain('Svenska');
  });

  test('is in the language menu of every page, in every language', () => {
    const without = pages.flatMap(({ id, translations }) => Object.keys(translations).filter((code) => !page(code, id).tags.some((tag) => tag.attributes.get('href') === new URL(translations['sv']?.url ?? '').pathname)).map((code) => `${code} ${id}`));
    expect(without).toEqual([]);
  });

  test('is an alternate where it has a page of its own, in every language, and nowhere else', () => {
    for (const { id, translations } of pages.filter((candidate) => candidate.id !== 'search')) {
      for (const code of Object.keys(translations).filter((other) => translations[other]?.state !== 'fallback')) {
        const alternates = alternatesOf(page(code, id));
        expect(alternates.get('sv'), `${code} ${id}`).toBe(ownPages.includes(id) ? translations['sv']?.url : undefined);
      }
    }
  });

  test('is in the sitemap where it has a page of its own, and nowhere else', () => {
    const inSitemap = [...built.read('sitemap.xml').matchAll(/<loc>([^<]*)<\/loc>/g)].map((match) => match[1] ?? '').filter((url) => new URL(url).pathname.startsWith('/sv/'));
    expect(inSitemap.sort()).toEqual(ownPages.map((id) => pages.find((candidate) => candidate.id === id)?.translations['sv']?.url).sort());
  });

  test('is on the page of the translations, with the state of each page', () => {
    const status = page('fr', 'translations');
    const [, part = ''] = /<section[^>]*data-language="sv"([\s\S]*?)<\/section>/.exec(status.html) ?? [];
    const listed = (state: string) => [...(new RegExp(`data-state="${state}"([\\s\\S]*?)</details>`).exec(part)?.[1] ?? '').matchAll(/ href="([^"]*)"/g)].map((match) => match[1]);
    const paths = (wanted: (id: string) => boolean) => pages.filter(({ id }) => wanted(id)).map(({ translations }) => new URL(translations['sv']?.url ?? '').pathname);
    const [withGap = ''] = paths((id) => id === gap.page);
    expect(listed('complete')).toEqual(paths((id) => ownPages.includes(id) && id !== gap.page));
    expect(listed('fallback')).toEqual(paths((id) => !ownPages.includes(id)));
    expect(listed('stale')).toEqual([withGap, `${withGap}#${gap.fact}`]);
  });

  test('names itself to those who share a link', () => {
    expect(tagWith(page('sv', 'effects'), 'meta', 'property', 'og:locale')?.attributes.get('content')).toBe('sv_SE');
    expect(tagWith(page('fr', 'effects'), 'meta', 'content', 'sv_SE')?.attributes.get('property')).toBe('og:locale:alternate');
    expect(tagWith(page('fr', 'home'), 'meta', 'content', 'sv_SE')).toBeUndefined();
  });

  test('has a share card for each page of its own, and shows that of the other language where it falls back', () => {
    const cards = pages.map(({ id }) => [id, new URL(tagWith(page('sv', id), 'meta', 'property', 'og:image')?.attributes.get('content') ?? '').pathname.slice(1)] as const);
    expect(cards).toEqual(pages.map(({ id }) => [id, `cards/${ownPages.includes(id) ? 'sv' : 'en'}/${id}.png`]));
    expect(cards.filter(([, file]) => !built.has(file))).toEqual([]);
  });

  test('has an error page, a feed and a search description, and a part of the common error page', () => {
    for (const file of ['sv/404/index.html', 'sv/updates.xml', 'sv/opensearch.xml']) expect(built.has(file), file).toBe(true);
    expect(tagWith(built.page('404.html'), 'section', 'lang', 'sv')).toBeDefined();
  });
});

test('a wording that is missing is that of another language, marked as such, and the page says so', () => {
  const found = page('sv', gap.page);
  expect(pages.find(({ id }) => id === gap.page)?.translations['sv']?.stale).toEqual([gap.fact]);
  const fact = found.html.slice(found.html.indexOf(`id="${gap.fact}"`));
  expect(fact).toMatch(/^[^>]*>\s*<h3[^>]* lang="en" dir="ltr"/);
  const notice = /<div[^>]*data-stale[\s\S]*?<\/div>/.exec(found.html)?.[0] ?? '';
  expect(notice).toContain(words['outdated.missing']);
  expect(notice).not.toContain(words['outdated.stale']);
  expect(notice).toMatch(new RegExp(`<a href="[^"]*#${gap.fact}"[^>]* lang="en"`));
});

describe('a page that falls back', () => {
  test('says so in the reader’s language, and leads to the original', () => {
    const fallback = page('sv', 'opt-out/ch');
    const original = pages.find((candidate) => candidate.id === 'opt-out/ch')?.translations['en']?.url ?? '';
    expect(fallback.lang).toBe('sv');
    expect(fallback.tags.find((tag) => tag.attributes.has('data-fallback'))).toBeDefined();
    expect(fallback.html).toContain(words['fallback.more']);
    expect(tagWith(fallback, 'a', 'href', new URL(original).pathname)?.attributes.get('hreflang')).toBe('en');
  });

  test('marks the language of its text, keeps out of search engines and names the original', () => {
    for (const { id, translations } of pages.filter((candidate) => candidate.translations['sv']?.state === 'fallback')) {
      const fallback = page('sv', id);
      const main = fallback.tags.find((tag) => tag.name === 'main' && !tag.closing);
      expect([id, main?.attributes.get('lang'), main?.attributes.get('dir')]).toEqual([id, 'en', 'ltr']);
      expect([id, fallback.noindex, canonicalOf(fallback)]).toEqual([id, true, translations['en']?.url]);
      expect([...alternatesOf(fallback)], id).toEqual([]);
    }
  });

  test('leads on to pages in the reader’s language', () => {
    const [, main = ''] = /<main[^>]*>([\s\S]*)<\/main>/.exec(page('sv', 'opt-out').html) ?? [];
    const links = [...main.matchAll(/ href="(\/[a-z]{2}\/[^".]*)"/g)].map((match) => match[1] ?? '');
    expect(links.length).toBeGreaterThan(30);
    expect(links.filter((link) => !link.startsWith('/sv/'))).toEqual([]);
  });
});

describe('what has moved', () => {
  const target = `/sv/${moved.slug}/`;

  test('is redirected by hosts, and by a page where a host does not', () => {
    expect(built.read('_redirects')).toBe(`/sv/${moved.before}/ ${target} 301\n`);
    const old = built.page(`sv/${moved.before}/index.html`);
    expect(tagWith(old, 'meta', 'http-equiv', 'refresh')?.attributes.get('content')).toBe(`0; url=${target}`);
    expect([old.lang, old.noindex, canonicalOf(old)]).toEqual(['sv', true, built.origin + target]);
    expect(old.tags.filter((tag) => tag.attributes.has('data-moved')).map((tag) => [tag.name, tag.attributes.get('href')])).toEqual([['a', target]]);
    expect(old.html).toContain(words['moved.heading']);
    expect(built.read('sitemap.xml')).not.toContain(moved.before);
  });

  test('is found under its old anchor where the new one is, without script', () => {
    for (const { code } of languages) {
      expect(page(code, moved.page).html).toMatch(new RegExp(`<\\w+ id="${moved.anchor}"[^>]*><span id="${moved.anchorBefore}"></span>`));
    }
  });

  test('leads on from the page where it was, in words, and by the script that every page loads', () => {
    const scripts = (found: BuiltPage) => found.tags.flatMap((tag) => tag.attributes.get('src') ?? []).filter((source) => source.endsWith('.js'));
    for (const { code } of languages) {
      const found = page(code, elsewhere.page);
      const [, part = ''] = new RegExp(`<p id="${elsewhere.anchor}" data-moved-part>(.*?)</p>`).exec(found.html) ?? [];
      const [to = '', anchor = ''] = elsewhere.to.split('#');
      expect(part).toContain(`<a href="${page(code, to).url.pathname}#${anchor}"`);
      expect(scripts(found)).toEqual(scripts(page(code, 'questions')));
    }
  });
});

test('an update says which countries it concerns, on its page and in the feed', () => {
  for (const { code } of languages) {
    const name = (id: string) => parse(copy.read(`content/${code}/facts/territories.yaml`))[id].name as string;
    expect([...built.read(`${code}/updates.xml`).matchAll(/<category term="([^"]*)" label="([^"]*)"\/>/g)].map(([, term, label]) => [term, label])).toEqual([['ch', name('ch')], ['ca-qc', name('ca-qc')]]);
    const shown = page(code, 'updates').html;
    expect(shown).toContain(`<a href="${page(code, 'opt-out/ch').url.pathname}">${name('ch')}</a>, <a href="${page(code, 'opt-out/ca').url.pathname}#ca-qc">${name('ca-qc')}</a>`);
  }
});

describe('the search', () => {
  const table = (code: string) => built.read(`pagefind/${code}/table.json`);

  test('of the new language knows its own pages and none that fall back', () => {
    const paths = pages.map(({ id, translations }) => ({ id, path: new URL(translations['sv']?.url ?? '').pathname }));
    const found = paths.filter(({ path }) => table('sv').includes(`"${path}"`)).map(({ id }) => id);
    expect(found.filter((id) => id !== 'search')).toEqual(pages.map(({ id }) => id).filter((id) => ownPages.includes(id)));
  });

  test('of the other languages knows that there is one more, and none of its pages', () => {
    for (const { code } of languages.filter((language) => language.code !== 'sv')) {
      expect(table(code)).toContain('["sv","Svenska",');
      expect(table(code)).not.toContain('"/sv/');
    }
  });
});

test('the checks of the built site hold with it, and none had to be changed', { timeout: 300_000 }, async () => {
  await copy.check('head', 'html', 'labels', 'links', 'machine-files', 'open-data', 'permanence', 'own-languages', 'share-cards', 'typography');
});

/** With somewhere for reports to go. */
describe('built for a path below a host', () => {
  const settings = { origin: 'https://example.org', base: '/some/path/' };
  const repository = 'https://github.com/somebody/decoche';
  const folder = '.cache/dist-under-a-path';
  let below: BuiltSite;

  beforeAll(async () => {
    await copy.build({ folder, environment: { SITE_ORIGIN: settings.origin, SITE_BASE: settings.base, SITE_REPOSITORY: repository, SITE_CONTACT: 'me@example.org' } });
    below = readBuiltSite(relative(root, join(copy.root, folder)), settings);
  });

  checkLinks(() => below);

  test('every page offers to report a mistake in the repository, and says which page and version it is', () => {
    const { version } = JSON.parse(copy.read('package.json')) as { version: string };
    const offering = below.pages.filter((found) => !isErrorPage(found) && !isMovedPage(found) && found.file !== 'index.html');
    const faults = offering.flatMap((found) => {
      const wanted = `${found.url.href} (${version})`;
      const reports = reportsOf(found);
      return reports.length > 0 && reports.every((url) => url.href.startsWith(`${repository}/issues/new?`) && url.searchParams.get('title') !== '' && url.searchParams.get('body') === wanted) ? [] : [found.file];
    });
    expect(offering.length).toBeGreaterThan(300);
    expect(faults).toEqual([]);
  });

  test('scripts are told where reports go', () => {
    const feedback = (site: BuiltSite) => (JSON.parse(site.read('fr/share.json')) as ShareData).feedback;
    expect(feedback(below)?.channel).toEqual({ kind: 'issue', repository });
    expect(feedback(built)).toBeNull();
  });

  test('has the same pages', () => {
    expect(below.pages.map((found) => found.file)).toEqual(built.pages.map((found) => found.file));
  });
});
