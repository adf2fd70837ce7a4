/** The built site as the checks see it: every page with its tags, every file by path. */
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readTags, type Tag } from '../../src/lib/html.ts';

export interface BuiltPage {
  /** Path in the folder: `fr/donnees/index.html`. */
  readonly file: string;
  /** Its own address, as the settings of the build make it. */
  readonly url: URL;
  readonly html: string;
  readonly tags: readonly Tag[];
  /** Every `id`, in order, repeated ones included. */
  readonly ids: readonly string[];
  /** The `lang` of the page. */
  readonly lang: string;
  readonly title: string;
  /** Kept from search engines. */
  readonly noindex: boolean;
}

export interface BuiltSite {
  readonly folder: string;
  readonly origin: string;
  /** Starts and ends with a slash. */
  readonly base: string;
  readonly pages: readonly BuiltPage[];
  /** Paths in the folder, sorted. */
  readonly files: readonly string[];
  /** Whether there is a file at a path of the folder. */
  has(file: string): boolean;
  read(file: string): string;
  /** The file that an address of the site leads to, without asking for a redirect; undefined where there is none or it is not of this site. */
  fileAt(url: URL): string | undefined;
  /** The page in a file. @throws if there is none. */
  page(file: string): BuiltPage;
}

export const root = fileURLToPath(new URL('../..', import.meta.url));

interface Address {
  readonly origin: string;
  readonly base: string;
}

/** What was read, by what it was read from: to read a site takes a second, and many files of tests look at the same. */
const known = new Map<string, BuiltSite>();

/**
 * Reads a built site; one that was read before and not built again since is the same object.
 * @param folder relative to the repository.
 * @throws Error if nothing was built there.
 */
export function readBuiltSite(folder: string, { origin, base }: Address): BuiltSite {
  const last = join(root, folder, '_headers');
  if (!existsSync(last)) throw new Error(`${folder}/ holds no built site. Run: npm run build (or npm test, which does).`);
  const key = [folder, origin, base, statSync(last).mtimeMs].join('\n');
  const site = known.get(key) ?? readAll(folder, { origin, base });
  known.set(key, site);
  return site;
}

function readAll(folder: string, { origin, base }: Address): BuiltSite {
  const full = join(root, folder);
  const files = new Set(globSync(['**/*', '.well-known/**/*'], { cwd: full, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(full.length + 1).replaceAll('\\', '/')));
  const read = (file: string) => readFileSync(join(full, file), 'utf8');
  const pages = [...files].filter((file) => file.endsWith('.html')).sort().map((file) => readPage(file, read(file), origin + base));
  const byFile = new Map(pages.map((page) => [page.file, page]));
  return {
    folder,
    origin,
    base,
    pages,
    files: [...files].sort(),
    has: (file) => files.has(file),
    read,
    fileAt(url) {
      if (url.origin !== origin || !url.pathname.startsWith(base)) return undefined;
      const path = decodeURIComponent(url.pathname.slice(base.length));
      const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
      return files.has(file) ? file : undefined;
    },
    page(file) {
      const page = byFile.get(file);
      if (!page) throw new Error(`${folder}/ has no page ${file}.`);
      return page;
    },
  };
}

function readPage(file: string, html: string, address: string): BuiltPage {
  const tags = [...readTags(html)];
  const open = tags.filter((tag) => !tag.closing);
  const title = open.find((tag) => tag.name === 'title');
  return {
    file,
    url: new URL(file.replace(/(^|\/)index\.html$/, '$1'), address),
    html,
    tags: open,
    ids: open.flatMap((tag) => tag.attributes.get('id') ?? []),
    lang: open.find((tag) => tag.name === 'html')?.attributes.get('lang') ?? '',
    title: title?.text.trim() ?? '',
    noindex: open.some((tag) => tag.name === 'meta' && tag.attributes.get('name') === 'robots' && tag.attributes.get('content')?.includes('noindex')),
  };
}

/** The `<link>` addresses of a page with a relation. */
export function linkTags(page: BuiltPage, relation: string): readonly Tag[] {
  return page.tags.filter((tag) => tag.name === 'link' && tag.attributes.get('rel')?.split(' ').includes(relation));
}

/** Where a page says that its text is at home. */
export function canonicalOf(page: BuiltPage): string | undefined {
  return linkTags(page, 'canonical')[0]?.attributes.get('href');
}

/** The other languages of a page as it names them: language tag to address. */
export function alternatesOf(page: BuiltPage): Map<string, string> {
  const tags = linkTags(page, 'alternate').filter((tag) => tag.attributes.has('hreflang'));
  return new Map(tags.map((tag) => [tag.attributes.get('hreflang') ?? '', tag.attributes.get('href') ?? '']));
}

/** Pages at an address that has moved: they lead on and are listed nowhere. */
export function isMovedPage(page: BuiltPage): boolean {
  return page.tags.some((tag) => tag.name === 'meta' && tag.attributes.get('http-equiv') === 'refresh');
}

/** Error pages stand outside: they have no address of their own. */
export function isErrorPage(page: BuiltPage): boolean {
  return /(^|\/)404(\.html|\/)/.test(page.file);
}
