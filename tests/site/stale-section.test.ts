/** A French section that changes shows in every translation, as that section and nothing else. */
import { relative } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { languageCommand } from '../../src/commands/language.ts';
import { readSite } from '../../src/config.ts';
import { publishedLocales, referenceLocale } from '../../src/i18n/locales.ts';
import { readBuiltSite, root, type BuiltPage, type BuiltSite } from '../support/built-site.ts';
import { copySite, type SiteCopy } from '../support/site-copy.ts';

const pageId = 'effects';
const anchor = 'late';
const translations = publishedLocales.map((row) => row.code).filter((code) => code !== referenceLocale);

let copy: SiteCopy;
let built: BuiltSite;
let pages: readonly { readonly id: string; readonly translations: Readonly<Record<string, { readonly url: string; readonly state: string; readonly stale?: readonly string[] }>> }[];

beforeAll(async () => {
  copy = copySite();
  // Whatever is stale in the project today: only this change counts.
  for (const code of translations) languageCommand(copy.root, ['stamp', code]);
  copy.edit(`content/${referenceLocale}/pages/${pageId}.mdx`, (text) => text.replace(new RegExp(`(\\{#${anchor}\\}\n)`), '$1\nUne phrase de plus.\n'));
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

test('the command lists it, and stamping the section settles it', { timeout: 120_000 }, () => {
  const key = `pages/${pageId}#${anchor}`;
  const stale = () => languageCommand(copy.root, ['status']).split('\n').filter((line) => line.startsWith('  stale  '));
  expect(stale()).toEqual(translations.map(() => `  stale  ${key}`));
  expect(languageCommand(copy.root, ['stamp', 'en', key])).toContain(`renewed  ${key}`);
  expect(stale()).toEqual(translations.filter((code) => code !== 'en').map(() => `  stale  ${key}`));
});
