/** What of a page is not up to date in a language. */
import { referenceLocale } from '../i18n/locales.ts';
import { textsOf, translationStates, type TextState } from '../i18n/status.ts';
import { findPage, localeContent, type Content, type LocaleContent } from './content.ts';
import { pageTexts, type PageText } from './page-texts.ts';

/** A part of a page whose French text is newer (`stale`), or that is not translated (`missing`). */
export interface OutdatedSection {
  /** Anchor; '' for what stands before the first heading. */
  readonly anchor: string;
  readonly state: 'stale' | 'missing';
  /** Key of src/i18n/status.ts. */
  readonly key: string;
  /** Heading of a section, in French where the section is missing; undefined for other texts. */
  readonly heading: { readonly text: string; readonly locale: string } | undefined;
}

export interface TranslationState {
  /** The outdated parts of a page in a language, in the order of the page; none in the reference language. */
  page(locale: string, pageId: string): readonly OutdatedSection[];
  /** The state of every text of a language by key; empty for the reference language. */
  texts(locale: string): ReadonlyMap<string, TextState>;
}

/** Computes the states of all translations of a content, each language and page once and when it is asked for. */
export function translationState(content: Content): TranslationState {
  const reference = localeContent(content, referenceLocale);
  const french = textsOf(reference);
  const known = new Map<string, ReadonlyMap<string, TextState>>();
  const textsOfPage = new Map<string, readonly PageText[]>();
  const outdated = new Map<string, readonly OutdatedSection[]>();

  function texts(locale: string): ReadonlyMap<string, TextState> {
    if (locale === referenceLocale) return new Map();
    const states = known.get(locale) ?? translationStates(french, localeContent(content, locale));
    known.set(locale, states);
    return states;
  }

  function page(locale: string, pageId: string): readonly OutdatedSection[] {
    const key = `${locale}/${pageId}`;
    const found = outdated.get(key) ?? computePage(locale, pageId);
    outdated.set(key, found);
    return found;
  }

  function computePage(locale: string, pageId: string): OutdatedSection[] {
    const states = texts(locale);
    const onPage = states.size === 0 ? [] : frenchTexts(pageId);
    return onPage.flatMap(({ key, anchor }): OutdatedSection[] => {
      const state = states.get(key);
      if (state === undefined || state === 'current') return [];
      const heading = headingOf(localeContent(content, locale), key) ?? headingOf(reference, key);
      return [{ anchor, state, key, heading }];
    });
  }

  function frenchTexts(pageId: string): readonly PageText[] {
    const found = findPage(content, referenceLocale, pageId);
    const onPage = textsOfPage.get(pageId) ?? (found ? pageTexts(content, found.row, { pageId, territory: found.territory }) : []);
    textsOfPage.set(pageId, onPage);
    return onPage;
  }

  return { page, texts };
}

/** The heading of a section; undefined for a key that names none, or a text that the language does not have. */
function headingOf(locale: LocaleContent, key: string): OutdatedSection['heading'] {
  const [, folder, id, anchor] = /^(pages|guides)\/([^#]+)#(.+)$/.exec(key) ?? [];
  const row = (folder === 'pages' ? locale.pages : locale.guides).find((candidate) => candidate.id === id);
  const heading = anchor === undefined ? undefined : row?.mdx?.headings.find((candidate) => candidate.id === anchor);
  return heading && { text: heading.text, locale: locale.row.code };
}
