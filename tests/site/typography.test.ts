import { describe, expect, test } from 'vitest';
import { site } from '../../src/config.ts';
import { typographyFaults } from '../../src/i18n/typography.ts';
import { readBuiltSite } from '../support/built-site.ts';
import { PLACEHOLDER, visibleText } from '../support/text.ts';

const built = readBuiltSite('dist', site);

/** Every text in a file of open data, however deep. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** Names, titles and labels of others, which are shown as they wrote them; longest first. */
const verbatim = ['sources', 'authorities', 'labels']
  .flatMap((name) => textsIn(JSON.parse(built.read(`api/${name}.json`))))
  .flatMap((text) => [text, ...text.split('\n')])
  .filter((text) => /['"›‹«»“”„:;!?]/.test(text) && !text.startsWith('https:'))
  .sort((a, b) => b.length - a.length);

/** The text without the words of others, addresses, and the signs that stand between the steps of a path. */
function ownWords(text: string): string {
  return verbatim.reduce((rest, words) => rest.replaceAll(words, PLACEHOLDER), text).replaceAll(/(?:https?:|\b[\w-]+(?:\.[\w-]+)+\/)\S+/g, PLACEHOLDER).replaceAll(' › ', ' ');
}

describe('the text of every page has the marks and spaces of its language', () => {
  test.each(built.pages.map((page) => [page.file, page] as const))('%s', (_file, page) => {
    const faults = visibleText(page.html)
      .filter(({ lang }) => lang === page.lang)
      .map(({ text }) => ownWords(text))
      .flatMap((text) => typographyFaults(text, page.lang).map((fault) => `${text.slice(Math.max(0, fault.index - 20), fault.index + 12)}: ${fault.what}`));
    expect(faults).toEqual([]);
  });
});
