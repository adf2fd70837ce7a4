/** Links to pages of the site, wherever they stand. */
import { parsePageRef } from '../i18n/urls.ts';
import type { Context } from './context.ts';

export interface PageLink {
  readonly locale: string;
  readonly file: string;
  readonly line: number;
  readonly page: string;
  readonly anchor: string | undefined;
}

/** `page:` links of texts, pages and facts; those of facts count for every language. */
export function pageLinks(context: Context): PageLink[] {
  const inTexts = context.links.filter((link) => link.target.startsWith('page:'));
  const inFacts = context.references.filter((reference) => reference.target === 'link').map((reference) => ({
    locale: context.reference.row.code, file: reference.file, line: reference.line, target: reference.id,
  }));
  return [...inTexts, ...inFacts].map((link) => {
    const { page, anchor } = parsePageRef(link.target);
    return { locale: link.locale, file: link.file, line: link.line, page, anchor };
  });
}
