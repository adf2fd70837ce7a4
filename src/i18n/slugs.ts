/** The slugs of every page in every language, also of pages that fall back. */
import { localeChain } from './locales.ts';
import type { Slugs } from './urls.ts';

export interface SlugSources {
  /** Codes of the published languages. */
  readonly locales: readonly string[];
  /** Pages that are written, without those of territories. */
  readonly pageIds: Iterable<string>;
  readonly territoryIds: Iterable<string>;
  /** What is written in one language alone; undefined when nothing is. */
  page(locale: string, pageId: string): string | undefined;
  territory(locale: string, territoryId: string): string | undefined;
}

/** A page that falls back has the address of the page that stands in for it, below its own language. */
export function pageSlugs({ locales, pageIds, territoryIds, page, territory }: SlugSources): Slugs {
  const slugs = new Map<string, string>();
  for (const code of locales) {
    const written = (find: (locale: string) => string | undefined) => localeChain(code).map(find).find((slug) => slug !== undefined);
    for (const id of pageIds) {
      const slug = written((locale) => page(locale, id));
      if (slug !== undefined) slugs.set(`${code}/${id}`, slug);
    }
    for (const id of territoryIds) slugs.set(`${code}/opt-out/${id}`, written((locale) => territory(locale, id)) ?? id);
  }
  return slugs;
}
