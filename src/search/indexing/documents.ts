/** The pages as Pagefind reads them: headings with their anchors and plain text, for an index of the whole text. */
import { fold } from '../fold.ts';
import { sectionsOf } from './sections.ts';
import type { BuiltPage } from './records.ts';

export interface TextDocument {
  readonly url: string;
  readonly html: string;
}

/**
 * One document a page, in the order of the pages. A text that stands on another page already, like the steps on the pages of
 * territories, is left out.
 * @param isAnchor whether an id is an anchor of a page.
 */
export function textDocuments(locale: string, pages: readonly BuiltPage[], isAnchor: (page: string, id: string) => boolean): TextDocument[] {
  const seen = new Set<string>();
  return pages.map((page) => {
    const [first, ...rest] = sectionsOf(page.html, (id) => isAnchor(page.id, id));
    const sections = rest.filter(({ title, text }) => {
      const content = `${title}\n${text}`;
      if (title === '' || seen.has(content)) return false;
      seen.add(content);
      return true;
    });
    const body = [
      `<h1>${forIndex(first?.title ?? page.name)}</h1>${paragraph(first?.text ?? '')}`,
      ...sections.map(({ anchor, title, text }) => `<h2 id="${escape(anchor)}">${forIndex(title)}</h2>${paragraph(text)}`),
    ];
    return { url: page.path, html: `<html lang="${locale}"><body>${body.join('')}</body></html>` };
  });
}

/** The text, and beside it, for the index only, the words whose letters Pagefind does not fold. */
function paragraph(text: string): string {
  const folded = [...new Set(text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [])].filter((word) => fold(word) !== word.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '')).map(fold);
  const also = folded.length === 0 ? '' : ` data-pagefind-index-attrs="title" title="${escape(folded.join(' '))}"`;
  return `<p${also}>${forIndex(text)}</p>`;
}

/** Pagefind parts words at straight apostrophes only. */
function forIndex(text: string): string {
  return escape(text.replace(/(?<=\p{L})[’ʼ](?=\p{L})/gu, "'"));
}

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
