import { getCollection, getEntry, type CollectionEntry } from 'astro:content';
import { site as settings } from '../config.ts';
import { createSite, type PageEntry, type Site } from '../facts/graph.ts';
import { todayOf } from '../facts/freshness.ts';
import { localeChain, publishedLocales } from '../i18n/locales.ts';
import { pageSlugs } from '../i18n/slugs.ts';
import { translator, type Translate } from '../i18n/strings.ts';
import { createUrls } from '../i18n/urls.ts';
import { kindNames, type Fact, type KindName } from '../schemas/index.ts';
import type { Kit } from '../schemas/kit.ts';
import type { Letters } from '../schemas/letters.ts';
import type { NotFound } from '../schemas/not-found.ts';
import type { TerritoryWording } from '../schemas/territories.ts';
import { contentIndex } from './_content.ts';

let built: Promise<Site> | undefined;

/** The joined content, made once a build (and at every request in the author's mode). */
export function loadSite(): Promise<Site> {
  if (import.meta.env.DEV) return joinContent();
  built ??= joinContent();
  return built;
}

async function joinContent(): Promise<Site> {
  const facts = Object.fromEntries(await Promise.all(kindNames.map(async (kind) => [kind, (await getCollection(kind)).map((entry) => entry.data)]))) as { [Kind in KindName]: Fact<Kind>[] };
  const wording = new Map((await getCollection('wording')).map((entry) => [entry.id, entry.data]));
  const kit = new Map((await getCollection('kit')).map((entry) => [entry.id, entry.data as Kit]));
  const letters = new Map((await getCollection('letters')).map((entry) => [entry.id, entry.data as Letters]));
  const pages = (await getCollection('pages')).map(pageEntry);
  const guides = (await getCollection('guides')).map((entry) => pageEntry({ ...entry, data: { ...entry.data, slug: '' } }));
  const ownSlugs = new Map(pages.map((page) => [`${page.locale}/${page.id}`, page.slug]));
  const slugs = pageSlugs({
    locales: publishedLocales.map((row) => row.code),
    pageIds: new Set(pages.map((page) => page.id)),
    territoryIds: facts.territories.map((territory) => territory.id),
    page: (locale, id) => ownSlugs.get(`${locale}/${id}`),
    territory: (locale, id) => (wording.get(`${locale}/territories/${id}`) as TerritoryWording | undefined)?.slug,
  });
  const urls = createUrls(settings.origin, settings.base, slugs);
  const { anchors, translations, moved, edition } = contentIndex();
  return createSite({ facts, wording, kit, letters, pages, guides, anchors, translations, moved, urls, today: todayOf(edition, settings.date) });
}

function pageEntry(entry: { id: string; data: Omit<PageEntry, 'locale'> }): PageEntry {
  return { ...entry.data, locale: entry.id.split('/')[0] ?? '' };
}

/** The MDX of a page in the language it is shown in. @throws if there is none. */
export async function pageBody(site: Site, locale: string, pageId: string): Promise<CollectionEntry<'pages'> | CollectionEntry<'guides'>> {
  const language = site.textLocale(locale, pageId);
  const [, territoryId] = pageId.split('/');
  const entry = territoryId ? await getEntry('guides', `${language}/${site.fact('territories', territoryId).guide}`) : await getEntry('pages', `${language}/${pageId}`);
  if (!entry) throw new Error(`No text for "${pageId}" in ${language}.`);
  return entry;
}

/** The look-up of interface strings for a language. */
export async function translate(locale: string): Promise<Translate> {
  const entry = await getEntry('ui', locale);
  if (!entry) throw new Error(`No content/${locale}/ui.yaml.`);
  return translator(locale, entry.data as Record<string, string>);
}

/** The words of the page for unknown addresses, in the reader's language if it has them. @throws if no language has. */
export async function notFoundText(locale: string): Promise<{ text: NotFound; language: string }> {
  for (const language of localeChain(locale)) {
    const entry = await getEntry('notFound', language);
    if (entry) return { text: entry.data as NotFound, language };
  }
  throw new Error('No language has a not-found.yaml.');
}
