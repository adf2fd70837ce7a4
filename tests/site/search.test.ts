/** The search of the built site: what is deployed, where results lead, and that it is the same every time. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { sentencesOf } from '../../src/search/indexing/build-table.ts';
import { searchFiles } from '../../src/build/search-index.ts';
import { site } from '../../src/config.ts';
import { publishedLocales } from '../../src/i18n/locales.ts';
import measured from '../../src/search/scores.json' with { type: 'json' };
import type { Scores } from '../../src/search/scores.ts';
import type { SearchTable } from '../../src/search/table.ts';
import { readBuiltSite, root } from '../support/built-site.ts';
import { translator, type Strings } from '../../src/i18n/strings.ts';
import { readUi } from '../../src/facts/read.ts';

const built = readBuiltSite('dist', site);
const folder = join(root, 'dist');
const pages = (JSON.parse(built.read('api/site.json')) as { pages: readonly { id: string; translations: Readonly<Record<string, { url: string; state: string }>> }[] }).pages;

test('the same pages make the same files, byte for byte, and those are deployed and no others', async () => {
  const made = await searchFiles({ root, base: site.base, dist: folder });
  const deployed = readdirSync(join(folder, 'pagefind'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1).replaceAll('\\', '/'));
  expect([...made.keys()].toSorted()).toEqual(deployed.toSorted());
  expect([...made].filter(([path, bytes]) => !Buffer.from(bytes).equals(readFileSync(join(folder, path)))).map(([path]) => path)).toEqual([]);
});

describe.each(publishedLocales.map((row) => row.code))('in %s', (locale) => {
  const table = JSON.parse(built.read(`pagefind/${locale}/table.json`)) as SearchTable;
  const place = (record: (typeof table.records)[number]) => `${table.pages[record[0]]?.[1] ?? ''}${record[2] === '' ? '' : `#${record[2]}`}`;
  const files = readdirSync(join(folder, 'pagefind', locale), { recursive: true }).map(String);

  test('every result leads to a place that exists', () => {
    const isThere = (path: string) => {
      const url = new URL(path, built.origin);
      const file = built.fileAt(url);
      return file !== undefined && (url.hash === '' || built.page(file).ids.includes(url.hash.slice(1)));
    };
    const guides = table.records.filter((record) => table.pages[record[0]]?.[1] === '');
    const paths = table.records.filter((record) => !guides.includes(record)).map(place);
    const onTerritories = table.territories.filter(([, , anchor]) => anchor === '').flatMap(([, page, , guide]) => guides.filter((record) => record[0] === guide).map(([, , anchor]) => `${table.pages[page]?.[1] ?? ''}#${anchor}`));
    expect([...paths, ...onTerritories, table.searchPath].filter((path) => !isThere(path))).toEqual([]);
  });

  test('every page in the language can be found, and no page of another', () => {
    const own = pages.filter(({ id, translations }) => id !== 'search' && translations[locale]?.state !== 'fallback').map((page) => page.id);
    const found = new Set(table.records.map(([page]) => table.pages[page]?.[0] ?? '').filter((id) => !id.startsWith('guide/')));
    expect([...found].toSorted()).toEqual(own.toSorted());
  });

  test('no place stands there twice, and every one has a title', () => {
    const places = table.records.map((record) => `${table.pages[record[0]]?.[0] ?? ''}#${record[2]}`);
    expect(places.filter((one, index) => places.indexOf(one) !== index)).toEqual([]);
    expect(table.records.filter(([, , , title]) => title.trim() === '')).toEqual([]);
  });

  // A language that is not complete may have no search.yaml and no questions yet.
  const isComplete = publishedLocales.find((row) => row.code === locale)?.state === 'complete';

  test.runIf(isComplete)('the twenty questions asked most have a short answer of two sentences', () => {
    expect(new Set(table.answers.map((answer) => answer.record)).size).toBeGreaterThanOrEqual(20);
    expect(table.answers.filter(({ text }) => sentencesOf(text, locale).length !== 2 || !/[.!?…]$/.test(text)).map(({ title, text }) => `${title} ${text}`)).toEqual([]);
  });

  test.runIf(isComplete)('the page of the translations shows how well the search finds what is asked', () => {
    const { first, firstThree, none, asked } = (measured as Scores)[locale]?.confirm ?? expect.fail(`src/search/scores.json has no "${locale}".`);
    const html = built.read(`${new URL(pages.find((page) => page.id === 'translations')?.translations[locale]?.url ?? '').pathname.slice(site.base.length)}index.html`);
    const row = new RegExp(`data-half="confirm".*?data-language="${locale}"[^>]*>(.*?)</tr>`, 's').exec(html)?.[1] ?? '';
    expect([...row.matchAll(/<td[^>]*>(\d+)<\/td>/g)].map((match) => Number(match[1]))).toEqual([asked, first, firstThree, none]);
  });

  test('what names sources or belongs to the interface is no text of a page', () => {
    const ui = readUi(root, locale)?.value as Strings;
    const t = translator(locale, ui);
    const texts = files.filter((file) => file.endsWith('.pf_fragment')).map((file) => (JSON.parse(gunzipSync(readFileSync(join(folder, 'pagefind', locale, file))).toString('utf8').replace(/^pagefind_dcd/, '')) as { content: string }).content);
    const interfaceWords = [t('sources.checked', { date: '' }).trim(), t('step.link', { number: 2 }), t('page.updated')];
    expect(texts.length).toBeGreaterThan(40);
    expect(interfaceWords.flatMap((words) => texts.filter((text) => text.includes(words.replaceAll('’', "'"))).map((text) => `${words}: ${text.slice(0, 60)}`))).toEqual([]);
  });

  test('Pagefind has straight apostrophes between letters only', () => {
    const texts = files.filter((file) => file.endsWith('.pf_fragment')).map((file) => gunzipSync(readFileSync(join(folder, 'pagefind', locale, file))).toString('utf8'));
    expect(texts.filter((text) => /\p{L}’\p{L}/u.test(text))).toEqual([]);
    expect(texts.some((text) => /\p{L}'\p{L}/u.test(text))).toBe(true);
  });
});
