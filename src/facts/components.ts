/**
 * The components that MDX may use, their props, and what each of them shows. The gate checks MDX against this table
 * and `anchors.ts` computes anchors from it; src/components/content/ holds the components themselves.
 */
import { citableKindNames, type KindName } from '../schemas/index.ts';
import { verdict } from '../schemas/claims.ts';
import { kitPart, kitProse } from '../schemas/kit.ts';
import { letterLaw } from '../schemas/letters.ts';
import { questionGroup } from '../schemas/questions.ts';
import { device } from '../schemas/steps.ts';
import { factsOf, strings, territoriesWithPage, type Content, type FactRow } from './content.ts';
import { pagesBySourceKind } from './source-pages.ts';

/** What a prop may hold. */
export type PropType =
  /** Ids of entries of these kinds, separated by spaces, or a single one. */
  | { readonly type: 'ids' | 'id'; readonly kinds: readonly KindName[] }
  /** One of these words, or several of them separated by spaces. */
  | { readonly type: 'word' | 'words'; readonly values: readonly string[] }
  /** A name of a LinkedIn label. */
  | { readonly type: 'label' }
  /** A BCP 47 language tag. */
  | { readonly type: 'language' }
  /** A bare name, without a value. */
  | { readonly type: 'flag' };

export type Prop = PropType & { readonly required: boolean };

/** The props of one use: a text, or true for a bare name. */
export type PropValues = ReadonlyMap<string, string | true | null>;

/** The page on which a component stands. */
export interface Place {
  readonly pageId: string;
  /** On the page of a territory. */
  readonly territory: FactRow | undefined;
}

export interface ComponentSpec {
  readonly props: Readonly<Record<string, Prop>>;
  /** Whether it encloses text; otherwise it must be empty. */
  readonly children: boolean;
  /** Whether it needs the territory of a guide. */
  readonly guideOnly?: boolean;
  /** The entries it shows, in order. */
  readonly shows?: (content: Content, props: PropValues, place: Place) => readonly FactRow[];
  /** Whether the ids of what it shows are anchors of the page. */
  readonly anchors?: boolean | ((props: PropValues) => boolean);
  /** Whether it shows the wording of these entries although they have no anchor here; with anchors it always does. */
  readonly words?: boolean;
}

/** Kinds whose wording has `title` and `text`. */
const titled: readonly KindName[] = ['events', 'regions', 'legal-grounds', 'setting', 'effects', 'dates', 'routes', 'related-settings', 'objection-elements'];

const required = (prop: PropType): Prop => ({ ...prop, required: true });
const optional = (prop: PropType): Prop => ({ ...prop, required: false });

/** A component without props that shows nothing of the facts. */
const plain: ComponentSpec = { props: {}, children: false };

/** Shows every entry of a kind, each with its anchor. */
const all = (kind: KindName): ComponentSpec => ({ props: {}, children: false, shows: (content) => factsOf(content, kind), anchors: true });

/** Shows the entries of a kind, or those that `of` names. */
const someOrAll = (kind: KindName): ComponentSpec => ({
  props: { of: optional({ type: 'ids', kinds: [kind] }) },
  children: false,
  shows: (content, props) => (props.has('of') ? pick(content, [kind], ids(props, 'of')) : factsOf(content, kind)),
  anchors: true,
});

export const componentSpecs: Readonly<Record<string, ComponentSpec>> = {
  InShort: { props: {}, children: true },
  Sources: {
    props: { of: required({ type: 'ids', kinds: citableKindNames.filter((kind) => kind !== 'unknowns') }) },
    children: false,
    shows: (content, props) => pick(content, citableKindNames, ids(props, 'of')),
  },
  Fact: {
    props: { id: required({ type: 'id', kinds: titled }), bare: optional({ type: 'flag' }) },
    children: false,
    shows: (content, props) => pick(content, titled, ids(props, 'id')),
    anchors: (props) => !props.has('bare'),
    words: true,
  },
  Label: { props: { name: required({ type: 'label' }) }, children: false, shows: (content) => factsOf(content, 'linkedin-labels') },
  Quote: {
    props: { lang: required({ type: 'language' }), of: required({ type: 'id', kinds: ['sources'] }) },
    children: true,
    shows: (content, props) => pick(content, ['sources'], ids(props, 'of')),
  },
  Term: {
    props: { id: required({ type: 'id', kinds: ['terms'] }) },
    children: true,
    shows: (content, props) => pick(content, ['terms'], ids(props, 'id')),
  },
  DirectLink: plain,
  LabelLanguage: { ...plain, shows: (content) => factsOf(content, 'linkedin-labels') },
  LabelTable: { ...plain, shows: (content) => factsOf(content, 'linkedin-labels') },
  Steps: {
    props: { device: required({ type: 'word', values: device.options }) },
    children: false,
    shows: (content, props) => inOrder(factsOf(content, 'steps').filter((step) => step.value['device'] === props.get('device'))),
    anchors: true,
  },
  CountryList: { ...plain, shows: territoriesWithPage },
  Coverage: { ...plain, shows: (content) => pick(content, ['effects', 'routes'], ['eff-scope', 'rt-form', 'rt-feedback', 'rt-nonmembers', 'rt-form-limits']) },
  Timeline: someOrAll('events'),
  DataGlance: { ...plain, shows: (content) => factsOf(content, 'data-items') },
  DataItems: {
    props: { status: required({ type: 'word', values: ['included', 'excluded', 'disputed'] }) },
    children: false,
    shows: (content, props) => inOrder(factsOf(content, 'data-items').filter((item) => shownStatus(item) === props.get('status'))),
    anchors: true,
  },
  Regions: all('regions'),
  Disputes: all('disputes'),
  Claims: {
    props: { verdict: required({ type: 'words', values: verdict.options }) },
    children: false,
    shows: (content, props) => factsOf(content, 'claims').filter((claim) => ids(props, 'verdict').includes(String(claim.value['verdict']))),
    anchors: true,
  },
  Questions: {
    props: { group: required({ type: 'word', values: questionGroup.options }) },
    children: false,
    shows: (content, props) => inOrder(factsOf(content, 'questions').filter((question) => question.value['group'] === props.get('group'))),
    anchors: true,
  },
  Glossary: all('terms'),
  SourceList: {
    ...plain,
    shows: (content, _props, place) => factsOf(content, 'sources').filter((source) => pagesBySourceKind.get(String(source.value['kind'])) === place.pageId),
    anchors: true,
  },
  Updates: all('updates'),
  SearchScores: plain,
  TranslationStatus: plain,
  SearchBox: plain,
  IndexAZ: plain,
  Unknowns: someOrAll('unknowns'),
  AuthorityDirectory: { ...plain, shows: (content) => authoritiesOf(content, territoriesWithPage(content)), anchors: true },
  ObjectionElements: all('objection-elements'),
  ObjectionViews: all('objection-views'),
  KitTerritory: { ...plain, shows: (content) => factsOf(content, 'kit-readings') },
  KitText: {
    props: { part: required({ type: 'word', values: kitPart.options }) },
    children: false,
    shows: (content) => factsOf(content, 'kit-readings'),
  },
  KitPoster: { ...plain, shows: (content) => factsOf(content, 'kit-readings') },
  KitTools: { props: { part: required({ type: 'word', values: kitProse.options }) }, children: false },
  LetterTool: { ...plain, shows: (content) => factsOf(content, 'letter-plans') },
  CheckReminder: plain,
  StandardLetter: {
    props: { law: required({ type: 'word', values: letterLaw.options }) },
    children: false,
    shows: (content, props) => pick(content, ['letter-plans'], ids(props, 'law')),
  },
  Addresses: {
    props: { of: required({ type: 'ids', kinds: ['addresses'] }) },
    children: false,
    shows: (content, props) => pick(content, ['addresses'], ids(props, 'of')),
    anchors: true,
  },
  Operator: plain,
  Feedback: plain,
  ShareTexts: plain,
  Controller: {
    ...plain,
    guideOnly: true,
    shows: (content, _props, { territory }) => pick(content, ['controllers'], [String(territory?.value['controller'])]),
    words: true,
  },
  Authorities: { ...plain, guideOnly: true, shows: (content, _props, { territory }) => ownAuthorities(content, territory), anchors: true },
  Limit: { ...plain, guideOnly: true, shows: ownTerritory, words: true },
  TerritoryNote: { ...plain, guideOnly: true, shows: ownTerritory, words: true },
  Subdivisions: {
    ...plain,
    guideOnly: true,
    shows: (content, _props, { territory }) => subdivisions(content, territory).flatMap((part) => [part, ...authoritiesOf(content, [part])]),
    anchors: true,
  },
  TerritoryName: { ...plain, guideOnly: true },
  InTerritory: { ...plain, guideOnly: true },
};

/** The words of a prop that holds several. */
export function ids(props: PropValues, name: string): string[] {
  const value = props.get(name);
  return typeof value === 'string' ? value.split(/\s+/).filter((word) => word !== '') : [];
}

/** Whether the entries a use shows have anchors. */
export function hasAnchors(spec: ComponentSpec, props: PropValues): boolean {
  return typeof spec.anchors === 'function' ? spec.anchors(props) : spec.anchors === true;
}

function pick(content: Content, kinds: readonly KindName[], wanted: readonly string[]): FactRow[] {
  const rows = kinds.flatMap((kind) => factsOf(content, kind));
  return wanted.flatMap((id) => rows.find((row) => row.id === id) ?? []);
}

function inOrder(rows: readonly FactRow[]): FactRow[] {
  return rows.toSorted((a, b) => Number(a.value['order']) - Number(b.value['order']));
}

/** Items whose status is unclear stand with the disputed ones. */
function shownStatus(item: FactRow): unknown {
  return item.value['status'] === 'unclear' ? 'disputed' : item.value['status'];
}

function subdivisions(content: Content, territory: FactRow | undefined): FactRow[] {
  return factsOf(content, 'territories').filter((part) => territory !== undefined && part.value['parent'] === territory.id);
}

function authoritiesOf(content: Content, territories: readonly FactRow[]): FactRow[] {
  return pick(content, ['authorities'], [...new Set(territories.flatMap((territory) => strings(territory.value['authorities'])))]);
}

function ownTerritory(_content: Content, _props: PropValues, { territory }: Place): FactRow[] {
  return territory ? [territory] : [];
}

/** The authorities of a territory without those of its subdivisions. */
function ownAuthorities(content: Content, territory: FactRow | undefined): FactRow[] {
  const below = new Set(subdivisions(content, territory).flatMap((part) => strings(part.value['authorities'])));
  return territory ? authoritiesOf(content, [territory]).filter((authority) => !below.has(authority.id)) : [];
}

