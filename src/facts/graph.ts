/**
 * The joins: everything a page asks about the content, from plain data. Pure; asked for an unknown id it throws
 * and says what asked for what.
 */
import { formatDate } from '../i18n/format.ts';
import { fallbackLocale, localeChain, localeRow, publishedLocales, referenceLocale } from '../i18n/locales.ts';
import type { PageRef, Urls } from '../i18n/urls.ts';
import type { Fact, KindName, WordedKindName, Wording } from '../schemas/index.ts';
import { citableKindNames, kindNames, wordedKindNames } from '../schemas/index.ts';
import { kitData, type KitData } from '../kit/data.ts';
import { letterData, type LetterData } from '../letter/data.ts';
import { plainInline } from '../lib/inline.ts';
import { byCode } from '../lib/order.ts';
import { isOld } from './freshness.ts';
import type { LabelData } from './label-data.ts';
import { competingVariants, isSeenOn, type LabelVariant } from './label-variants.ts';
import { sourcePage } from './source-pages.ts';
import type { OutdatedSection, TranslationState } from './translation-state.ts';
import { labelKeys as allLabelKeys, type LabelKey } from '../schemas/common.ts';
import type { Kit } from '../schemas/kit.ts';
import type { Letters } from '../schemas/letters.ts';
import type { LinkedinLabels } from '../schemas/linkedin-labels.ts';
import type { Source } from '../schemas/sources.ts';
import type { Step } from '../schemas/steps.ts';
import type { Territory } from '../schemas/territories.ts';

/** One order in all languages: publishers have their names in many. */
const publisherOrder = new Intl.Collator(referenceLocale);

/** State of a page in a language. */
export type PageState = 'complete' | 'stale' | 'fallback';

/** A page of one language, without its body. */
export interface PageEntry {
  readonly id: string;
  readonly locale: string;
  readonly slug: string;
  readonly title: string;
  readonly heading: string;
  readonly description: string;
  readonly published: string;
  readonly updated: string;
  readonly lead?: string | undefined;
}

export interface SiteInput {
  readonly facts: { readonly [Kind in KindName]: readonly Fact<Kind>[] };
  /** Wording by `locale/kind/id`. */
  readonly wording: ReadonlyMap<string, unknown>;
  /** The words of the company kit by locale. */
  readonly kit: ReadonlyMap<string, Kit>;
  /** The words of the letters by locale. */
  readonly letters: ReadonlyMap<string, Letters>;
  readonly pages: readonly PageEntry[];
  readonly guides: readonly PageEntry[];
  /** Anchors of a page in a language, in the order of the page. */
  readonly anchors: (locale: string, pageId: string) => readonly string[];
  readonly translations: TranslationState;
  readonly moved: Moved;
  readonly urls: Urls;
  /** The day from which the age of facts counts. */
  readonly today: string;
}

/** A place of a page in a language. */
export interface MovedTo extends PageRef {
  readonly locale: string;
}

/** Where addresses and anchors of earlier days lead now. */
export interface Moved {
  /** Paths without the base. */
  readonly addresses: readonly { readonly path: string; readonly to: MovedTo }[];
  /** The anchors of a page whose text is elsewhere now. */
  anchors(locale: string, pageId: string): readonly { readonly anchor: string; readonly to: MovedTo }[];
}

/** A label of LinkedIn as it can be shown: `language` differs from the one asked for where it is not sourced. */
export interface ShownLabel {
  readonly text: string;
  readonly language: string;
}

/** Attributes of a text that is not in the language of the page around it; none where it is. */
export type TextMark = { readonly lang?: string; readonly dir?: 'ltr' | 'rtl' };

/** The wording of a fact, and in which language it is. */
export interface Worded<Value> {
  readonly value: Value;
  readonly locale: string;
  /** What the element around the wording needs. */
  readonly mark: TextMark;
}

/** A place where a source is used. */
export interface Use {
  readonly factId: string;
  readonly kind: KindName;
  readonly ref: PageRef;
}

const CONFIDENCE = ['high', 'medium', 'low'] as const;

/** Wording of most kinds. */
export interface TitledWording {
  readonly title: string;
  readonly text: string;
  readonly conflict?: string | undefined;
}

export type Site = ReturnType<typeof createSite>;

/** The whole content, joined. @throws if two facts share an id. */
export function createSite(input: SiteInput) {
  const { facts, wording, pages, guides, urls } = input;
  const byKind = new Map(kindNames.map((kind) => [kind, new Map(facts[kind].map((one) => [one.id, one]))]));
  const citable = new Map<string, { kind: WordedKindName; fact: Fact<WordedKindName> }>();
  for (const kind of citableKindNames as readonly WordedKindName[]) {
    for (const one of facts[kind]) {
      const taken = citable.get(one.id);
      if (taken) throw new Error(`The id "${one.id}" is taken twice: content/facts/${taken.kind}/ and content/facts/${kind}/.`);
      citable.set(one.id, { kind, fact: one });
    }
  }
  const territoryList = facts.territories.filter((territory) => !territory.parent);
  const pageMap = new Map(pages.map((page) => [`${page.locale}/${page.id}`, page]));
  const guideMap = new Map(guides.map((guide) => [`${guide.locale}/${guide.id}`, guide]));
  const plainIds = [...new Set(pages.filter((page) => page.locale === referenceLocale).map((page) => page.id))];
  const allPageIds = plainIds.flatMap((id) => (id === 'opt-out' ? [id, ...territoryList.map((territory) => `opt-out/${territory.id}`)] : [id]));

  function anyFact(id: string) {
    const found = citable.get(id);
    if (!found) throw new Error(`No fact "${id}" in content/facts/.`);
    return found;
  }

  function fact<Kind extends KindName>(kind: Kind, id: string): Fact<Kind> {
    const found = byKind.get(kind)?.get(id);
    if (!found) throw new Error(`No "${id}" in content/facts/${kind}/.`);
    return found as Fact<Kind>;
  }

  const source = (id: string): Source => fact('sources', id);
  const sourceUrl = (locale: string, id: string): string => urls.page(locale, { page: sourcePage(source(id).kind), anchor: id });

  function wordingOf<Kind extends WordedKindName>(locale: string, kind: Kind, id: string): Worded<Wording<Kind>> {
    for (const candidate of localeChain(locale)) {
      const value = wording.get(`${candidate}/${kind}/${id}`);
      if (value) return { value: value as Wording<Kind>, locale: candidate, mark: candidate === locale ? {} : { lang: candidate, dir: localeRow(candidate).dir } };
    }
    throw new Error(`No wording for "${id}": add it to content/${referenceLocale}/facts/${kind}.yaml.`);
  }

  /** The ids of the sources a fact rests on, its own and those of the facts it names. */
  function sourceIds(id: string, seen = new Set<string>()): string[] {
    if (seen.has(id)) return [];
    seen.add(id);
    const { fact: found } = anyFact(id);
    const own = 'sources' in found ? (found.sources as readonly string[]) : [];
    if (own.length > 0) return [...own];
    const below = 'facts' in found ? (found.facts as readonly string[]) : [];
    return below.flatMap((other) => sourceIds(other, seen));
  }

  /** The sources of facts, newest first, each once; those without a date last. */
  function sourcesOf(ids: readonly string[]): Source[] {
    const unique = [...new Set(ids.flatMap((id) => sourceIds(id)))].map(source);
    return unique.sort((a, b) => byCode(b.published ?? '', a.published ?? '') || byCode(a.id, b.id));
  }

  /** The weakest confidence and the oldest check among facts; `checked` is null as soon as one was not read twice; `oldSince` is the day of the oldest reading where that is old. */
  function checkOf(ids: readonly string[]): { confidence: string; checked: string | null; recorded: string; oldSince: string | undefined } | undefined {
    const found = ids.map((id) => anyFact(id).fact).filter((one) => 'confidence' in one && 'checked' in one) as { confidence: string; checked: string | null; recorded?: string }[];
    if (found.length === 0) return undefined;
    const confidence = CONFIDENCE.findLast((level) => found.some((one) => one.confidence === level)) ?? 'low';
    const dates = found.map((one) => one.checked);
    const checked = dates.includes(null) ? null : dates.toSorted().at(0) ?? null;
    const recorded = found.map((one) => one.recorded ?? '').filter(Boolean).toSorted().at(0) ?? '';
    const lastRead = found.map((one) => one.checked ?? one.recorded ?? '').filter(Boolean).toSorted().at(0);
    return { confidence, checked, recorded, oldSince: lastRead !== undefined && isOld(lastRead, input.today) ? lastRead : undefined };
  }

  const labelSet = (id: string): LinkedinLabels => fact('linkedin-labels', id);
  const hasLabels = (set: LinkedinLabels) => Boolean(set.labels.setting_name?.text);

  /** The label language a page starts with: its own where LinkedIn has it and the setting's name is sourced, else English. */
  function labelLanguage(locale: string): string {
    const set = facts['linkedin-labels'].find((candidate) => candidate.id === locale);
    return set && hasLabels(set) ? locale : 'en';
  }

  /** A label in a language, in English where it is not sourced. @throws for an unknown label. */
  function label(language: string, name: string): ShownLabel {
    const key = name as LabelKey;
    const text = labelSet(language).labels[key]?.text;
    if (text) return { text, language };
    const english = labelSet('en').labels[key]?.text;
    if (!english) throw new Error(`No label "${name}" in content/facts/linkedin-labels/en.yaml.`);
    return { text: english, language: 'en' };
  }

  /** The wordings that compete with a label in its language, none where the label itself is not sourced. */
  function variantsOf(language: string, key: LabelKey): LabelVariant[] {
    const found = labelSet(language).labels[key];
    return found.text ? competingVariants(found) : [];
  }

  /** What pages whose links are those of a language need to show the labels of every other. */
  function labelData(locale: string): LabelData {
    const linked = ({ text, device, translated, sources: [first = ''] }: LabelVariant) => ({ text, device, translated, href: sourceUrl(locale, first) });
    const labels = (set: LinkedinLabels) => Object.fromEntries(allLabelKeys.flatMap((key) => {
      const { text } = set.labels[key];
      return text ? [[key, { text, or: variantsOf(set.id, key).map(linked) }] as const] : [];
    }));
    return Object.fromEntries(facts['linkedin-labels'].filter(hasLabels).map((set) => [set.id, labels(set)]));
  }

  function page(locale: string, id: string): PageEntry | undefined {
    const [parent, territoryId] = id.split('/');
    if (!territoryId) return pageMap.get(`${locale}/${id}`);
    if (parent !== 'opt-out') return undefined;
    return territoryPage(locale, territoryId);
  }

  function territoryPage(locale: string, territoryId: string): PageEntry | undefined {
    const territory = territoryList.find((candidate) => candidate.id === territoryId);
    const guide = territory?.guide ? guideMap.get(`${locale}/${territory.guide}`) : undefined;
    const words = wording.get(`${locale}/territories/${territoryId}`) as Wording<'territories'> | undefined;
    if (!guide || !words) return undefined;
    const fill = (text: string) => capitalise(locale, text.replaceAll('{name}', words.name).replaceAll('{in}', words.in ?? words.name));
    return { ...guide, id: `opt-out/${territoryId}`, slug: words.slug ?? territoryId, title: fill(guide.title), heading: fill(guide.heading), description: fill(guide.description) };
  }

  /** The language in which a page is shown to readers of `locale`. @throws if it exists in none. */
  function textLocale(locale: string, id: string): string {
    const found = localeChain(locale).find((candidate) => page(candidate, id));
    if (!found) throw new Error(`No page "${id}" in any language.`);
    return found;
  }

  /** Where a fact is shown: page and anchor. */
  const places = new Map<string, PageRef>();
  for (const id of [...plainIds.filter((other) => other !== 'home'), ...territoryList.map((territory) => `opt-out/${territory.id}`)]) {
    for (const anchor of input.anchors(referenceLocale, id)) {
      if (citable.has(anchor) && !places.has(anchor)) places.set(anchor, { page: id, anchor });
    }
  }

  const usesOf = new Map<string, Use[]>();
  const users = kindNames.filter((kind) => kind !== 'sources').flatMap((kind) => facts[kind].map((found) => ({ id: found.id, kind, found })));
  for (const { id, kind, found } of users) {
    const ref = placeOf(id, kind, found);
    if (!ref) continue;
    for (const used of new Set(ownSources(found))) {
      const list = usesOf.get(used) ?? [];
      if (!list.some((use) => use.ref.page === ref.page && use.ref.anchor === ref.anchor)) list.push({ factId: id, kind, ref });
      usesOf.set(used, list);
    }
  }

  function placeOf(id: string, kind: KindName, found: Fact<KindName>): PageRef | undefined {
    if (kind === 'territories') return { page: `opt-out/${(found as Territory).parent ?? id}`, anchor: 'right' };
    if (kind === 'linkedin-labels') return { page: 'sources-web', anchor: 'labels' };
    if (kind === 'controllers') return { page: 'objection', anchor: 'letter' };
    if (kind === 'terms') return { page: 'glossary', anchor: id };
    return places.get(id);
  }

  /** What a fact is called: its title or the like, else the beginning of its text; and in which language that is. */
  function wordingName(locale: string, kind: WordedKindName, id: string): { text: string; locale: string } {
    const found = wordingOf(locale, kind, id);
    const words = found.value as Readonly<Record<string, unknown>>;
    const name = ['title', 'label', 'claim', 'name', 'term', 'question'].map((field) => words[field]).find((value) => typeof value === 'string');
    const plain = plainInline(name ?? String(words['text']), (labelName) => label(labelLanguage(locale), labelName).text);
    return { text: name === undefined && plain.length > 80 ? `${plain.slice(0, plain.lastIndexOf(' ', 80))} …` : plain, locale: found.locale };
  }

  const territories = (): Territory[] => territoryList;

  /** What letters are made from, in a language or the one that stands in for it. @throws if there are none. */
  function lettersOf(locale: string): LetterData {
    const [language, letters] = inChain(locale, input.letters, 'letters.yaml');
    return letterData({
      language,
      letters,
      plans: facts['letter-plans'],
      territories: facts.territories,
      authorities: facts.authorities,
      controllers: facts.controllers,
      territoryIn: (id) => wordingOf(language, 'territories', id).value.in,
      authorityName: (id) => wordingOf(language, 'authorities', id).value.name,
    });
  }

  /** What the company kit is made from, in a language or the one that stands in for it. @throws if there is none. */
  function kitOf(locale: string): KitData {
    const [language, kit] = inChain(locale, input.kit, 'kit.yaml');
    const labels = labelLanguage(language);
    const plain = (text: string) => plainInline(text, (name) => label(labels, name).text);
    const url = (page: string, anchor?: string) => urls.absolute(language, { page, anchor });
    return kitData({
      language,
      kit,
      readings: facts['kit-readings'],
      territories: facts.territories,
      letters: lettersOf(language),
      fixed: {
        setting: fact('addresses', 'url-setting').url,
        toggle: label(labels, 'toggle_name').text,
        setting_name: label(labels, 'setting_name').text,
        data: url('data'),
        effects: url('effects'),
        directory: url('complaint', 'directory'),
        guide: url('opt-out'),
        qr: urls.qr(language, 'opt-out'),
      },
      guide: (territory, anchor) => url(`opt-out/${territory}`, anchor),
      qr: (territory) => urls.qr(language, `opt-out/${territory}`),
      controllerName: (id) => fact('controllers', id).name,
      fact(id) {
        const words = wordingOf(language, anyFact(id).kind, id).value as { title?: string; label?: string; text: string; conflict?: string };
        const title = words.title ?? words.label;
        return { ...(title && { title: plain(title) }), text: plain(words.text), ...(words.conflict && { conflict: plain(words.conflict) }) };
      },
      statement(id) {
        const { statement } = wordingOf(language, 'authorities', id).value;
        return statement === undefined ? undefined : { text: plain(statement), sources: fact('authorities', id).linkedinStatement?.sources ?? [] };
      },
      sourcesOf: (ids) => sourcesOf(ids).map((one) => one.id),
      source: (id) => ({ text: sourceName(language, source(id)), url: sourceUrl(language, id) }),
    });
  }

  return {
    urls,
    labelKeys: ['menu_entry', 'settings', 'section_data_privacy', 'subsection', 'setting_name', 'toggle_name'] as readonly LabelKey[],
    anyFact,
    fact,
    facts: <Kind extends KindName>(kind: Kind): readonly Fact<Kind>[] => facts[kind],
    source,
    sourcesOf,
    checkOf,
    wording: wordingOf,
    /** The wording of a fact that has a title and a text. @throws for kinds that have none. */
    titled(locale: string, id: string): Worded<TitledWording> {
      const found = wordingOf(locale, anyFact(id).kind, id);
      if (!('title' in found.value) || !('text' in found.value)) throw new Error(`"${id}" has no title and text to show.`);
      return { ...found, value: found.value as TitledWording };
    },
    labelLanguage,
    label,
    /** The wordings that compete with a label on a device. */
    labelVariants: (language: string, name: string, device: Step['device']): LabelVariant[] => variantsOf(language, name as LabelKey).filter((variant) => isSeenOn(variant, device)),
    labelData,
    labelLanguages: (): LinkedinLabels[] => facts['linkedin-labels'].filter(hasLabels),
    unsourcedLabelLanguages: (): LinkedinLabels[] => facts['linkedin-labels'].filter((set) => set.offeredByLinkedIn && !hasLabels(set)),
    languagesWithoutLinkedin: (): LinkedinLabels[] => facts['linkedin-labels'].filter((set) => !set.offeredByLinkedIn),
    territories,
    subdivisions: (id: string): Territory[] => facts.territories.filter((territory) => territory.parent === id),
    steps: (device: Step['device']): Step[] => facts.steps.filter((step) => step.device === device).toSorted((a, b) => a.order - b.order),
    questions: (group: string) => facts.questions.filter((question) => question.group === group).toSorted((a, b) => a.order - b.order),
    dataItems: (status: 'included' | 'excluded' | 'disputed') =>
      facts['data-items'].filter((item) => item.status === status || (status === 'disputed' && item.status === 'unclear')).toSorted((a, b) => a.order - b.order),
    /** The languages that letters can be written in. */
    letterLanguages: (): string[] => publishedLocales.map((row) => row.code).filter((code) => input.letters.has(code)),
    letterData: lettersOf,
    /** The languages that have a company kit. */
    kitLanguages: (): string[] => publishedLocales.map((row) => row.code).filter((code) => input.kit.has(code)),
    kitData: kitOf,
    pageIds: (): string[] => allPageIds,
    hasPage: (_locale: string, id: string): boolean => allPageIds.includes(id),
    page(locale: string, id: string): PageEntry {
      const found = page(locale, id);
      if (!found) throw new Error(`No page "${id}" in ${locale}.`);
      return found;
    },
    textLocale,
    /** A page's short name for lists and menus: the territory's name or the page's title. */
    pageName(locale: string, id: string): string {
      const [, territoryId] = id.split('/');
      return territoryId ? wordingOf(locale, 'territories', territoryId).value.name : (page(textLocale(locale, id), id) as PageEntry).title;
    },
    state(locale: string, id: string): PageState {
      if (textLocale(locale, id) !== locale) return 'fallback';
      return input.translations.page(locale, id).length > 0 ? 'stale' : 'complete';
    },
    /** What of a page in its own language is not up to date, once an anchor; none on a fallback page. */
    outdated(locale: string, id: string): readonly OutdatedSection[] {
      if (textLocale(locale, id) !== locale) return [];
      return [...Map.groupBy(input.translations.page(locale, id), (section) => section.anchor).values()].flatMap((sections) => sections[0] ?? []);
    },
    /** What an outdated part is called, and in which language that is; undefined for the beginning of a page. */
    outdatedName(locale: string, section: OutdatedSection): { readonly text: string; readonly locale: string } | undefined {
      const [folder, kind = '', factId = ''] = section.key.split('/');
      return folder === 'facts' ? wordingName(locale, kind as WordedKindName, factId) : section.heading;
    },
    /** How many interface strings of a language are older than the French ones. */
    outdatedStrings: (locale: string): number => [...input.translations.texts(locale)].filter(([key, state]) => key.startsWith('ui/') && state !== 'current').length,
    /** The published languages that have a translation of their own. */
    translations: (id: string): string[] => publishedLocales.map((row) => row.code).filter((code) => page(code, id)),
    /** The language of x-default: the fallback language where it has the page, else the reference. */
    defaultTranslation: (id: string): string => (page(fallbackLocale, id) ? fallbackLocale : referenceLocale),
    anchors: input.anchors,
    moved: input.moved,
    factPlace: (id: string): PageRef | undefined => places.get(id),
    sourceUrl,
    sourcesOnPage: (pageId: string): Source[] =>
      facts.sources.filter((one) => sourcePage(one.kind) === pageId).toSorted((a, b) => byCode(b.published ?? '', a.published ?? '') || publisherOrder.compare(a.publisher, b.publisher) || byCode(a.id, b.id)),
    /** The places where a source is used. */
    uses: (id: string): readonly Use[] => usesOf.get(id) ?? [],
    useLabel(locale: string, use: Use): string {
      return isWorded(use.kind) ? wordingName(locale, use.kind, use.factId).text : use.kind === 'linkedin-labels' ? labelSet(use.factId).nativeName : use.factId;
    },
  };
}

/** What the first of a language's chain has, and which that is. @throws if none has it. */
function inChain<Value>(locale: string, values: ReadonlyMap<string, Value>, file: string): readonly [language: string, value: Value] {
  for (const language of localeChain(locale)) {
    const value = values.get(language);
    if (value !== undefined) return [language, value];
  }
  throw new Error(`No content/${referenceLocale}/${file}.`);
}

/** Publisher and date of a source. */
function sourceName(locale: string, { publisher, published }: Source): string {
  return published ? `${publisher}, ${formatDate(locale, published)}` : publisher;
}

/** All source ids anywhere inside a fact. */
function ownSources(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(ownSources);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === 'sources' && Array.isArray(inner) ? inner.filter((id): id is string => typeof id === 'string') : ownSources(inner)));
}

function isWorded(kind: KindName): kind is WordedKindName {
  return (wordedKindNames as readonly string[]).includes(kind);
}

function capitalise(locale: string, text: string): string {
  return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
}
