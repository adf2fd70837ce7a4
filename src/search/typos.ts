/** What a reader meant to type. */
import { editDistance } from '../lib/nearest.ts';

/** Slips that a word of this length may hold. */
export function slipsAllowed(length: number): number {
  if (length < 4) return 0;
  if (length < 8) return 1;
  return length < 13 ? 2 : 3;
}

/**
 * The known words that look most like an unknown one, all at the same distance; none when none is near.
 * @param vocabulary folded words; of those at one distance, those that begin alike come first.
 */
export function nearWords(word: string, vocabulary: Iterable<string>, most = 3): string[] {
  const allowed = slipsAllowed(word.length);
  if (allowed === 0) return [];
  let best = allowed;
  let found: string[] = [];
  for (const candidate of vocabulary) {
    if (candidate.length < 3 || Math.abs(candidate.length - word.length) > best || !beginsAlike(word, candidate)) continue;
    const distance = editDistance(word, candidate);
    // Short words are near to everything: the known word must allow as many slips.
    if (distance > Math.min(best, slipsAllowed(candidate.length))) continue;
    if (distance < best) [best, found] = [distance, []];
    found.push(candidate);
  }
  return found.sort((a, b) => commonStart(word, b) - commonStart(word, a) || a.length - b.length || (a < b ? -1 : 1)).slice(0, most);
}

/** People rarely miss the first letter; when they do, it is left out, doubled or swapped. */
function beginsAlike(a: string, b: string): boolean {
  return a[0] === b[0] || a[1] === b[0] || a[0] === b[1];
}

function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}

/**
 * The two known words that an unknown one is made of, where a space was left out.
 * @param links letters that compound words have between their parts: the s of "Zahlungsdaten".
 */
export function splitWord(word: string, isKnown: (part: string) => boolean, links: readonly string[] = []): [string, string] | undefined {
  for (let at = word.length - 3; at >= 3; at--) {
    const end = word.slice(at);
    if (!isKnown(end)) continue;
    const starts = ['', ...links].filter((link) => word.slice(0, at).endsWith(link)).map((link) => word.slice(0, at - link.length));
    const start = starts.find((candidate) => candidate.length >= 3 && isKnown(candidate));
    if (start !== undefined) return [start, end];
  }
  return undefined;
}
