/** What can be found in a language: every page and every place in it, with its text, from the built pages and the content. */
import { rowAnchors, shownBy } from '../../facts/anchors.ts';
import { findPage, type Content } from '../../facts/content.ts';
import type { Search } from '../../schemas/search.ts';
import type { KindName } from '../../schemas/index.ts';
import type { Kind } from '../table.ts';
import { sectionsOf } from './sections.ts';

/** A page of a language as the open data describe it. */
export interface BuiltPage {
  readonly id: string;
  /** Path with the base. */
  readonly path: string;
  /** Short name, as menus show it. */
  readonly name: string;
  readonly html: string;
}

export interface SearchRecord {
  /** Page id, or `guide/<id>` for a place on the page of every territory of that guide. */
  readonly page: string;
  readonly anchor: string;
  readonly kind: Kind;
  readonly title: string;
  /** Phrases that people use for it. */
  readonly words: readonly string[];
  readonly text: string;
}

/** Pages that are no answer themselves, or whose entries are none. */
const withoutPlaces = new Set(['home', 'search', 'translations', 'sources', 'sources-press', 'sources-web', 'updates']);
const notFound = new Set(['search']);
/** Pages that list what others wrote: their words are not ours. */
const isList = new Set(['sources', 'sources-press', 'sources-web', 'translations']);

/** Facts that are a result of their own where a page shows them; the others belong to the section around them. */
const kindOfFact: Partial<Record<KindName, Kind>> = {
  steps: 'step', questions: 'question', 'data-items': 'data', disputes: 'claim', claims: 'claim', terms: 'term', territories: 'territory',
  events: 'page', regions: 'page', 'legal-grounds': 'page', setting: 'page', effects: 'page', dates: 'page', routes: 'page', 'related-settings': 'page', 'objection-elements': 'page',
};

/**
 * The records of a language, in the order of its pages.
 * @param pages those that exist in the language, in a fixed order; fallback pages are not among them.
 * @param aka other words for an entry of the facts.
 */
export function collectRecords(content: Content, locale: string, pages: readonly BuiltPage[], search: Search, aka: (kind: KindName, id: string) => readonly string[]): SearchRecord[] {
  const records: SearchRecord[] = [];
  const guidesDone = new Set<string>();
  const wordsAt = (place: string) => search.words[place] ?? [];

  for (const page of pages) {
    if (notFound.has(page.id)) continue;
    const [parent = '', territory] = page.id.split('/');
    const places = placesOf(content, locale, page.id);
    const sections = sectionsOf(page.html, (id) => places.has(id));
    const own = sections[0];
    if (!own) continue;
    records.push({ page: page.id, anchor: '', kind: territory ? 'territory' : 'page', title: own.title, words: territory ? wordsAt(page.id) : [...wordsAt(page.id), page.name], text: territory || isList.has(page.id) ? '' : own.text });
    if (withoutPlaces.has(page.id)) continue;

    const guide = territory === undefined ? undefined : guideOf(content, territory);
    const guideIsNew = guide !== undefined && !guidesDone.has(guide);
    if (guide !== undefined) guidesDone.add(guide);
    for (const section of sections.slice(1)) {
      const place = places.get(section.anchor);
      if (!place || section.title === '') continue;
      const isPartOfCountry = place.fact?.kind === 'territories';
      // The same on the page of every territory of a guide: kept once. Steps are found on the page that all share.
      if (guide !== undefined && !isPartOfCountry && (!guideIsNew || place.fact !== undefined)) continue;
      records.push({
        page: guide !== undefined && !isPartOfCountry ? `guide/${guide}` : page.id,
        anchor: section.anchor,
        kind: place.kind,
        title: section.title,
        words: [
          ...wordsAt(`${page.id}#${section.anchor}`),
          ...(guide === undefined ? [] : wordsAt(`${parent}/*#${section.anchor}`)),
          ...(place.fact ? aka(place.fact.kind, place.fact.id) : []),
        ],
        text: section.text,
      });
    }
  }
  return records;
}

interface Place {
  readonly kind: Kind;
  /** The entry of the facts that stands there; undefined for a heading. */
  readonly fact: { readonly kind: KindName; readonly id: string } | undefined;
}

/** The places of a page by anchor. */
function placesOf(content: Content, locale: string, pageId: string): Map<string, Place> {
  const places = new Map<string, Place>();
  const found = findPage(content, locale, pageId);
  const place = { pageId, territory: found?.territory };
  let heading: string | undefined;
  for (const item of found?.row.mdx?.outline ?? []) {
    if (item.type === 'heading') {
      if (item.id === null) continue;
      heading = item.id;
      places.set(item.id, { kind: 'page', fact: undefined });
      continue;
    }
    // A heading above steps is the way to them.
    if (item.name === 'Steps' && heading !== undefined) places.set(heading, { kind: 'steps', fact: undefined });
    const anchors = new Set(found ? rowAnchors(content, { ...found.row, mdx: found.row.mdx && { ...found.row.mdx, outline: [item] } }, place).map((anchor) => anchor.id) : []);
    for (const fact of shownBy(content, item, place)) {
      const kind = kindOfFact[fact.kind];
      if (kind && anchors.has(fact.id)) places.set(fact.id, { kind, fact: { kind: fact.kind, id: fact.id } });
    }
  }
  return places;
}

function guideOf(content: Content, territory: string): string | undefined {
  const guide = content.facts.get('territories')?.find((row) => row.id === territory)?.value['guide'];
  return typeof guide === 'string' ? guide : undefined;
}
