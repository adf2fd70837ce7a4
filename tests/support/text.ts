/** The visible text of a built page, by language. */
import { decodeReferences, readTags } from '../../src/lib/html.ts';

export interface TextBlock {
  readonly lang: string;
  readonly text: string;
}

/** Elements within a line: what stands before and after them is one text. */
const inline = new Set(['a', 'abbr', 'b', 'bdi', 'bdo', 'br', 'cite', 'code', 'data', 'dfn', 'em', 'i', 'kbd', 'mark', 'q', 's', 'samp', 'small', 'span', 'strong', 'sub', 'sup', 'svg', 'time', 'u', 'var', 'wbr']);

/** Elements whose content nobody reads as a text of the language. */
const unread = new Set(['script', 'style', 'code', 'kbd', 'samp', 'svg', 'template']);

const empty = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr']);

/** Attributes that readers see or hear. */
const spoken = ['alt', 'aria-label', 'placeholder', 'title'];

/** Stands in a block for words of another language and for what is not read. */
export const PLACEHOLDER = '\uFFFC';

interface OpenElement {
  readonly name: string;
  readonly lang: string;
  readonly unread: boolean;
}

const outside: OpenElement = { name: '', lang: '', unread: false };

/**
 * The texts of a page, each in one language: one for every block, every run of another language within it, and every spoken attribute.
 */
export function visibleText(html: string): TextBlock[] {
  const texts: TextBlock[] = [];
  const open: OpenElement[] = [];
  let block = { lang: '', text: '' };

  const add = (lang: string, text: string) => {
    const line = text.replace(/[ \t\n\r]+/g, ' ').trim();
    if (line !== '') texts.push({ lang, text: line });
  };
  const endBlock = () => {
    add(block.lang, block.text);
    block = { lang: open.findLast(({ name }) => !inline.has(name))?.lang ?? '', text: '' };
  };

  for (const tag of readTags(html)) {
    const parent = open.at(-1) ?? outside;
    if (tag.closing) {
      const index = open.findLastIndex(({ name }) => name === tag.name);
      if (index >= 0) open.length = index;
    } else {
      const element = { name: tag.name, lang: tag.attributes.get('lang') || parent.lang, unread: parent.unread || unread.has(tag.name) };
      if (!element.unread) for (const name of spoken) add(element.lang, tag.attributes.get(name) ?? '');
      if (!empty.has(tag.name)) open.push(element);
    }
    if (!inline.has(tag.name) && !parent.unread) endBlock();
    if (tag.name === 'br') block.text += ' ';

    const { lang, unread: isUnread } = open.at(-1) ?? outside;
    const text = decodeReferences(tag.text);
    if (isUnread || lang !== block.lang) block.text += PLACEHOLDER;
    else block.text += text;
    if (!isUnread && lang !== block.lang) add(lang, text);
  }
  endBlock();
  return texts.filter(({ text }) => text.replaceAll(PLACEHOLDER, '').trim() !== '');
}
