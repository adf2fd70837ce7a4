import type { Site } from '../facts/graph.ts';
import type { Translate } from '../i18n/strings.ts';
import { regionalText } from '../i18n/typography.ts';
import type { Territory } from '../schemas/territories.ts';

/** What every component of a page may ask for. */
export interface PageContext {
  readonly site: Site;
  /** The language of words, dates and order: the text's for what stands in `<main>`, the reader's for the frame around it. */
  readonly locale: string;
  /** The language of the text: differs from the reader's on a fallback page. */
  readonly textLocale: string;
  /** `opt-out`, `opt-out/ch`, … */
  readonly pageId: string;
  readonly territory: Territory | undefined;
  /** Interface strings in `locale`. */
  readonly t: Translate;
}

/** What a page says of itself before it renders: the frame, and the strings for its text. */
export interface PageLocals extends PageContext {
  /** Interface strings in `textLocale`. */
  readonly textT: Translate;
}

/**
 * The context of what stands in `<main>`. On a fallback page its words are those of the text's language, while its
 * links stay in the reader's. On the page of a territory that spells a language in its own way, texts are spelt so.
 * @throws if the page did not set it.
 */
export function pageContext(astro: { locals: App.Locals }): PageContext {
  const page = locals(astro);
  const known = texts.get(page) ?? textContext(page);
  texts.set(page, known);
  return known;
}

/**
 * The context of the frame: header, notices, footer and what else is in the reader's language on every page.
 * @throws if the page did not set it.
 */
export function frameContext(astro: { locals: App.Locals }): PageContext {
  return locals(astro);
}

const texts = new WeakMap<PageLocals, PageContext>();

function locals(astro: { locals: App.Locals }): PageLocals {
  const { page } = astro.locals;
  if (!page) throw new Error('No page context: a page must set Astro.locals.page before it renders components.');
  return page;
}

function textContext({ textT, ...page }: PageLocals): PageContext {
  const { site, locale, textLocale, territory } = page;
  const { urls } = site;
  const spelt = (text: string) => regionalText(textLocale, territory?.id, text);
  const reader = (language: string) => (language === textLocale ? locale : language);
  return {
    ...page,
    locale: textLocale,
    t: (key, slots) => spelt(textT(key, slots)),
    site: {
      ...site,
      urls: { ...urls, page: (language, ref) => urls.page(reader(language), ref) },
      sourceUrl: (language, id) => site.sourceUrl(reader(language), id),
      wording(language, kind, id) {
        const found = site.wording(language, kind, id);
        return { ...found, value: mapTexts(found.value, spelt) };
      },
      titled(language, id) {
        const found = site.titled(language, id);
        return { ...found, value: mapTexts(found.value, spelt) };
      },
    },
  };
}

/** A value with every text inside it changed. */
function mapTexts<Value>(value: Value, change: (text: string) => string): Value {
  if (typeof value === 'string') return change(value) as Value;
  if (Array.isArray(value)) return value.map((item: unknown) => mapTexts(item, change)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, mapTexts(inner, change)])) as Value;
}
