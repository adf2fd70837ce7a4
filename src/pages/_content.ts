import { pageAnchors } from '../facts/anchors.ts';
import { loadContent } from '../facts/content.ts';

/** Looks up the anchors of a page in a language, in the order of the page. */
export function contentAnchors(): (locale: string, pageId: string) => readonly string[] {
  const content = loadContent(process.cwd());
  const known = new Map<string, readonly string[]>();
  return (locale, pageId) => {
    const key = `${locale}/${pageId}`;
    const anchors = known.get(key) ?? pageAnchors(content, locale, pageId);
    known.set(key, anchors);
    return anchors;
  };
}
