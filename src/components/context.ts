import type { Site } from '../facts/graph.ts';
import type { Translate } from '../i18n/strings.ts';
import type { Territory } from '../schemas/territories.ts';

/** What every component of a page may ask for. */
export interface PageContext {
  readonly site: Site;
  /** The language of the frame: the reader's. */
  readonly locale: string;
  /** The language of the text: differs from `locale` on a fallback page. */
  readonly textLocale: string;
  /** `opt-out`, `opt-out/ch`, … */
  readonly pageId: string;
  readonly territory: Territory | undefined;
  /** Interface strings in the reader's language. */
  readonly t: Translate;
}

/**
 * The context of the page that is being rendered.
 * @throws if the page did not set it.
 */
export function pageContext(astro: { locals: App.Locals }): PageContext {
  const context = astro.locals.page;
  if (!context) throw new Error('No page context: a page must set Astro.locals.page before it renders components.');
  return context;
}
