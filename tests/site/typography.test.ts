import { describe, expect, test } from 'vitest';
import { site } from '../../src/config.ts';
import { readWording } from '../../src/facts/read.ts';
import { leftovers } from '../../src/i18n/leftovers.ts';
import { publishedLocales } from '../../src/i18n/locales.ts';
import { typographyFaults } from '../../src/i18n/typography.ts';
import { readBuiltSite, root } from '../support/built-site.ts';
import { PLACEHOLDER, visibleText } from '../support/text.ts';

const built = readBuiltSite('dist', site);

/** Every text in a file of open data, however deep. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** What people also call a term, in whatever language. */
const otherNames = publishedLocales.flatMap(({ code }) => readWording(root, code, 'terms').flatMap(({ value }) => value.aka ?? []));

/** Names, titles and labels of others, which are shown as they wrote them; longest first. */
const names = [...new Set(['sources', 'authorities', 'labels']
  .flatMap((name) => textsIn(JSON.parse(built.read(`api/${name}.json`))))
  .flatMap((text) => [text, ...text.split('\n')])
  .concat(otherNames))]
  .filter((text) => text !== '' && !text.startsWith('https:'))
  .sort((a, b) => b.length - a.length);

/** Those whose marks are not those of the page. */
const verbatim = names.filter((text) => /['"›‹«»“”„:;!?]/.test(text));

/** The territory of a page, by its address. */
const territories = new Map((JSON.parse(built.read('api/site.json')) as { pages: readonly { territory?: string; translations: Record<string, { url: string }> }[] }).pages
  .flatMap(({ territory, translations }) => Object.values(translations).map(({ url }) => [url, territory] as const)));

/** The text without the words of others, addresses, and the signs that stand between the steps of a path. */
function ownWords(text: string): string {
  return verbatim.reduce((rest, words) => rest.replaceAll(words, PLACEHOLDER), text).replaceAll(/(?:https?:|\b[\w-]+(?:\.[\w-]+)+\/)\S+/g, PLACEHOLDER).replaceAll(' › ', ' ');
}

describe('the text of every page has the marks and spaces of its language', () => {
  test.each(built.pages.map((page) => [page.file, page] as const))('%s', (_file, page) => {
    const faults = visibleText(page.html)
      .filter(({ lang }) => lang === page.lang)
      .map(({ text }) => ownWords(text))
      .flatMap((text) => typographyFaults(text, page.lang, territories.get(page.url.href)).map((fault) => `${text.slice(Math.max(0, fault.index - 20), fault.index + 12)}: ${fault.what}`));
    expect(faults).toEqual([]);
  });
});

describe('no page has words that the translation forgot', () => {
  test.each(built.pages.map((page) => [page.file, page] as const))('%s', (_file, page) => {
    const found = visibleText(page.html)
      .filter(({ lang }) => lang === page.lang)
      .filter(({ text }) => leftovers(text, page.lang).length > 0)
      .flatMap(({ text }) => leftovers(text, page.lang, names).map(({ index, word, language }) => `${text.slice(Math.max(0, index - 20), index + 20)}: "${word}" (${language})`));
    expect(found).toEqual([]);
  });
});
