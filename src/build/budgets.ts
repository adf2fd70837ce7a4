/** How much of the built site a reader's device has to fetch, measured on its files against limits. Pure. */
import { posix } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { readTags, type Tag } from '../lib/html.ts';

/** The built site as this module sees it. */
export interface SiteFiles {
  /** Starts and ends with a slash. */
  readonly base: string;
  /** Paths of all files in the folder. */
  readonly files: readonly string[];
  read(file: string): Buffer;
}

/** What is measured, in what unit, and what it may be at most. Bytes as sent: text in brotli at its best, pictures as they are. */
export const budgets = {
  'step page': { what: 'page with steps: HTML with its styles', unit: 'bytes', limit: 14_000 },
  page: { what: 'other page: HTML with its styles', unit: 'bytes', limit: 24_000 },
  script: { what: 'scripts that a page loads at first', unit: 'bytes', limit: 8_000 },
  'script files': { what: 'script files that a page loads at first: one that another imports comes a way to the server later', unit: 'files', limit: 1 },
  requests: { what: 'requests before the first paint', unit: 'requests', limit: 1 },
  search: { what: 'first search in a language', unit: 'bytes', limit: 100_000 },
  card: { what: 'picture for shared links', unit: 'bytes', limit: 60_000 },
  total: { what: 'the whole folder, not compressed', unit: 'bytes', limit: 48_000_000 },
} as const;
export type BudgetName = keyof typeof budgets;

export interface Measure {
  readonly budget: BudgetName;
  /** The page, the language or the file. */
  readonly name: string;
  readonly value: number;
}

/** Whether something is over its limit. */
export function isOver({ budget, value }: Measure): boolean {
  return value > budgets[budget].limit;
}

/** Every measure of a site. @throws if a page names a file that is not there, or the search cannot be found. */
export function measureSite(site: SiteFiles): Measure[] {
  const size = sizes(site);
  const steps = stepFiles(site);
  const pages = site.files.filter((file) => file.endsWith('.html')).toSorted().map((file) => ({ file, ...partsOf(site, file) }));
  const scriptFiles = pages.map(({ file, scripts }) => ({ file, scripts: withImports(site, scripts) }));
  return [
    ...pages.map(({ file, blockingStyles }): Measure => ({ budget: steps.has(file) ? 'step page' : 'page', name: file, value: sum([file, ...blockingStyles], size) })),
    ...scriptFiles.map(({ file, scripts }): Measure => ({ budget: 'script', name: file, value: sum(scripts, size) })),
    ...scriptFiles.map(({ file, scripts }): Measure => ({ budget: 'script files', name: file, value: scripts.length })),
    ...pages.map(({ file, blockingStyles, blockingScripts }): Measure => ({ budget: 'requests', name: file, value: 1 + blockingStyles.length + blockingScripts.length })),
    ...searchSizes(site, pages.flatMap(({ scripts }) => scripts), size),
    ...site.files.filter((file) => /^(?:cards\/|share\.)/.test(file)).map((file): Measure => ({ budget: 'card', name: file, value: site.read(file).length })),
    { budget: 'total', name: `${site.files.length} files`, value: site.files.reduce((total, file) => total + site.read(file).length, 0) },
  ];
}

/** The measures as a table: of every budget the largest ones, and whether all are within it. */
export function budgetTable(measures: readonly Measure[], most = 10): string {
  const number = (value: number) => value.toLocaleString('en');
  return (Object.keys(budgets) as BudgetName[]).map((budget) => {
    const { what, unit, limit } = budgets[budget];
    const own = measures.filter((measure) => measure.budget === budget).toSorted((a, b) => b.value - a.value || (a.name < b.name ? -1 : 1));
    const over = own.filter(isOver).length;
    const rows = own.slice(0, most).map((measure) => `${number(measure.value).padStart(12)}  ${`${Math.round((100 * measure.value) / limit)} %`.padStart(5)}  ${measure.name}${isOver(measure) ? '  OVER' : ''}`);
    return [`${what}: at most ${number(limit)} ${unit}; ${own.length} measured, ${over === 0 ? 'none over' : `${over} over`}`, ...rows].join('\n');
  }).join('\n\n');
}

function sum(files: readonly string[], size: (file: string) => number): number {
  return files.reduce((total, file) => total + size(file), 0);
}

/** Bytes of a file as sent; each is compressed once. */
function sizes(site: SiteFiles): (file: string) => number {
  const known = new Map<string, number>();
  return (file) => {
    const value = known.get(file) ?? brotliCompressSync(site.read(file), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
    known.set(file, value);
    return value;
  };
}

/** The files of the pages with steps, as the open data name them. */
function stepFiles(site: SiteFiles): Set<string> {
  const { pages } = JSON.parse(site.read('api/site.json').toString()) as { pages: readonly { id: string; translations: Readonly<Record<string, { url: string }>> }[] };
  const addresses = pages.filter(({ id }) => id.split('/')[0] === 'opt-out').flatMap(({ translations }) => Object.values(translations).map(({ url }) => url));
  return new Set(addresses.map((url) => `${fileOf(site, new URL(url).pathname)}index.html`));
}

/** What a page fetches besides itself. */
function partsOf(site: SiteFiles, file: string): { readonly blockingStyles: string[]; readonly blockingScripts: string[]; readonly scripts: string[] } {
  const tags = [...readTags(site.read(file).toString())].filter((tag) => !tag.closing);
  const scripts = tags.filter((tag) => tag.name === 'script' && tag.attributes.has('src'));
  return {
    blockingStyles: tags.filter(isBlockingStyle).map((tag) => fileOf(site, tag.attributes.get('href') ?? '')),
    blockingScripts: scripts.filter(isBlockingScript).map((tag) => fileOf(site, tag.attributes.get('src') ?? '')),
    scripts: scripts.map((tag) => fileOf(site, tag.attributes.get('src') ?? '')),
  };
}

/** Whether a browser waits for it before it shows the page; one for paper or forced colours it fetches when there is nothing else to do. */
function isBlockingStyle({ name, attributes }: Tag): boolean {
  const isStyle = name === 'link' && (attributes.get('rel') ?? '').split(' ').includes('stylesheet');
  return isStyle && !/^print\b/.test(attributes.get('media') ?? '');
}

function isBlockingScript({ attributes }: Tag): boolean {
  return attributes.get('type') !== 'module' && !attributes.has('async') && !attributes.has('defer');
}

/** The file that a path of the site leads to. @throws if the path is not one of the site. */
function fileOf({ base }: SiteFiles, path: string): string {
  if (!path.startsWith(base)) throw new Error(`"${path}" is no path of the site, which stands at ${base}.`);
  return decodeURIComponent(path.slice(base.length));
}

/** Scripts together with all that they import before they run. */
function withImports(site: SiteFiles, scripts: readonly string[]): string[] {
  const found = new Set<string>();
  const add = (file: string): void => {
    if (found.has(file)) return;
    found.add(file);
    for (const [, path = ''] of site.read(file).toString().matchAll(/\b(?:from|import)\s*["'`](\.[^"'`]+)["'`]/g)) add(posix.join(posix.dirname(file), path));
  };
  scripts.forEach(add);
  return [...found];
}

/** What the first search in each language loads: the dialog with all that it imports, its styles, the table and the words of the texts. */
function searchSizes(site: SiteFiles, scripts: readonly string[], size: (file: string) => number): Measure[] {
  const loaded = withImports(site, scripts);
  const dialogs = new Set(loaded.flatMap((file) => [...site.read(file).toString().matchAll(/\bimport\(\s*["'`](\.\/dialog\.[^"'`]+)["'`]/g)].map(([, path = '']) => posix.join(posix.dirname(file), path))));
  const tables = site.files.filter((file) => /^pagefind\/[^/]+\/table\.json$/.test(file)).toSorted();
  if (dialogs.size !== 1 || tables.length === 0) throw new Error(`The search was not found in the built site: ${dialogs.size} dialogs, ${tables.length} tables.`);
  const code = withImports(site, [...dialogs]).filter((file) => !loaded.includes(file));
  const styles = site.files.filter((file) => /\.css$/.test(file) && code.some((script) => site.read(script).includes(posix.basename(file))));
  return tables.map((table) => ({ budget: 'search', name: table.split('/')[1] ?? table, value: sum([...code, ...styles, table, table.replace('table.json', 'texts.json')], size) }));
}
