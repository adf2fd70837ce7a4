/** What integrations read of the built site: its open data and its pages. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What the open data say of the pages (src/pages/api/site.json.ts). */
export interface SiteData {
  readonly pages: readonly { readonly id: string; readonly translations: Readonly<Record<string, Translation>> }[];
}

export interface Translation {
  readonly url: string;
  readonly anchors: readonly string[];
  readonly state: string;
}

/** @param dist the folder of the built site. @throws if it has no open data. */
export async function readSiteData(dist: string): Promise<SiteData> {
  return JSON.parse(await readFile(join(dist, 'api/site.json'), 'utf8')) as SiteData;
}

/** The HTML of a page. @param url its address. @param base as in src/config.ts. @throws if it was not built. */
export function readPage(dist: string, base: string, url: string): Promise<string> {
  return readFile(join(dist, new URL(url).pathname.slice(base.length), 'index.html'), 'utf8');
}
