/** What is out of date is marked: a French section that changed, in every translation; a fact that nobody has read again, in every language. */
import { relative } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { languageCommand } from '../../src/commands/language.ts';
import { readSite } from '../../src/config.ts';
import { readSite as readContentSite, readUi } from '../../src/facts/read.ts';
import { formatDate } from '../../src/i18n/format.ts';
import { publishedLocales, referenceLocale } from '../../src/i18n/locales.ts';
import { translator, type Strings } from '../../src/i18n/strings.ts';
import { decodeReferences } from '../../src/lib/html.ts';
import { readBuiltSite, root, type BuiltPage, type BuiltSite } from '../support/built-site.ts';
import { copySite, type SiteCopy } from '../support/site-copy.ts';

const pageId = 'effects';
const anchor = 'late';
/** Last read a year and a day before the edition, and a year before. */
const oldFact = 'eff-future';
const youngFact = 'eff-not-past';
const translations = publishedLocales.map((row) => row.code).filter((code) => code !== referenceLocale);

let copy: SiteCopy;
let built: BuiltSite;
let pages: readonly { readonly id: string; readonly translations: Readonly<Record<string, { readonly url: string; readonly state: string; readonly stale?: readonly string[] }>> }[];

beforeAll(async () => {
  copy = copySite();
  // Whatever is stale in the project today: only this change counts.
  for (const code of translations) languageCommand(copy.root, ['stamp', code]);
  copy.edit(`content/${referenceLocale}/pages/${pageId}.mdx`, (text) => text.replace(new RegExp(`(\\{#${anchor}\\}\n)`), '$1\nUne phrase de plus.\n'));
  const age = (id: string, day: string) => copy.edit(`content/facts/effects/${id}.yaml`, (text) => text.replace(/^checked: .*$/m, `checked: '${day}'`));
  age(oldFact, yearsBefore(1, -1));
  age(youngFact, yearsBefore(1, 0));
  await copy.build();
  const { origin, base } = readSite({});
  built = readBuiltSite(relative(root, copy.dist), { origin, base });
  ({ pages } = JSON.parse(built.read('api/site.json')) as { pages: typeof pages });
});

afterAll(() => copy.remove());

function page(locale: string, id: string): BuiltPage {
  const url = pages.find((candidate) => candidate.id === id)?.translations[locale]?.url ?? '';
  return built.page(built.fileAt(new URL(url)) ?? url);
}

/** The part of a page inside the element that begins with `open`, up to `close`. */
function part(html: string, open: RegExp, close: string): string {
  const start = open.exec(html)?.index ?? -1;
  return start === -1 ? '' : html.slice(start, html.indexOf(close, start));
}

/** A day before the edition. */
function yearsBefore(years: number, days: number): string {
  const date = new Date(readContentSite(root).value.edition);
  date.setUTCFullYear(date.getUTCFullYear() - years);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

test('a fact last read more than a year ago is marked where it stands, in every language, and no other is', () => {
  for (const code of [referenceLocale, ...translations]) {
    const found = page(code, pageId);
    const say = translator(code, readUi(root, code)?.value as Strings);
    const words = say('sources.old', { date: formatDate(code, yearsBefore(1, -1)) });
    const summaryOf = (id: string) => part(part(found.html, new RegExp(`<div[^>]* id="${id}"`), '</details>'), /<summary>/, '</summary>');
    expect(decodeReferences(summaryOf(oldFact))).toContain(words);
    expect(summaryOf(youngFact)).toContain('<summary>');
    expect(summaryOf(youngFact)).not.toContain('data-old');
  }
  expect(page(referenceLocale, 'data').html).not.toContain('data-old');
});

test('there are translations', () => expect(translations).toContain('en'));

test('the open data say which section of which page, and nothing else', () => {
  const stale = pages.flatMap(({ id, translations: found }) => Object.entries(found).filter(([, { state, stale: anchors }]) => state === 'stale' || anchors).map(([code, { state, stale: anchors }]) => ({ id, code, state, anchors })));
  expect(stale).toEqual(translations.map((code) => ({ id: pageId, code, state: 'stale', anchors: [anchor] })));
});

test('the page says so, with a link to the section under its own heading', () => {
  for (const code of translations) {
    const found = page(code, pageId);
    const notice = part(found.html, /<div[^>]*data-stale/, '</div>');
    const path = `${found.url.pathname}#${anchor}`;
    expect([...notice.matchAll(/ href="([^"]*#[^"]*)"/g)].map((match) => match[1])).toEqual([path]);
    expect(found.ids).toContain(anchor);
    const [, heading = ''] = new RegExp(`<h2 id="${anchor}"[^>]*>([^<]*)`).exec(found.html) ?? [];
    expect(heading).not.toBe('');
    expect(notice).toContain(heading);
    expect(notice).toContain(`hreflang="${referenceLocale}"`);
  }
});

test('no other page has such a notice', () => {
  const marked = built.pages.filter((found) => found.tags.some((tag) => tag.attributes.has('data-stale'))).map((found) => found.file);
  expect(marked.sort()).toEqual(translations.map((code) => page(code, pageId).file).sort());
});

test('the page of the translations lists it, in every language', () => {
  for (const locale of [referenceLocale, ...translations]) {
    const status = page(locale, 'translations');
    for (const code of translations) {
      const list = part(part(status.html, new RegExp(`<section[^>]*data-language="${code}"`), '</section>'), /data-state="stale"/, '</details>');
      const { pathname } = page(code, pageId).url;
      expect([...list.matchAll(/ href="([^"]*)"/g)].map((match) => match[1])).toEqual([pathname, `${pathname}#${anchor}`]);
    }
  }
});

test('no other page is different, nor are the searches, feeds and letters of the translations', () => {
  const { origin, base } = readSite({});
  const before = readBuiltSite('dist', { origin, base });
  const locales = [referenceLocale, ...translations];
  // What is stale in the project today was settled in the copy.
  const staleToday = (JSON.parse(before.read('api/site.json')) as { pages: typeof pages }).pages
    .flatMap(({ translations: found }) => Object.values(found).filter(({ state }) => state === 'stale').map(({ url }) => before.fileAt(new URL(url))));
  const expected = new Set([...staleToday, ...locales.flatMap((code) => [page(code, pageId).file, page(code, 'translations').file])]);
  const watched = (file: string) => /\.html$|^sitemap|^[a-z]{2}\/[^/]*\.(?:json|xml|ics)$/.test(file) || translations.some((code) => [`pagefind/${code}/table.json`, `pagefind/${code}/texts.json`].includes(file));
  // The two facts whose day was changed show it in their sources.
  const text = (site: BuiltSite, file: string) => site.has(file) ? site.read(file).replaceAll(/<details class="src"[\s\S]*?<\/details>/g, '') : undefined;
  const files = [...new Set([...before.files, ...built.files])].filter(watched);
  expect(files.length).toBeGreaterThan(locales.length * 50);
  const differing = files.filter((file) => text(before, file) !== text(built, file));
  expect(differing.filter((file) => !expected.has(file))).toEqual([]);
  expect(differing, 'the page itself, and its notice in every translation').toEqual(expect.arrayContaining(locales.map((code) => page(code, pageId).file)));
});

test('the command lists it, and stamping the section settles it', { timeout: 120_000 }, () => {
  const key = `pages/${pageId}#${anchor}`;
  const stale = () => languageCommand(copy.root, ['status']).split('\n').filter((line) => line.startsWith('  stale  '));
  expect(stale()).toEqual(translations.map(() => `  stale  ${key}`));
  expect(languageCommand(copy.root, ['stamp', 'en', key])).toContain(`renewed  ${key}`);
  expect(stale()).toEqual(translations.filter((code) => code !== 'en').map(() => `  stale  ${key}`));
});
