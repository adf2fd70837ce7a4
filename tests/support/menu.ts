/** The menus of the header. */
import type { Locator, Page } from '@playwright/test';
import { languages, words } from './site.ts';

/** What opens the menu of pages; hidden where the header is wide enough to show them. */
export function pagesMenu(page: Page, locale: string): Locator {
  return page.getByRole('banner').locator('summary').filter({ hasText: words(locale)('nav.menu') });
}

/** What opens the choice of a language. */
export function languageMenu(page: Page, locale: string): Locator {
  const own = languages.find(({ code }) => code === locale)?.name ?? locale;
  return page.getByRole('banner').locator('summary').filter({ hasText: words(locale)('nav.language', { language: own }) });
}

/** A link of the menu of pages, with the menu opened where it has to be. */
export async function pageLink(page: Page, locale: string, key: string): Promise<Locator> {
  const opener = pagesMenu(page, locale);
  if (await opener.isVisible()) await opener.click();
  return page.getByRole('banner').getByRole('link', { name: words(locale)(key) });
}
