import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { budgetTable, isOver, measureSite, type Measure } from '../../src/build/budgets.ts';

const siteData = JSON.stringify({ pages: [{ id: 'opt-out', translations: { fr: { url: 'https://x.example/base/fr/desactiver/' } } }, { id: 'data', translations: { fr: { url: 'https://x.example/base/fr/donnees/' } } }] });

const usual: Readonly<Record<string, string | Buffer>> = {
  'api/site.json': siteData,
  'fr/desactiver/index.html': '<html><head></head><script type="module" src="/base/_astro/page.js"></script></html>',
  'fr/donnees/index.html': '<html></html>',
  '_astro/page.js': 'import{a}from"./shared.js";import(`./dialog.x.js`)',
  '_astro/shared.js': 'export const a=1',
  '_astro/dialog.x.js': 'import"./shared.js";import{b}from"./panel.js";const s="/base/_astro/search.css"',
  '_astro/panel.js': 'import("./full-text.js")',
  '_astro/full-text.js': randomBytes(5_000).toString('base64'),
  '_astro/search.css': 'a{color:red}',
  'pagefind/fr/table.json': '{}',
  'pagefind/fr/texts.json': '{}',
};

/** The measures of a small site with some files changed, by budget and name. */
function measured(changes: Readonly<Record<string, string | Buffer>> = {}): (budget: Measure['budget'], name?: string) => number | undefined {
  const files = { ...usual, ...changes };
  const measures = measureSite({ base: '/base/', files: Object.keys(files), read: (file) => {
    const content = files[file];
    if (content === undefined) throw new Error(`no file ${file}`);
    return Buffer.from(content);
  } });
  return (budget, name) => measures.find((measure) => measure.budget === budget && (name === undefined || measure.name === name))?.value;
}

const head = (tags: string) => ({ 'fr/donnees/index.html': `<html><head>${tags}</head></html>` });
const data = 'fr/donnees/index.html';

describe('measureSite', () => {
  test('knows the pages with steps from the others', () => {
    expect(measured()('step page', 'fr/desactiver/index.html')).toBeGreaterThan(0);
    expect(measured()('page', data)).toBeGreaterThan(0);
    expect(measured()('page', 'fr/desactiver/index.html')).toBeUndefined();
  });

  test('counts what scripts import before they run, once, and not what they import later', () => {
    const shared = measured({ '_astro/shared.js': '' })('script', 'fr/desactiver/index.html') ?? 0;
    expect(measured({ '_astro/shared.js': randomBytes(3_000).toString('hex') })('script', 'fr/desactiver/index.html')).toBeGreaterThan(shared + 3_000);
    expect(measured({ '_astro/dialog.x.js': `${usual['_astro/dialog.x.js']}//${randomBytes(3_000).toString('hex')}` })('script', 'fr/desactiver/index.html')).toBeLessThan(500);
  });

  test('a file that a script names before it runs is one more', () => {
    expect(measured()('script files', 'fr/desactiver/index.html')).toBe(2);
    expect(measured({ '_astro/page.js': 'import(`./dialog.x.js`)' })('script files', 'fr/desactiver/index.html')).toBe(1);
    expect(measured()('script files', data)).toBe(0);
  });

  test.each([
    ['nothing', '', 1],
    ['a stylesheet', '<link rel="stylesheet" href="/base/_astro/search.css">', 2],
    ['a stylesheet for screens', '<link rel="stylesheet" media="screen" href="/base/_astro/search.css">', 2],
    ['a stylesheet for paper', '<link rel="stylesheet" media="print, (forced-colors: active)" href="/base/_astro/search.css">', 1],
    ['a script that must run first', '<script src="/base/_astro/page.js"></script>', 2],
    ['a module', '<script type="module" src="/base/_astro/page.js"></script>', 1],
    ['a script that can wait', '<script defer src="/base/_astro/page.js"></script>', 1],
  ])('requests before the first paint: %s', (_, tags, requests) => {
    expect(measured(head(tags))('requests', data)).toBe(requests);
  });

  test('a page weighs what its stylesheet file weighs, too', () => {
    const css = { '_astro/search.css': randomBytes(3_000).toString('hex') };
    const without = measured({ ...css, ...head('') })('page', data) ?? 0;
    expect(measured({ ...css, ...head('<link rel="stylesheet" href="/base/_astro/search.css">') })('page', data)).toBeGreaterThan(without + 3_000);
  });

  test('a first search is the dialog with its imports and styles and the table, not the full text', () => {
    const before = measured()('search', 'fr') ?? 0;
    expect(before).toBeGreaterThan(0);
    expect(before).toBeLessThan(1_000);
    for (const file of ['_astro/dialog.x.js', '_astro/panel.js', '_astro/search.css', 'pagefind/fr/table.json', 'pagefind/fr/texts.json']) {
      expect(measured({ [file]: `${usual[file]}/*${randomBytes(3_000).toString('hex')}*/` })('search', 'fr'), file).toBeGreaterThan(before + 3_000);
    }
  });

  test('pictures for shared links and the whole folder weigh what they weigh', () => {
    const site = measured({ 'cards/fr/data.png': randomBytes(70_000), 'share.png': 'x' });
    expect(site('card', 'cards/fr/data.png')).toBe(70_000);
    expect(site('card', 'share.png')).toBe(1);
    expect(site('total')).toBeGreaterThan(70_000);
  });

  test('throws where the search cannot be found, and for a file that is not there', () => {
    expect(() => measured({ '_astro/page.js': '' })).toThrow('0 dialogs, 1 tables');
    expect(() => measured(head('<script src="/base/_astro/none.js"></script>'))).toThrow('no file _astro/none.js');
    expect(() => measured(head('<script src="/elsewhere/a.js"></script>'))).toThrow('"/elsewhere/a.js" is no path of the site');
  });
});

test('the table shows the largest first and says what is over', () => {
  const measures: Measure[] = [{ budget: 'step page', name: 'a', value: 14_000 }, { budget: 'step page', name: 'b', value: 14_001 }, { budget: 'step page', name: 'c', value: 9 }];
  expect(measures.filter(isOver).map(({ name }) => name)).toEqual(['b']);
  const lines = budgetTable(measures, 2).split('\n');
  expect(lines[0]).toMatch(/14,000 bytes; 3 measured, 1 over$/);
  expect(lines[1]).toMatch(/14,001 +100 % {2}b {2}OVER$/);
  expect(lines[2]).toMatch(/14,000 +100 % {2}a$/);
  expect(lines[3]).toBe('');
});
