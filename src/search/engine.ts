/** Answers questions from the table of one language. */
import { createLexicon, rulesOf } from './lexicon.ts';
import { markWords, type Segment } from './marks.ts';
import { readQuery, type Query } from './query.ts';
import { scoreRecords, type Score } from './rank.ts';
import { kinds, type Kind, type RecordRow, type SearchTable, type TerritoryRow } from './table.ts';
import { createTerritoryNames } from './territories.ts';

export interface Hit {
  /** Path with the base and the anchor. */
  readonly url: string;
  readonly title: string;
  readonly kind: Kind;
  /** Short name of the page. */
  readonly page: string;
  /** Id of the page. */
  readonly pageId: string;
}

export interface Answer {
  readonly url: string;
  readonly title: string;
  readonly text: string;
}

export interface Filter {
  readonly kind?: Kind | undefined;
  /** Id of a territory: its pages instead of those of others. */
  readonly territory?: string | undefined;
}

export interface Outcome {
  readonly query: Query;
  /** Best first. */
  readonly hits: readonly Hit[];
  readonly answer: Answer | undefined;
  /** Nothing holds all that was asked for: the hits hold some of it. */
  readonly partial: boolean;
  /** How much the best hit can be relied on, between 0 and 1. */
  readonly trust: number;
  /** The question as it was understood, where a slip was mended. */
  readonly mended: string | undefined;
}

export interface Engine {
  readonly table: SearchTable;
  /**
   * @param place id of the territory on whose page the reader is.
   */
  find(raw: string, options?: { filter?: Filter; place?: string | undefined }): Outcome;
  /** A text cut into what a question asked for and the rest. */
  marks(text: string, query: Query): Segment[];
  /** The pages most people want. */
  readonly wanted: readonly Hit[];
  /** Every territory with a page, by name. */
  readonly territories: readonly { readonly id: string; readonly name: string; readonly url: string }[];
}

/** A record that holds less of the question is no answer to it at all. */
const leastHeld = 0.5;
/** From here on the record holds everything that was asked for. */
const wholeHeld = 0.99;
/** From here on a place answers what is asked about a territory better than the page as a whole. */
const leastPlaceValue = 0.4;
/** A question that is answered in part shows less than this share of the best hit no more. */
const leastShare = 0.55;
/** A hit is worth less after others from the same page. */
const repeatedPage = 0.94;
const mostHits = 30;

/** What a reader on a territory's page or a question that names the territory means by "here". */
const ownGuideWeight = 1.08;

/** Steps that are the same everywhere: a territory's own page shows them too. */
const stepAnchors = new Set(['direct', 'computer', 'app']);

/** Reads a table; takes some milliseconds, so do it once. */
export function createEngine(table: SearchTable): Engine {
  const rules = rulesOf(table);
  const lexicon = createLexicon(table, rules, createTerritoryNames(table, rules));
  const territoryById = new Map(table.territories.map((row) => [row[0], row]));
  const recordOfPage = new Map(table.records.flatMap(([page, , anchor], index) => (anchor === '' ? [[page, index] as const] : [])));
  const collator = new Intl.Collator(table.locale);

  function hitOf(record: number, territory?: TerritoryRow): Hit {
    const [page, kind, anchor, title] = table.records[record] as RecordRow;
    const shown = territory && isGuide(page) ? territory[1] : page;
    const [pageId, path, name] = table.pages[shown] as (typeof table.pages)[number];
    return { url: `${path}${anchor === '' ? '' : `#${anchor}`}`, title, kind: kinds[kind] as Kind, page: name, pageId };
  }

  const isGuide = (page: number) => table.pages[page]?.[1] === '';

  function find(raw: string, { filter = {}, place }: Parameters<Engine['find']>[1] = {}): Outcome {
    const query = readQuery(raw, lexicon);
    const scores = new Map(scoreRecords(query.units, table.records, lexicon).map((score) => [score.record, score]));
    const asked = filter.territory === undefined ? query.territories.map((match) => match.territory) : [];
    const chosen = territoryById.get(filter.territory ?? '') ?? asked[0] ?? territoryById.get(place ?? '');

    const ranked = rank([...scores.values()], chosen, place, filter);
    const first = query.territories.filter((match) => match.strength === 'name' && filter.territory === undefined).flatMap((match) => territoryHit(match.territory, query));
    return { query, ...compose(query, ranked, first, chosen, filter), mended: mendedText(query) };
  }

  /** Records in the order of their worth, those of other territories' guides left out. */
  function rank(scores: readonly Score[], chosen: TerritoryRow | undefined, place: string | undefined, filter: Filter): Score[] {
    const weighed = scores.flatMap((score): Score[] => {
      const [page, , anchor] = table.records[score.record] as RecordRow;
      const [pageId] = table.pages[page] as (typeof table.pages)[number];
      if (isGuide(page)) {
        if (!chosen || page !== chosen[3]) return [];
        return [{ ...score, value: score.value * ownGuideWeight }];
      }
      // A territory's own page shows these steps.
      if (pageId === 'opt-out' && stepAnchors.has(anchor) && chosen && (filter.territory !== undefined || place !== undefined)) return [];
      if (filter.territory !== undefined && pageId.startsWith('opt-out/') && page !== chosen?.[1]) return [];
      return [score];
    });
    return weighed.filter((score) => score.held >= leastHeld).sort((a, b) => b.value - a.value || a.record - b.record);
  }

  /** A territory's page, at the place that fits the rest of the question best. */
  function territoryHit(territory: TerritoryRow, query: Query): { hit: Hit; record: number }[] {
    const [, page, anchor, guide] = territory;
    const whole = recordOfPage.get(page);
    if (whole === undefined) return [];
    const rest = query.units.filter((unit) => unit.territory?.territory !== territory);
    const [best] = scoreRecords(rest, table.records, lexicon).filter((score) => table.records[score.record]?.[0] === guide).sort((a, b) => b.value - a.value || a.record - b.record);
    const hit = hitOf(whole);
    if (anchor !== '') return [{ hit: { ...hit, url: `${hit.url}#${anchor}` }, record: whole }];
    if (best && best.value >= leastPlaceValue) return [{ hit: { ...hit, url: hitOf(best.record, territory).url, title: `${hit.page} · ${table.records[best.record]?.[3] ?? ''}` }, record: whole }];
    return [{ hit, record: whole }];
  }

  function compose(query: Query, ranked: readonly Score[], first: readonly { hit: Hit; record: number }[], chosen: TerritoryRow | undefined, filter: Filter): Pick<Outcome, 'hits' | 'answer' | 'partial' | 'trust'> {
    const best = ranked[0];
    const partial = (best?.held ?? 0) < wholeHeld;
    const good = ranked.filter((score) => score.value >= (best?.value ?? 0) * leastShare);
    const shown = new Set(first.map(({ hit }) => hit.url));
    const titles = new Set<string>();
    const hits = spread(good.slice(0, 3 * mostHits)).flatMap((score): Hit[] => {
      const hit = hitOf(score.record, chosen);
      const name = `${hit.title}|${hit.pageId}`;
      if (shown.has(hit.url) || titles.has(name)) return [];
      shown.add(hit.url);
      titles.add(name);
      return [hit];
    });
    const all = [...first.map(({ hit }) => hit), ...hits].filter((hit) => filter.kind === undefined || hit.kind === filter.kind).slice(0, mostHits);
    const trust = first.length > 0 ? 1 : Math.min(1, best?.value ?? 0);
    return { hits: all, partial: partial && first.length === 0, trust, answer: answerOf(query, ranked) };
  }

  /** The same scores, so ordered that one page does not fill the list. */
  function spread(scores: readonly Score[]): Score[] {
    const seen = new Map<number, number>();
    return scores
      .map((score) => {
        const page = table.records[score.record]?.[0] ?? -1;
        const before = seen.get(page) ?? 0;
        seen.set(page, before + 1);
        return { ...score, value: score.value * repeatedPage ** Math.min(before, 6) };
      })
      .sort((a, b) => b.value - a.value || a.record - b.record);
  }

  const asked = table.answers.flatMap((answer, index) => answer.asked.split(';').map((phrase) => ({ index, query: readQuery(`${phrase} `, lexicon) })));

  /** The short answer to a question: only where everything that was asked for is asked there, and nothing else. */
  function answerOf(query: Query, ranked: readonly Score[]): Answer | undefined {
    if (query.units.length === 0 || query.units.some((unit) => unit.unknown)) return undefined;
    const fitting = asked.find((candidate) => says(query, candidate.query) && says(candidate.query, query));
    const [best] = ranked;
    const own = best && best.held >= wholeHeld && best.value >= 0.85 ? table.answers.find((answer) => answer.record === best.record) : undefined;
    const answer = fitting ? table.answers[fitting.index] : own;
    return answer && { url: hitOf(answer.record).url, title: answer.title, text: answer.text };
  }

  /** Whether all that `other` asks for is asked for in `query`. */
  function says(query: Query, other: Query): boolean {
    return other.units.every((unit) => query.units.some((own) => [...unit.keys].some(([key, sure]) => sure > 0.5 && (own.keys.get(key) ?? 0) > 0.5)));
  }

  return {
    table,
    find,
    marks: (text, query) => markWords(text, query, lexicon),
    wanted: table.wanted.map((record) => hitOf(record)),
    territories: table.territories
      .filter(([, , anchor]) => anchor === '')
      .map(([id, page, , , name]) => ({ id, name, url: table.pages[page]?.[1] ?? '' }))
      .sort((a, b) => Number(a.id === 'zz') - Number(b.id === 'zz') || collator.compare(a.name, b.name)),
  };
}

function mendedText(query: Query): string | undefined {
  if (!query.units.some((unit) => unit.mended !== undefined)) return undefined;
  return query.units.map((unit) => unit.mended ?? unit.typed).join(' ');
}
