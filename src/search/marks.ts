/** Which words of a title were asked for. */
import { formKey, type Lexicon } from './lexicon.ts';
import type { Query } from './query.ts';
import { wordsOf } from './words.ts';

export interface Segment {
  readonly text: string;
  readonly marked: boolean;
}

/** A text cut into what was asked for and the rest. */
export function markWords(text: string, query: Query, lexicon: Pick<Lexicon, 'rules' | 'stopWords' | 'groupsOf'>): Segment[] {
  const segments: Segment[] = [];
  let from = 0;
  for (const word of wordsOf(text, lexicon.rules)) {
    const keys = [word.stem, formKey(word.text), ...lexicon.groupsOf(word)];
    const asked = !lexicon.stopWords.has(word.text) && query.units.some((unit) => keys.some((key) => unit.keys.has(key)));
    if (!asked) continue;
    if (word.start > from) segments.push({ text: text.slice(from, word.start), marked: false });
    segments.push({ text: text.slice(word.start, word.end), marked: true });
    from = word.end;
  }
  if (from < text.length) segments.push({ text: text.slice(from), marked: false });
  return segments;
}
