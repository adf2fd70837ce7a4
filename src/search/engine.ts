/** Answers questions from the table of one language. */
import { createLexicon, rulesOf, type Lexicon } from './lexicon.ts';
import { markWords, type Segment } from './marks.ts';
import { readQuery, type Query } from './query.ts';
import { scoreRecords, type Score } from './rank.ts';
import { kinds, type Kind, type RecordRow, type SearchTable, type TerritoryRow } from './table.ts';
import { createTerritoryNames, territoryKey, type Strength, type TerritoryMatch } from './territories.ts';

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

/** A reader on a territory's page, or who chose it, means what is said there. */
const ownGuideWeight = 1.08;
/** What the page of a territory says of a question that names it, by how surely it does. */
const guideWeight: Readonly<Record<Strength, number>> = { name: 1.05, hint: 1.02, maybe: 0.85 };
/** With no good hit at all, the best of the weak ones. */
const mostWeak = 5;

/** Steps that are the same everywhere: a territory's own page shows them too. */
const stepAnchors = new Set(['direct', 'computer', 'app']);

/** Reads a table; takes some milliseconds, so do it once. */
export function createEngine(table: SearchTable): Engine {
  const rules = rulesOf(table);
  const lexicon = createLexicon(table, rules, createTerritoryNames(table, rules));
  const territoryById = new Map(table.territories.map((row) => [row[0], row]));
  const recordOfPage = new Map(table.records.flatMap(([page, , anchor], index) => (anchor === '' ? [[page, index] as const] : [])));
  const isGuide = (page: number) => table.pages[page]?.[1] === '';
  const collator = new Intl.Collator(table.locale);

  function hitOf(record: number, territory?: TerritoryRow): Hit {
    const [page, kind, anchor, title] = table.records[record] as RecordRow;
    const shown = territory && isGuide(page) ? territory[1] : page;
    const [pageId, path, name] = table.pages[shown] as (typeof table.pages)[number];
    return { url: `${path}${anchor === '' ? '' : `#${anchor}`}`, title, kind: kinds[kind] as Kind, page: name, pageId };
  }

  function find(raw: string, { filter = {}, place }: Parameters<Engine['find']>[1] = {}): Outcome {
    const query = readQuery(raw, lexicon);
    // Words like "how" alone: what most people want to know.
    if (query.saysNothing) return { query, hits: wanted, answer: undefined, partial: true, trust: 0, mended: undefined };
    const named = filter.territory === undefined ? query.territories : [];
    const here = territoryById.get(filter.territory ?? place ?? '');
    const ranked = rank(query, here, named, filter);
    const first = named.filter(isSure).flatMap((match) => territoryHit(match.territory, query));
    const shownIn = named[0]?.territory ?? here;
    return { query, ...compose(query, ranked, first, shownIn, filter), mended: mendedText(query, lexicon) };
  }

  /**
   * Records in the order of their worth: of the guides only the one of the territory that the question names, that is chosen or
   * that the reader is at.
   */
  function rank(query: Query, here: TerritoryRow | undefined, named: readonly TerritoryMatch[], filter: Filter): Score[] {
    const general = scoreRecords(query, table.records, lexicon).filter((score) => isGeneral(score.record, here, filter));
    const [match] = named;
    const rest = query.units.filter((unit) => !match || !unit.keys.has(territoryKey(match.territory)));
    const guide = (match?.territory ?? here)?.[3];
    const weight = match ? guideWeight[match.strength] : ownGuideWeight;
    const guided = scoreRecords({ ...query, units: rest }, table.records, lexicon).filter((score) => table.records[score.record]?.[0] === guide).map((score) => ({ ...score, value: score.value * weight }));
    const all = [...general, ...guided].sort((a, b) => b.value - a.value || a.record - b.record);
    const good = all.filter((score) => Math.max(score.held, score.count) >= leastHeld);
    return good.length > 0 ? good : all.filter((score) => score.held > 0).slice(0, mostWeak);
  }

  /** Whether a record belongs to no guide and to no other territory than the one chosen. */
  function isGeneral(record: number, here: TerritoryRow | undefined, filter: Filter): boolean {
    const [page, , anchor] = table.records[record] as RecordRow;
    const [pageId] = table.pages[page] as (typeof table.pages)[number];
    if (isGuide(page)) return false;
    // A territory's own page shows these steps.
    if (here && pageId === 'opt-out' && stepAnchors.has(anchor)) return false;
    return filter.territory === undefined || !pageId.startsWith('opt-out/') || page === here?.[1];
  }

  /** A territory's page, at the place that fits the rest of the question best. */
  function territoryHit(territory: TerritoryRow, query: Query): { hit: Hit; record: number }[] {
    const [, page, anchor, guide] = territory;
    const whole = recordOfPage.get(page);
    if (whole === undefined) return [];
    const rest = query.units.filter((unit) => !unit.keys.has(territoryKey(territory)));
    const [best] = scoreRecords({ ...query, units: rest }, table.records, lexicon).filter((score) => table.records[score.record]?.[0] === guide).sort((a, b) => b.value - a.value || a.record - b.record);
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
    const all = [...first.map(({ hit }) => hit), ...hits].filter((hit) => isOfKind(hit.kind, filter.kind)).slice(0, mostHits);
    const trust = first.length > 0 ? 1 : Math.min(1, best?.value ?? 0);
    return { hits: all, partial: partial && first.length === 0, trust, answer: answerOf(query, ranked, chosen) };
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

  const wanted = table.wanted.map((record) => hitOf(record));
  const asked = table.answers.flatMap((answer, index) => answer.asked.split(';').map((phrase) => ({ index, query: readQuery(`${phrase} `, lexicon) })));

  /** The short answer to a question: only where everything that was asked for is asked there, and nothing else. */
  function answerOf(query: Query, ranked: readonly Score[], territory: TerritoryRow | undefined): Answer | undefined {
    if (query.units.length === 0 || query.units.some((unit) => unit.unknown)) return undefined;
    const fitting = asked.find((candidate) => says(query, candidate.query) && says(candidate.query, query));
    const [best] = ranked;
    const own = best && best.held >= wholeHeld && best.value >= 0.85 ? table.answers.find((answer) => answer.record === best.record) : undefined;
    const answer = fitting ? table.answers[fitting.index] : own;
    return answer && { url: stepsUrl(answer.record, territory) ?? hitOf(answer.record).url, title: answer.title, text: answer.text };
  }

  /** Where a territory's own page shows the steps of a record; undefined for any other record. */
  function stepsUrl(record: number, territory: TerritoryRow | undefined): string | undefined {
    const [page, , anchor] = table.records[record] as RecordRow;
    const isShared = table.pages[page]?.[0] === 'opt-out' && stepAnchors.has(anchor);
    return territory && isShared ? `${table.pages[territory[1]]?.[1] ?? ''}#${anchor}` : undefined;
  }

  /** Whether all that `other` asks for is asked for in `query`. */
  function says(query: Query, other: Query): boolean {
    return other.units.every((unit) => query.units.some((own) => [...unit.keys].some(([key, sure]) => sure > 0.5 && (own.keys.get(key) ?? 0) > 0.5)));
  }

  return {
    table,
    find,
    marks: (text, query) => markWords(text, query, lexicon),
    wanted,
    territories: table.territories
      .filter(([, , anchor]) => anchor === '')
      .map(([id, page, , , name]) => ({ id, name, url: table.pages[page]?.[1] ?? '' }))
      .sort((a, b) => Number(a.id === 'zz') - Number(b.id === 'zz') || collator.compare(a.name, b.name)),
  };
}

/** Whether a question surely names a territory, so that its page comes first. */
function isSure({ strength, isSlip }: TerritoryMatch): boolean {
  return strength === 'name' || (strength === 'hint' && isSlip !== true);
}

/** One move belongs to the steps. */
function isOfKind(kind: Kind, chosen: Kind | undefined): boolean {
  return chosen === undefined || kind === chosen || (chosen === 'steps' && kind === 'step');
}

/** The question as it was understood; words without a slip as known ones are written. */
function mendedText(query: Query, lexicon: Lexicon): string | undefined {
  if (!query.units.some((unit) => unit.mended !== undefined)) return undefined;
  return query.units.map((unit) => unit.mended ?? unit.typed.split(' ').map((word) => lexicon.spelling(word)).join(' ')).join(' ');
}
