/** The search as readers use it, for browser tests. */
import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { readQuestions, type Question } from '../../src/search/scores.ts';
import { expect } from './fixtures.ts';
import { languages, pages, path, words } from './site.ts';

const root = new URL('../../', import.meta.url);

/** The questions of the languages that are published. */
export const questions: readonly Question[] = readQuestions(readFileSync(new URL('tests/search/queries.tsv', root), 'utf8')).filter((question) => languages.some((language) => language.code === question.locale));

/** Where the committed scores stand. */
export const scoresFile = new URL('src/search/scores.json', root);

/** What the search does not make of its own: below its panel, a text has become markup. */
export const noElementOfTheSearch = ':not(p, div, ol, ul, li, a, span, small, mark, section, button, h2)';

/** The list of results. */
export function results(page: Page): Locator {
  return page.locator('#search-results');
}

/** Opens the search of the header; returns its field. */
export async function openSearch(page: Page, locale: string): Promise<Locator> {
  await page.getByRole('banner').getByRole('link', { name: words(locale)('nav.search') }).click();
  const field = page.getByRole('dialog').getByRole('searchbox');
  await expect(field).toBeFocused();
  return field;
}

/** Types a question and waits until its results are there. */
export async function ask(page: Page, field: Locator, query: string): Promise<void> {
  await field.fill(query);
  await shown(page, query);
}

/** Waits until the results of a question are there, those of other languages too where they are asked. */
export async function shown(page: Page, query: string): Promise<void> {
  await expect(results(page)).toHaveAttribute('data-query', query.trim());
  await expect(results(page)).not.toHaveAttribute('aria-busy');
}

/** Lets the search answer without waiting for a frame to be painted: for more questions than anyone looks at. */
export async function answerUnpainted(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.requestAnimationFrame = (callback) => {
      callback(performance.now());
      return 0;
    };
  });
}

/** Types questions one after the other into the field of the dialog; returns where the results of each lead to. */
export async function askAll(page: Page, queries: readonly string[]): Promise<string[][]> {
  await answerUnpainted(page);
  const hrefs = await page.evaluate(async (texts) => {
    const field = document.querySelector<HTMLInputElement>('dialog input[type="search"]');
    const list = document.querySelector<HTMLElement>('#search-results');
    if (!field || !list) throw new Error('The search is not open.');
    const found: string[][] = [];
    for (const text of texts) {
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      while (list.dataset['query'] !== text.trim() || list.ariaBusy !== null) await new Promise((done) => setTimeout(done));
      found.push([...list.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? ''));
    }
    return found;
  }, queries);
  return hrefs.map((list) => list.map(placeOf));
}

/** Page ids by the path of the page. */
const idOfPath = new Map(pages.flatMap((page) => languages.map(({ code }) => [path(code, page.id), page.id] as const)));

/** What a result leads to: page id, and the anchor after `#`. @throws if it leads to no page. */
export function placeOf(href: string): string {
  const url = new URL(href, 'http://localhost');
  const id = idOfPath.get(url.pathname);
  if (id === undefined) throw new Error(`A result leads to ${href}, which is no page.`);
  return id + url.hash;
}

/** Where the results lead to, in order. */
export async function places(page: Page): Promise<string[]> {
  const hrefs = await results(page).locator('a').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  return hrefs.map(placeOf);
}
