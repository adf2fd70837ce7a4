import { siteAddresses } from '../facts/addresses.ts';
import { pageAnchors } from '../facts/anchors.ts';
import { loadContent, type Content } from '../facts/content.ts';
import type { Moved, MovedTo } from '../facts/graph.ts';
import { movedAddresses, movedAnchors, movesOf, type Place } from '../facts/moves.ts';
import { readSite } from '../facts/read.ts';
import { translationState, type TranslationState } from '../facts/translation-state.ts';

export interface ContentIndex {
  /** The anchors of a page in a language, in the order of the page. */
  readonly anchors: (locale: string, pageId: string) => readonly string[];
  readonly translations: TranslationState;
  /** The day of the edition. */
  readonly edition: string;
  readonly moved: Moved;
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
  return { anchors, translations: translationState(content), moved: moved(content), edition: readSite(process.cwd()).value.edition };
}

function moved(content: Content): Moved {
  const addresses = siteAddresses(content);
  const moves = movesOf(content, addresses);
  const toPage = ({ path, anchor }: Place): MovedTo | undefined => {
    const page = addresses.byPath.get(path);
    return page && { locale: page.locale, page: page.pageId, anchor };
  };
  return {
    addresses: movedAddresses(moves).flatMap(({ from, to }) => {
      const target = toPage(to);
      return target ? [{ path: from.path, to: target }] : [];
    }),
    anchors(locale, pageId) {
      const path = addresses.pathOf(locale, pageId) ?? '';
      return movedAnchors(moves, path).filter(({ to }) => to.path !== path || to.anchor === undefined).flatMap(({ from, to }) => {
        const target = toPage(to);
        return target ? [{ anchor: from.anchor, to: target }] : [];
      });
    },
  };
}
