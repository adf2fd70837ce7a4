/** The one place that builds addresses. */

/** An address of the site: page id, and optionally an anchor, the label language and the territory the reader comes from. */
export interface PageRef {
  readonly page: string;
  readonly anchor?: string | undefined;
  readonly ui?: string | undefined;
  readonly for?: string | undefined;
}

/** Slugs by `locale/pageId`; the home page's slug is ''. Territory pages are `opt-out/<territory>`. */
export type Slugs = ReadonlyMap<string, string>;

export interface Urls {
  /** Path of a page with the base, always with a trailing slash before query and anchor. @throws for an unknown page. */
  page(locale: string, ref: PageRef | string): string;
  /** The same with the origin. */
  absolute(locale: string, ref: PageRef | string): string;
  /** Path of the drawing of a page's QR code, or of a step's on it: `/qr/fr/desactiver/suisse.computer-3.svg`. @throws for an unknown page. */
  qr(locale: string, ref: Pick<PageRef, 'page' | 'anchor'> | string): string;
  /** Path of a file of the site, with the base. */
  file(path: string): string;
  /** The same with the origin. */
  absoluteFile(path: string): string;
}

/** The file of a page's share card: as stable as the page's id, so that what was shared once stays right. */
export function cardFile(locale: string, pageId: string): string {
  return `cards/${locale}/${pageId}.png`;
}

/** The file of the share card of what is no page. */
export const siteCardFile = 'share.png';

/** @param base starts and ends with a slash. @param origin without a trailing slash. */
export function createUrls(origin: string, base: string, slugs: Slugs): Urls {
  function path(locale: string, pageId: string): string {
    const slug = slugs.get(`${locale}/${pageId}`);
    if (slug === undefined) throw new Error(`No page "${pageId}" in ${locale}: no slug is known for it.`);
    const parent = pageId.includes('/') ? `${slugs.get(`${locale}/${pageId.split('/')[0]}`)}/` : '';
    return `${base}${locale}/${parent}${slug}${slug === '' ? '' : '/'}`;
  }
  function page(locale: string, ref: PageRef | string): string {
    const { page: id, anchor, ui, for: territory } = typeof ref === 'string' ? parsePageRef(ref) : ref;
    const query = Object.entries({ ui, for: territory }).filter(([, value]) => value).map(([name, value]) => `${name}=${value}`).join('&');
    return `${path(locale, id)}${query === '' ? '' : `?${query}`}${anchor ? `#${anchor}` : ''}`;
  }
  function qr(locale: string, ref: Pick<PageRef, 'page' | 'anchor'> | string): string {
    const { page: id, anchor } = typeof ref === 'string' ? parsePageRef(ref) : ref;
    const name = path(locale, id).slice(base.length, -1);
    return file(`qr/${name}${anchor ? `.${anchor}` : ''}.svg`);
  }
  const file = (name: string) => `${base}${name.replace(/^\//, '')}`;
  return {
    page,
    qr,
    absolute: (locale, ref) => origin + page(locale, ref),
    file,
    absoluteFile: (name) => origin + file(name),
  };
}

/** Reads `opt-out/ch#computer-1` (with or without a leading `page:`). */
export function parsePageRef(text: string): PageRef {
  const [page = '', anchor] = text.replace(/^page:/, '').split('#');
  return { page, anchor };
}
