/** The Astro integration that gives the built pages their policy: a meta tag in each, and `_headers` and `_redirects` for hosts. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { parse } from 'yaml';
import { formatHeaders, formatRedirects, type Redirect } from '../lib/headers-file.ts';
import { readTags } from '../lib/html.ts';
import { headerRules, metaPolicy } from './policy.ts';

/** What the layout writes where the policy belongs. */
export const policyPlaceholder = '__POLICY__';

/** Scripts of these types are data: no browser runs them, no policy blocks them. */
const dataTypes = new Set(['application/ld+json', 'application/json']);

/** What may stand in the head before the policy: it loads nothing. */
const beforePolicy = new Set(['html', 'head']);

export interface PageInspection {
  /** The content of every `<style>` but those of features. */
  readonly styles: readonly string[];
  /** The content of `<style data-feature="…">` by name. */
  readonly features: ReadonlyMap<string, string>;
  /** What the policy would block, or what would escape it, in words. */
  readonly faults: readonly string[];
}

/** Reads one built page: its inline stylesheets, and whatever cannot stand under the policy. */
export function inspectPage(html: string): PageInspection {
  const styles: string[] = [];
  const features = new Map<string, string>();
  const faults: string[] = [];
  const policies: number[] = [];
  let seenOthers = false;
  for (const tag of readTags(html)) {
    if (tag.closing) continue;
    const feature = tag.attributes.get('data-feature');
    if (tag.name === 'style' && feature === undefined) styles.push(tag.text);
    if (tag.name === 'style' && feature !== undefined) features.set(feature, tag.text);
    if (tag.name === 'script' && !tag.attributes.has('src') && !dataTypes.has(tag.attributes.get('type') ?? '')) {
      faults.push(`inline script "${shorten(tag.text)}": put it in a file (<script> in a component, without is:inline)`);
    }
    for (const [name, value] of tag.attributes) {
      if (name === 'style') faults.push(`style="${shorten(value)}" on <${tag.name}>: use a class`);
      if (name.startsWith('on')) faults.push(`${name}="${shorten(value)}" on <${tag.name}>: add the listener in a script`);
      if (/^\s*javascript:/i.test(value)) faults.push(`${name}="${shorten(value)}" on <${tag.name}>: write a button and a script`);
    }
    if (isPolicyTag(tag.name, tag.attributes)) {
      policies.push(tag.start);
      if (seenOthers) faults.push('the policy is not first in the head (only <meta charset> may come before it)');
    } else if (!beforePolicy.has(tag.name) && !tag.attributes.has('charset')) {
      seenOthers = true;
    }
  }
  if (policies.length !== 1) faults.push(`${policies.length} of <meta http-equiv="Content-Security-Policy" content="${policyPlaceholder}">: a page has exactly one`);
  return { styles, features, faults };
}

function isPolicyTag(name: string, attributes: ReadonlyMap<string, string>): boolean {
  return name === 'meta' && attributes.get('content') === policyPlaceholder;
}

function shorten(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}

/** The inline stylesheets of a built site: the one that all pages hold, and those of features (src/components/feature-styles.ts), by name. */
export interface SiteStyles {
  readonly common: string;
  readonly features: ReadonlyMap<string, string>;
}

/**
 * The inline stylesheets of the site.
 * @param pages built pages by path.
 * @throws Error listing every page with something the policy cannot allow, or whose stylesheets are not those of the others.
 */
export function siteStyles(pages: ReadonlyMap<string, string>): SiteStyles {
  const faults: string[] = [];
  const features = new Map<string, string>();
  const pagesByStyle = new Map<string, string[]>();
  for (const [path, html] of pages) {
    const inspection = inspectPage(html);
    faults.push(...inspection.faults.map((fault) => `${path}  ${fault}`));
    if (inspection.styles.length !== 1) faults.push(`${path}  ${inspection.styles.length} inline stylesheets: a page has exactly one, the same on all pages`);
    for (const [name, css] of inspection.features) {
      if ((features.get(name) ?? css) !== css) faults.push(`${path}  the styles of the feature "${name}" are not those of the other pages: they come from src/components/feature-styles.ts only`);
      features.set(name, css);
    }
    for (const style of inspection.styles) pagesByStyle.set(style, [...(pagesByStyle.get(style) ?? []), path]);
  }
  const [common, ...others] = [...pagesByStyle].sort(([, a], [, b]) => b.length - a.length);
  for (const [, paths] of others) {
    faults.push(`${paths.join(', ')}  the inline stylesheet is not that of the other pages: import styles in the layout only, not in one component or page`);
  }
  if (faults.length > 0) throw new Error(`The built pages cannot stand under the security policy (src/build/policy.ts):\n  ${faults.join('\n  ')}`);
  if (!common) throw new Error('No page was built.');
  return { common: common[0], features };
}

/** The name by which a policy lets in an inline stylesheet: `sha256-…`. */
export function styleHash(style: string): string {
  return `sha256-${createHash('sha256').update(style).digest('base64')}`;
}

/** The names of the common stylesheet and of those of features, in a steady order. */
export function styleHashes(common: string, features: ReadonlyMap<string, string>): string[] {
  return [common, ...[...features].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, css]) => css)].map(styleHash);
}

/** The page with the policy in place of the placeholder. */
export function withPolicy(html: string, styleHashes: readonly string[]): string {
  return html.replace(`content="${policyPlaceholder}"`, `content="${metaPolicy(styleHashes)}"`);
}

/**
 * The redirects that `content/facts/moved.yaml` asks for: a list of `from` and `to`, paths of the site without base.
 * @param isPage whether a path (without base) is a page of the built site.
 * @throws Error listing every entry that cannot work.
 */
export function readMoves(yaml: string, base: string, isPage: (path: string) => boolean): Redirect[] {
  const entries: unknown = parse(yaml) ?? [];
  if (!Array.isArray(entries)) throw new Error('content/facts/moved.yaml is not a list of "from" and "to".');
  const faults: string[] = [];
  const redirects = entries.flatMap((entry: unknown, index): Redirect[] => {
    const { from, to } = (entry ?? {}) as { from?: unknown; to?: unknown };
    const faultsBefore = faults.length;
    if (typeof from !== 'string' || typeof to !== 'string' || !isPath(from) || !isPath(to)) {
      faults.push(`entry ${index + 1}: "from" and "to" are paths that start and end with a slash ("to" may have an anchor)`);
      return [];
    }
    if (isPage(from)) faults.push(`entry ${index + 1}: "${from}" is a page again; remove the page or the entry`);
    if (!isPage(to.replace(/#.*$/, ''))) faults.push(`entry ${index + 1}: no page "${to}"`);
    if (faults.length > faultsBefore) return [];
    return [{ from: base + from.slice(1), to: base + to.slice(1), status: 301 }];
  });
  if (faults.length > 0) throw new Error(`content/facts/moved.yaml:\n  ${faults.join('\n  ')}`);
  return redirects;
}

function isPath(path: string): boolean {
  return /^\/(?:[^\s/#?]+\/)*(?:#[^\s#]+)?$/.test(path);
}

/** @param base as in src/config.ts. @param languages codes of the published languages. */
export function securityHeaders({ base, languages }: { readonly base: string; readonly languages: readonly string[] }): AstroIntegration {
  return {
    name: 'security-headers',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const paths = await Array.fromAsync(glob('**/*.html', { cwd: folder }));
        const pages = new Map<string, string>();
        for (const path of paths.sort()) pages.set(path, await readFile(join(folder, path), 'utf8'));

        const styles = siteStyles(pages);
        const hashes = styleHashes(styles.common, styles.features);
        for (const [path, html] of pages) await writeFile(join(folder, path), withPolicy(html, styleHashes(styles.common, inspectPage(html).features)));
        await writeFile(join(folder, '_headers'), formatHeaders(headerRules(base, hashes, languages)));

        const moved = 'content/facts/moved.yaml';
        if (existsSync(moved)) {
          const redirects = readMoves(await readFile(moved, 'utf8'), base, (path) => pages.has(`${path.slice(1)}index.html`));
          await writeFile(join(folder, '_redirects'), formatRedirects(redirects));
        }
        logger.info(`policy in ${pages.size} pages and _headers, ${hashes.length} inline stylesheets`);
      },
    },
  };
}
