/** The share cards of the built site, and what drawing them again gives. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { site } from '../../src/config.ts';
import { pageCard, siteCard } from '../../src/cards/card.ts';
import { drawCards } from '../../src/cards/draw.ts';
import { readCardTypeface } from '../../src/build/share-cards.ts';
import { canonicalOf, isErrorPage, readBuiltSite, root, type BuiltPage } from '../support/built-site.ts';

const built = readBuiltSite('dist', site);
const largest = 60_000;

function metaOf(page: BuiltPage, name: string): string | undefined {
  return page.tags.find((tag) => tag.name === 'meta' && (tag.attributes.get('name') ?? tag.attributes.get('property')) === name)?.attributes.get('content');
}

/** The file of the card that a page names. */
function cardOf(page: BuiltPage): string | undefined {
  return built.fileAt(new URL(metaOf(page, 'og:image') ?? 'none:'));
}

/** Width and height of a PNG, from its header. @throws if it is none. */
function pngSize(bytes: Buffer): [number, number] {
  if (bytes.toString('latin1', 0, 8) !== '\x89PNG\r\n\x1a\n' || bytes.toString('latin1', 12, 16) !== 'IHDR') throw new Error('not a PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

const shared = built.pages.filter((page) => page.file !== '404.html');
const ownPages = shared.filter((page) => !isErrorPage(page) && page.file !== 'index.html');

describe('every page', () => {
  test('names a card that is there, its size and what is written on it', () => {
    const faults = shared.filter((page) => cardOf(page) === undefined || metaOf(page, 'og:image:width') !== '1200' || metaOf(page, 'og:image:height') !== '630' || !metaOf(page, 'og:image:alt') || metaOf(page, 'twitter:card') !== 'summary_large_image');
    expect(faults.map((page) => page.file)).toEqual([]);
    expect(ownPages.length).toBeGreaterThan(300);
  });

  test('has a card of its own; one that falls back has that of the page it shows', () => {
    const byCard = Map.groupBy(ownPages, (page) => cardOf(page) ?? '');
    const faults = [...byCard].filter(([, pages]) => new Set(pages.map((page) => canonicalOf(page))).size !== 1);
    expect(faults.map(([card, pages]) => `${card}: ${pages.map((page) => page.file).join()}`)).toEqual([]);
  });

  test('without a heading of its own has the card of the site', () => {
    expect(new Set(shared.filter((page) => !ownPages.includes(page)).map(cardOf))).toEqual(new Set(['share.png']));
  });
});

describe('every card', () => {
  const cards = [...new Set(shared.map(cardOf))].filter((file) => file !== undefined);

  test('is a PNG of 1200 × 630 and at most 60 kB', () => {
    const faults = cards.filter((file) => {
      const bytes = readFileSync(join(root, built.folder, file));
      return pngSize(bytes).join() !== '1200,630' || bytes.length > largest;
    });
    expect(faults).toEqual([]);
  });

  test('is the card of some page', () => {
    const files = readdirSync(join(root, built.folder, 'cards'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(files.map((entry) => join(entry.parentPath, entry.name).slice(join(root, built.folder).length + 1).replaceAll('\\', '/')).sort()).toEqual(cards.filter((file) => file !== 'share.png').sort());
  });
});

describe('drawing', () => {
  const folder = mkdtempSync(join(tmpdir(), 'decoche-cards-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const typeface = readCardTypeface()('fr');
  const page = built.page('fr/index.html');
  const heading = metaOf(page, 'og:image:alt') ?? '';

  test('again, in an empty cache, gives the bytes of the build', async () => {
    const { images, drawn, kept } = await drawCards([siteCard(typeface), pageCard({ heading }, typeface), siteCard(typeface)], join(folder, 'empty'));
    expect([drawn, kept]).toEqual([2, 0]);
    const files = ['share.png', cardOf(page) ?? '', 'share.png'];
    expect(images.map((image, index) => image.equals(readFileSync(join(root, built.folder, files[index] ?? ''))))).toEqual([true, true, true]);
  });

  test('a card that is in the cache leaves it as it is', async () => {
    const cache = join(folder, 'kept');
    const first = await drawCards([pageCard({ heading }, typeface)], cache);
    const state = () => readdirSync(cache).map((name) => `${name} ${statSync(join(cache, name)).mtimeMs}`);
    const before = state();
    const second = await drawCards([pageCard({ heading }, typeface), pageCard({ heading: `${heading} !` }, typeface)], cache);
    expect([second.drawn, second.kept]).toEqual([1, 1]);
    expect(second.images[0]).toEqual(first.images[0]);
    expect(state()).toEqual(expect.arrayContaining(before));
    expect(state()).toHaveLength(2);
  });

  test('no text reaches the margin', async () => {
    const { default: sharp } = await import('sharp');
    const long = 'Œuvre «\u202fÉvénement Ångström jqpy\u202f» '.repeat(12);
    const { images: [image] } = await drawCards([pageCard({ heading: long }, typeface)], join(folder, 'margin'));
    const { data, info } = await sharp(image).removeAlpha().raw().toBuffer({ resolveWithObject: true });
    const paper = data.subarray(0, 3);
    const inked = Array.from({ length: info.width * info.height }, (_, pixel) => pixel).filter((pixel) => !data.subarray(pixel * 3, pixel * 3 + 3).equals(paper));
    const columns = inked.map((pixel) => pixel % info.width);
    const rows = inked.map((pixel) => Math.floor(pixel / info.width));
    const bounds = (values: readonly number[]) => values.reduce<readonly [number, number]>(([low, high], value) => [Math.min(low, value), Math.max(high, value)], [Infinity, 0]);
    const [[left, right], [top, bottom]] = [bounds(columns), bounds(rows)];
    expect(left).toBeGreaterThan(70);
    expect(right).toBeLessThan(1130);
    expect(top).toBeGreaterThan(45);
    expect(bottom).toBeLessThan(585);
    // Between heading and hairline, and between hairline and sign, is nothing but paper.
    const inkedRows = new Set(rows);
    expect([...Array.from({ length: 30 }, (_, row) => 440 + row).filter((row) => inkedRows.has(row)), ...Array.from({ length: 20 }, (_, row) => 485 + row).filter((row) => inkedRows.has(row))]).toEqual([]);
  });
});
