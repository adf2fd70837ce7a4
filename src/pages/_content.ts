import { pageAnchors } from '../facts/anchors.ts';
import { loadContent } from '../facts/content.ts';
import { readSite } from '../facts/read.ts';
import { translationState, type TranslationState } from '../facts/translation-state.ts';

export interface ContentIndex {
  /** The anchors of a page in a language, in the order of the page. */
  readonly anchors: (locale: string, pageId: string) => readonly string[];
  readonly translations: TranslationState;
  /** The day of the edition. */
  readonly edition: string;
}

/** What is computed from the texts themselves. */
export function contentIndex(): ContentIndex {
  const content = loadContent(process.cwd());
  const known = new Map<string, readonly string[]>();
  function anchors(locale: string, pageId: string): readonly string[] {
    const key = `${locale}/${pageId}`;
    const found = known.get(key) ?? pageAnchors(content, locale, pageId);
    known.set(key, found);
    return found;
  }
  return { anchors, translations: translationState(content), edition: readSite(process.cwd()).value.edition };
}
