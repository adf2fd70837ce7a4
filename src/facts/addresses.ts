/** The addresses that the site has as the content stands, without the base. */
import { referenceLocale } from '../i18n/locales.ts';
import { pageSlugs } from '../i18n/slugs.ts';
import { createUrls } from '../i18n/urls.ts';
import { fields, findPage, localeContent, territoriesWithPage, type Content } from './content.ts';

export interface Address {
  /** `/fr/donnees/` */
  readonly path: string;
  readonly locale: string;
  readonly pageId: string;
  /** Where the address is written. */
  readonly file: string;
  readonly line: number;
}

export interface Addresses {
  readonly byPath: ReadonlyMap<string, Address>;
  /** The path of a page in a language; undefined when there is no such page or its address cannot be told. */
  pathOf(locale: string, pageId: string): string | undefined;
  /** Whether the address cannot be told because something is missing or broken, which other rules report. */
  isUncertain(locale: string, pageId: string): boolean;
  /** Every page id, those of territories included. */
  readonly pageIds: readonly string[];
}

/** The addresses of all pages in all published languages, also of pages that fall back. */
export function siteAddresses(content: Content): Addresses {
  const published = content.locales.filter((locale) => locale.row.state !== 'draft');
  const territories = territoriesWithPage(content).map((territory) => territory.id);
  const plainIds = localeContent(content, referenceLocale).pages.map((page) => page.id);
  const pageIds = [...plainIds, ...(plainIds.includes('opt-out') ? territories.map((id) => `opt-out/${id}`) : [])];
  const slugs = pageSlugs({
    locales: published.map((locale) => locale.row.code),
    pageIds: plainIds,
    territoryIds: territories,
    page: (locale, id) => pageSlug(content, locale, id),
    territory: (locale, id) => territorySlug(content, locale, id),
  });
  const urls = createUrls('', '/', slugs);
  const byPath = new Map<string, Address>();
  const byPage = new Map<string, string>();
  const uncertain = new Set<string>();
  for (const { row: { code, state } } of published) {
    for (const pageId of pageIds) {
      const [parent = '', territory] = pageId.split('/');
      const isMissing = state === 'complete' && ownSlug(content, code, pageId) === undefined;
      if (isMissing || !slugs.has(`${code}/${pageId}`) || uncertain.has(`${code}/${parent}`)) {
        uncertain.add(`${code}/${pageId}`);
        continue;
      }
      const path = urls.page(code, pageId);
      byPath.set(path, { path, locale: code, pageId, ...placeOfSlug(content, code, parent, territory) });
      byPage.set(`${code}/${pageId}`, path);
    }
  }
  return {
    byPath,
    pathOf: (locale, pageId) => byPage.get(`${locale}/${pageId}`),
    isUncertain: (locale, pageId) => uncertain.has(`${locale}/${pageId}`),
    pageIds,
  };
}

function ownSlug(content: Content, locale: string, pageId: string): string | undefined {
  const [, territory] = pageId.split('/');
  return territory === undefined ? pageSlug(content, locale, pageId) : territorySlug(content, locale, territory);
}

function pageSlug(content: Content, locale: string, pageId: string): string | undefined {
  return asSlug(content.locales.find(({ row }) => row.code === locale)?.pages.find((page) => page.id === pageId)?.value['slug']);
}

function territorySlug(content: Content, locale: string, territory: string): string | undefined {
  return asSlug(fields(territoryRow(content, locale, territory)?.value)['slug']);
}

function territoryRow(content: Content, locale: string, territory: string) {
  return content.locales.find(({ row }) => row.code === locale)?.wording.get('territories')?.find((row) => row.id === territory);
}

function asSlug(value: unknown): string | undefined {
  return typeof value === 'string' && /^[a-z0-9-]*$/.test(value) ? value : undefined;
}

/** The slug of a territory stands in its wording, that of another page in its front matter. */
function placeOfSlug(content: Content, locale: string, pageId: string, territory: string | undefined): { file: string; line: number } {
  const wording = territory === undefined ? undefined : territoryRow(content, locale, territory);
  if (wording) return { file: wording.file, line: wording.line(['slug']) };
  const row = findPage(content, locale, territory === undefined ? pageId : `${pageId}/${territory}`)?.row;
  return { file: row?.file ?? `content/${locale}/pages/${pageId}.mdx`, line: row?.front.line(['slug']) ?? 1 };
}
