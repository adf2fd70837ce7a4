import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { site } from '../../src/config.ts';
import { readBuiltSite, root } from '../support/built-site.ts';

const built = readBuiltSite('dist', site);

/** In bytes, as sent in brotli at its best. */
const limits = { stepPage: 14_000, page: 24_000, script: 8_000 };

function sent(bytes: Buffer | string): number {
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}

interface OpenData {
  readonly pages: readonly { readonly id: string; readonly translations: Readonly<Record<string, { readonly url: string }>> }[];
}

const { pages } = JSON.parse(built.read('api/site.json')) as OpenData;
const stepPages = new Set(
  pages.filter(({ id }) => id === 'opt-out' || id.startsWith('opt-out/')).flatMap(({ translations }) => Object.values(translations).map(({ url }) => built.fileAt(new URL(url)))),
);

test('the pages with steps are known', () => {
  expect(stepPages.size).toBeGreaterThan(70);
});

describe('every page fits', () => {
  test.each(built.pages.map((page) => [page.file, page.html] as const))('%s', (file, html) => {
    expect(sent(html)).toBeLessThanOrEqual(stepPages.has(file) ? limits.stepPage : limits.page);
  });
});

test('the scripts that a page loads at first fit', () => {
  const sizes = new Map<string, number>();
  const size = (source: string) => {
    const file = built.fileAt(new URL(source, built.origin)) ?? '';
    const known = sizes.get(source) ?? sent(readFileSync(join(root, built.folder, file)));
    sizes.set(source, known);
    return known;
  };
  const heavy = built.pages
    .map((page) => [page.file, page.tags.flatMap((tag) => (tag.name === 'script' ? (tag.attributes.get('src') ?? []) : [])).reduce((sum, source) => sum + size(source), 0)] as const)
    .filter(([, total]) => total > limits.script);
  expect(heavy).toEqual([]);
});
