/** What the ledger promises is on the built site, as readers and programs find it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { site } from '../../src/config.ts';
import { ledgerFile } from '../../src/facts/paths.ts';
import { publishedLocales } from '../../src/i18n/locales.ts';
import { isMovedPage, readBuiltSite, root } from '../support/built-site.ts';

const built = readBuiltSite('dist', site);
const read = <Value>(name: 'addresses' | 'anchors') => parse(readFileSync(join(root, ledgerFile(name)), 'utf8')) as Value;
const addresses = Object.entries(read<Record<string, string>>('addresses'));
const anchors = Map.groupBy(read<string[]>('anchors').map((text) => text.split('#')), ([pageId]) => pageId);

describe('every address that was ever published', () => {
  test('is a page', () => {
    expect(addresses.length).toBeGreaterThan(300);
    expect(addresses.filter(([path]) => !built.has(`${path.slice(1)}index.html`))).toEqual([]);
  });

  test('has every anchor that was ever published on it, or leads on', () => {
    const lost = addresses.flatMap(([path, pageId]) => {
      const page = built.page(`${path.slice(1)}index.html`);
      const ids = new Set(page.ids);
      return isMovedPage(page) ? [] : (anchors.get(pageId) ?? []).filter(([, anchor = '']) => !ids.has(anchor)).map(([, anchor]) => `${path}#${anchor}`);
    });
    expect(lost).toEqual([]);
  });
});

/** Feeds are subscribed to, calendars too; open data are read by programs. */
test('addresses that programs read are there', () => {
  const ofLanguages = publishedLocales.flatMap(({ code }) => ['updates.xml', 'check.ics', 'opensearch.xml'].map((name) => `${code}/${name}`));
  const ofAll = ['sitemap.xml', 'robots.txt', 'favicon.svg', ...['site', 'sources', 'facts', 'labels', 'authorities'].flatMap((name) => [`api/${name}.json`, `api/${name}.schema.json`])];
  expect([...ofLanguages, ...ofAll].filter((file) => !built.has(file))).toEqual([]);
});
