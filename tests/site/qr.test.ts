/** The QR codes of the built site: one for each page and each step, and they lead there. */
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { site } from '../../src/config.ts';
import { readBuiltSite, root } from '../support/built-site.ts';
import { readQr } from '../support/qr.ts';

interface OpenData {
  readonly pages: readonly { readonly id: string; readonly translations: Readonly<Record<string, { readonly url: string; readonly anchors: readonly string[] }>> }[];
}

const built = readBuiltSite('dist', site);
const { pages } = JSON.parse(built.read('api/site.json')) as OpenData;

/** Of every page and step: its address, and the file of its code. */
const places = pages.flatMap(({ translations }) =>
  Object.values(translations).flatMap(({ url, anchors }) => {
    const steps = anchors.filter((anchor) => /^(?:direct|computer|app)-\d$/.test(anchor));
    const name = url.slice((built.origin + built.base).length, -1);
    return [{ address: url, file: `qr/${name}.svg` }, ...steps.map((step) => ({ address: `${url}#${step}`, file: `qr/${name}.${step}.svg` }))];
  }),
);

test('every page and every step has one, and nothing else', () => {
  expect(places.filter(({ address }) => address.includes('#')).length).toBeGreaterThan(3000);
  const files = globSync('qr/**/*.svg', { cwd: join(root, built.folder) }).sort();
  expect(files).toEqual(places.map(({ file }) => file).sort());
});

test('no two are the same', () => {
  expect(new Set(places.map(({ file }) => built.read(file))).size).toBe(places.length);
});

describe('read by a machine, it is the address of', () => {
  function address(language: string, id: string): string {
    return pages.find((page) => page.id === id)?.translations[language]?.url ?? '';
  }
  const wanted = [
    address('fr', 'home'),
    address('de', 'organisations'),
    address('it', 'opt-out'),
    address('es', 'opt-out/ca'),
    address('nl', 'sources-press'),
    `${address('fr', 'opt-out/ch')}#computer-3`,
    `${address('en', 'opt-out')}#app-6`,
    `${address('de', 'opt-out/gb')}#direct-1`,
  ];
  test.each(wanted)('%s', (url) => {
    const file = places.find((place) => place.address === url)?.file ?? '';
    expect(readQr(built.read(file))).toBe(url);
  });
});
