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
export const scoresFile = new URL('tests/search/scores.json', root);

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

/** Waits until the results of a question are there. */
export async function shown(page: Page, query: string): Promise<void> {
  await expect(results(page)).toHaveAttribute('data-query', query.trim());
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
