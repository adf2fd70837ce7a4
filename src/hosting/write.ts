/** Writes everything that a server of one's own needs into one folder. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBuiltOptions } from '../server/serve.ts';
import { copySiteFiles, type CompressOptions } from './files.ts';
import { nginxFiles, type NginxSite } from './nginx.ts';

/** What the built site says of itself. */
interface SiteData {
  readonly languages: readonly { readonly code: string; readonly url: string }[];
}

export interface HostingOptions extends CompressOptions, Pick<NginxSite, 'brotli' | 'listen'> {
  /** The built site. */
  readonly dist: string;
  /** Where to write. */
  readonly target: string;
  /** Where that will stand on the server. */
  readonly folder: string;
}

/**
 * Writes nginx's configuration and the files of the site.
 * @returns how many files the site has, and how many of them were written.
 * @throws Error if `dist` holds no finished build, or one that nginx cannot be told to serve.
 */
export async function writeNginxHosting({ dist, target, folder, brotli, listen, ...compress }: HostingOptions): Promise<{ readonly files: number; readonly written: number }> {
  const { base, headers, redirects } = readBuiltOptions(dist);
  const { languages } = JSON.parse(readFileSync(join(dist, 'api/site.json'), 'utf8')) as SiteData;
  const origin = new URL(languages[0]?.url ?? '').origin;
  const texts = nginxFiles({ origin, base, folder, headers, redirects, brotli, languages: languages.map(({ code }) => code), ...(listen ? { listen } : {}) });
  mkdirSync(target, { recursive: true });
  const result = await copySiteFiles(dist, join(target, 'site', base), compress);
  for (const [name, text] of Object.entries(texts)) writeFileSync(join(target, name), text);
  return result;
}
