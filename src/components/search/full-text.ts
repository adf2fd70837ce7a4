/** The whole text of a language, sources included, by Pagefind: loaded when a reader asks for it. */
import { createInstance, type FullTextResult } from 'virtual:pagefind';
import type { Engine } from '../../search/engine.ts';
import { fold } from '../../search/fold.ts';
import { element, marked } from './elements.ts';
import type { Say } from './strings.ts';

const mostPassages = 10;
/** No one needs more words, and each may cost a file. */
const mostWords = 6;

interface Found {
  readonly result: FullTextResult;
  readonly score: number;
}

const instances = new Map<string, ReturnType<typeof createInstance>>();

/** Pagefind for a language. The addresses in its index are whole paths; its worker is not deployed, so it runs in the page. */
function instanceOf({ table }: Engine) {
  const { path, version } = table.fullText;
  const known = instances.get(path) ?? createInstance({ basePath: path, baseUrl: '/', noWorker: true, metaCacheTag: version, excerptLength: 24 });
  instances.set(path, known);
  return known;
}

/** What the whole text says to a question: the passages that hold all of its words, else those that hold most. */
export async function fullTextNodes(engine: Engine, query: string, say: Say): Promise<Node[]> {
  const words = engine.find(`${query} `).query.units.slice(0, mostWords).map((unit) => fold(unit.mended ?? unit.typed));
  const pagefind = instanceOf(engine);
  const { results } = await pagefind.search(words.join(' '));
  const found = results.length > 0 || words.length < 2 ? results.map((result) => ({ result, score: result.score })) : await anyWord(words, pagefind);
  const items = await Promise.all(found.slice(0, mostPassages).map(({ result }) => itemNode(result)));
  return [element('h2', { class: 'h3' }, say('full-text-results', { count: items.length })), element('ol', { class: 'search-list' }, ...items)];
}

/** Documents that hold any of the words, those with most of them first. */
async function anyWord(words: readonly string[], pagefind: ReturnType<typeof createInstance>): Promise<Found[]> {
  const found = new Map<string, { result: FullTextResult; score: number; count: number }>();
  for (const word of words) {
    for (const result of (await pagefind.search(word)).results) {
      const known = found.get(result.id) ?? { result, score: 0, count: 0 };
      found.set(result.id, { result: known.result, score: known.score + result.score, count: known.count + 1 });
    }
  }
  return [...found.values()].sort((a, b) => b.count - a.count || b.score - a.score);
}

/** The place of a document that says most. */
async function itemNode(result: FullTextResult): Promise<Node> {
  const data = await result.data();
  const worth = (part: (typeof data.sub_results)[number]) => part.weighted_locations.reduce((sum, location) => sum + location.balanced_score, 0);
  const best = data.sub_results.toSorted((a, b) => worth(b) - worth(a))[0];
  const { url, title, excerpt } = best ?? { url: data.url, title: data.meta['title'] ?? data.url, excerpt: data.excerpt };
  return element('li', {}, element('a', { href: url }, element('span', {}, forReaders(title)), element('small', {}, ...marked(segmentsOf(excerpt)))));
}

/** Pagefind's excerpt is HTML with `<mark>` and nothing else. */
function segmentsOf(excerpt: string): { text: string; marked: boolean }[] {
  return excerpt.split(/<\/?mark>/).map((text, index) => ({ text: forReaders(text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&amp;/g, '&')), marked: index % 2 === 1 }));
}

/** The index has straight apostrophes. */
function forReaders(text: string): string {
  return text.replace(/(?<=\p{L})'(?=\p{L})/gu, '’');
}
