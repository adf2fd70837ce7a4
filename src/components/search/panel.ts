/** What a search shows below its field: how many, a short answer, the results, the ways on. */
import type { Answer, Engine, Filter, Hit, Outcome } from '../../search/engine.ts';
import { copyText } from '../taking-away.ts';
import { element, marked } from './elements.ts';
import { likelyLanguages } from '../../search/other-languages.ts';
import { isLoaded, loadEngine } from './load.ts';
import { createSay, type Say } from './strings.ts';

export interface Panel {
  /** Shows what answers a question; the last call wins. */
  search(query: string, filter?: Filter): Promise<void>;
  readonly list: HTMLElement;
}

/** Below this the search of another language is asked too. */
const littleTrust = 0.5;
/** From here on its answer is worth showing. */
const enoughTrust = 0.7;
/** Every other language costs its table: no more of them are asked than this, and one search loads one at most. */
const mostLanguages = 2;
/** Other languages are asked when the reader stops typing: the beginning of a word answers nothing in any. */
const pauseBeforeAsking = 400;
/** Screen readers are told how many when the reader stops typing. */
const pauseBeforeSaying = 500;

/** The results of another language. */
interface Elsewhere {
  readonly engine: Engine;
  readonly outcome: Outcome;
}

/** Fills a host with an empty panel. @param place id of the territory on whose page the reader is. */
export function createPanel(host: HTMLElement, engine: Engine, place: string | undefined): Panel {
  const { table } = engine;
  const say = createSay(table.locale, table.strings);
  const count = element('p', { class: 'search-count' });
  const status = element('p', { class: 'sr-only', role: 'status' });
  const notes = element('div', { class: 'search-notes' });
  const list = element('ol', { id: 'search-results', class: 'search-list' });
  const more = element('div', { class: 'search-more' });
  host.replaceChildren(count, status, notes, list, more);
  let asked = 0;
  let saying = 0;

  function show(query: string, outcome: Outcome | undefined, elsewhere: Elsewhere | undefined, filter: Filter): void {
    const hits = elsewhere?.outcome.hits ?? outcome?.hits ?? [];
    const shownBy = elsewhere?.engine ?? engine;
    count.textContent = query === '' ? '' : countText(say, table.locale, hits.length, elsewhere);
    clearTimeout(saying);
    saying = window.setTimeout(() => (status.textContent = count.textContent), pauseBeforeSaying);
    const shown = elsewhere?.outcome ?? outcome;
    notes.replaceChildren(...(shown && query !== '' ? noteNodes(say, shown, elsewhere !== undefined) : []));
    list.replaceChildren(...hits.map((hit) => hitNode(hit, shownBy, shown, table.locale)));
    more.replaceChildren(...(query === '' ? [] : moreNodes(engine, say, query, hits.length === 0)));
    list.dataset['query'] = query;
    list.ariaBusy = null;
    if (filter.kind !== undefined) list.dataset['kind'] = filter.kind;
    else delete list.dataset['kind'];
  }

  /** Nothing is found here, and other languages are not asked yet. */
  function showWaiting(): void {
    count.textContent = say('loading');
    for (const part of [notes, list, more]) part.replaceChildren();
  }

  return {
    list,
    async search(raw, filter = {}) {
      const mine = ++asked;
      const query = raw.trim();
      if (query === '') return show('', undefined, undefined, filter);
      const outcome = engine.find(raw, { filter, place });
      const asksOthers = outcome.trust < littleTrust && !outcome.query.saysNothing && filter.kind === undefined;
      if (!asksOthers) return show(query, outcome, undefined, filter);
      if (outcome.hits.length > 0) show(query, outcome, undefined, filter);
      else showWaiting();
      list.ariaBusy = 'true';
      await new Promise((done) => setTimeout(done, pauseBeforeAsking));
      const elsewhere = mine === asked ? await findElsewhere(raw, engine) : undefined;
      if (mine === asked) show(query, outcome, elsewhere, filter);
    },
  };
}

/** The likeliest of the other languages that answers well. */
async function findElsewhere(raw: string, { table }: Engine): Promise<Elsewhere | undefined> {
  const preferred = navigator.languages.map((tag) => tag.split('-')[0] ?? '');
  let isLoading = false;
  for (const code of likelyLanguages(raw, table.others, preferred).slice(0, mostLanguages)) {
    if (!isLoaded(code)) {
      if (isLoading) return undefined;
      isLoading = true;
    }
    const engine = await loadEngine(code, false).catch(() => undefined);
    const outcome = engine?.find(`${raw} `);
    if (engine && outcome && outcome.hits.length > 0 && outcome.trust >= enoughTrust && !outcome.partial && outcome.mended === undefined) return { engine, outcome };
  }
  return undefined;
}

function countText(say: Say, locale: string, count: number, elsewhere: Elsewhere | undefined): string {
  if (!elsewhere) return say(count === 0 ? 'none' : 'results', { count });
  const names = new Intl.DisplayNames([locale], { type: 'language' });
  const part = (number: number, code: string) => say('in-language', { count: number, language: names.of(code) ?? code });
  return `${part(0, locale)}, ${part(count, elsewhere.engine.table.locale)}`;
}

function noteNodes(say: Say, outcome: Outcome, isElsewhere: boolean): Node[] {
  const nodes: Node[] = [];
  if (outcome.mended !== undefined) nodes.push(element('p', { class: 'small' }, say('mended', { query: outcome.mended })));
  if (outcome.query.saysNothing) nodes.push(element('p', { class: 'small' }, say('wanted')));
  else if (outcome.partial && outcome.hits.length > 0 && !isElsewhere) nodes.push(element('p', { class: 'small' }, say('partial')));
  if (outcome.answer) nodes.push(answerNode(say, outcome.answer));
  return nodes;
}

function answerNode(say: Say, answer: Answer): Node {
  const copy = element('button', { type: 'button', class: 'plain search-copy' }, say('copy'));
  // Where it cannot be copied, the link beside it is left.
  copy.addEventListener('click', () => void copyText(new URL(answer.url, location.href).href).then((done) => (done ? (copy.textContent = say('copied')) : copy.remove())));
  return element('section', { class: 'search-answer', 'aria-label': say('answer') }, element('p', {}, answer.text), element('p', { class: 'search-actions' }, element('a', { href: answer.url }, answer.title), copy));
}

function hitNode(hit: Hit, engine: Engine, outcome: Outcome | undefined, readersLocale: string): Node {
  const { locale, dir, strings } = engine.table;
  const say = createSay(locale, strings);
  const title = outcome ? marked(engine.marks(hit.title, outcome.query)) : [hit.title];
  const isOther = locale !== readersLocale;
  const link = element('a', { href: hit.url, ...(isOther ? { hreflang: locale } : {}) }, element('span', {}, ...title), element('small', {}, `${say(`kind-${hit.kind}`)} · ${hit.page}`));
  return element('li', isOther ? { lang: locale, dir } : {}, link);
}

/** The ways on: the whole text; and with nothing found, what most people want and the countries. */
function moreNodes(engine: Engine, say: Say, query: string, isEmpty: boolean): Node[] {
  const button = element('button', { type: 'button', class: 'button' }, say('full-text'));
  const whole = element('div', {}, element('p', {}, button));
  button.addEventListener('click', () => {
    button.disabled = true;
    button.textContent = say('loading');
    void import('./full-text.ts').then(({ fullTextNodes }) => fullTextNodes(engine, query, say)).then((nodes) => whole.replaceChildren(...nodes), () => whole.replaceChildren(say('failed')));
  });
  if (!isEmpty) return [whole];
  const link = ({ url, title }: { url: string; title: string }) => element('li', {}, element('a', { href: url }, title));
  return [
    element('p', {}, say('nothing', { query })),
    whole,
    ...titledList(say('wanted'), 'search-list', engine.wanted.map(link)),
    ...titledList(say('countries'), 'countries', engine.territories.map(({ name, url }) => link({ url, title: name }))),
  ];
}

/** A list under its title; nothing at all where it is empty. */
function titledList(title: string, style: string, items: readonly Node[]): Node[] {
  return items.length === 0 ? [] : [element('h2', { class: 'h3' }, title), element('ul', { class: style }, ...items)];
}
