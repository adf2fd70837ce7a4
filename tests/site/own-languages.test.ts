/** The page of a territory begins with the territory's own languages, in the switch and above the text. */
import { expect, test } from 'vitest';
import { site } from '../../src/config.ts';
import { readBuiltSite, type BuiltPage } from '../support/built-site.ts';

const built = readBuiltSite('dist', site);
const data = JSON.parse(built.read('api/site.json')) as {
  readonly languages: readonly { readonly code: string }[];
  readonly territories: readonly { readonly code: string; readonly languages: readonly string[] }[];
  readonly pages: readonly { readonly id: string; readonly territory?: string; readonly translations: Readonly<Record<string, { readonly url: string }>> }[];
};
const published = data.languages.map((language) => language.code);

/** The published languages of a territory, in its order; the rest of the world has none. */
function ownLanguages(territory: string | undefined): string[] {
  const found = data.territories.find(({ code }) => code === territory);
  if (!found || found.code === 'ZZ') return [];
  const matches = found.languages.map((tag) => published.find((code) => code === tag) ?? published.find((code) => code === tag.split('-')[0]));
  return [...new Set(matches)].filter((code) => code !== undefined);
}

/** The languages that the links of an element lead to. */
function linkLanguages(page: BuiltPage, pattern: RegExp): (string | undefined)[] {
  const part = pattern.exec(page.html)?.[0] ?? '';
  return [...part.matchAll(/<a [^>]*hreflang="([^"]*)"/g)].map((match) => match[1]);
}

const cases = data.pages.flatMap(({ id, territory, translations }) => Object.entries(translations).map(([code, { url }]) => ({ name: `${code} ${id}`, code, own: ownLanguages(territory), page: built.page(built.fileAt(new URL(url)) ?? url) })));

test('Switzerland has languages of ours', () => expect(ownLanguages('CH')).toContain('fr'));

test('above the text stand the languages of the territory, those of the reader without a link', () => {
  const wrong = cases.filter(({ code, own, page }) => {
    const links = linkLanguages(page, /<nav class="own-languages"[\s\S]*?<\/nav>/);
    const expected = own.some((other) => other !== code) ? own.filter((other) => other !== code) : [];
    return links.join() !== expected.join();
  });
  expect(wrong.map(({ name }) => name)).toEqual([]);
});

test('the switch has every language, those of the territory first', () => {
  const wrong = cases.filter(({ own, page }) => linkLanguages(page, /<details class="menu" data-languages[\s\S]*?<\/details>/).join() !== [...new Set([...own, ...published])].join());
  expect(wrong.map(({ name }) => name)).toEqual([]);
});
