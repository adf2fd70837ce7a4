/**
 * The Astro integration that makes the search of every language from the built pages, in `pagefind/<lang>/`: the table that
 * answers while a reader types (src/search/table.ts) and Pagefind's index of the whole text; and Pagefind's browser API as a
 * module that the site bundles like its own.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createHash } from 'node:crypto';
import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';
import { loadContent, type Content } from '../facts/content.ts';
import { readSearch, readUi, readWording } from '../facts/read.ts';
import { publishedLocales, type LocaleRow } from '../i18n/locales.ts';
import type { KindName } from '../schemas/index.ts';
import type { Search } from '../schemas/search.ts';
import type { SearchTable } from '../search/table.ts';
import { askingWords, buildTable, textData } from '../search/indexing/build-table.ts';
import { textDocuments, type TextDocument } from '../search/indexing/documents.ts';
import { collectRecords, type BuiltPage } from '../search/indexing/records.ts';
import { territoryInputs } from '../search/indexing/territory-inputs.ts';
import { readPage, readSiteData, type SiteData } from './site-data.ts';

/** The module through which the site's scripts import Pagefind's browser API. */
const browserApi = 'virtual:pagefind';

/** Pages that hold nothing but links to others. */
const unindexed = new Set(['search', 'translations']);

/** @param root the folder that holds content/. @param base as in src/config.ts. */
export function searchIndex({ root, base }: { readonly root: string; readonly base: string }): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [{ name: 'pagefind-browser-api', resolveId: (id: string) => (id === browserApi ? `\0${browserApi}` : undefined), load: (id: string) => (id === `\0${browserApi}` ? readBrowserApi() : undefined) }] } });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const dist = fileURLToPath(dir);
        const files = await searchFiles({ root, base, dist });
        for (const [path, bytes] of files) {
          const file = join(dist, path);
          await mkdir(dirname(file), { recursive: true });
          await writeFile(file, bytes);
        }
        logger.info(`${files.size} files for ${publishedLocales.map((row) => row.code).join(', ')}`);
      },
    },
  };
}

/**
 * The files of the search of every published language, by their path in the built site.
 * @param dist the built pages. @throws Error with everything that Pagefind complains of.
 */
export async function searchFiles({ root, base, dist }: { readonly root: string; readonly base: string; readonly dist: string }): Promise<Map<string, Uint8Array>> {
  const content = loadContent(root);
  const site = await readSiteData(dist);
  const found = await usePagefind(() => Promise.all(publishedLocales.map(async (row) => {
    const folder = `pagefind/${row.code}/`;
    const own = await indexLocale(content, site, row, await builtPages(site, row.code, dist, base, root), base + folder);
    return [...own].map(([path, bytes]) => [folder + path, bytes] as const);
  })));
  return new Map(found.flat());
}

/** The pages that exist in a language, in the order of the open data; what falls back to another language is left out. */
async function builtPages(site: SiteData, locale: string, dist: string, base: string, root: string): Promise<BuiltPage[]> {
  const ui = readUi(root, locale)?.value ?? {};
  const territories = new Map(readWording(root, locale, 'territories').map((entry) => [entry.id, entry.value.name]));
  const pages: BuiltPage[] = [];
  for (const { id, translations } of site.pages) {
    const translation = translations[locale];
    if (!translation || translation.state === 'fallback') continue;
    const path = new URL(translation.url).pathname;
    const html = await readPage(dist, base, translation.url);
    const name = territories.get(id.split('/')[1] ?? '') ?? ui[`nav.${id}`];
    if (name === undefined) throw new Error(`content/${locale}/ui.yaml has no "nav.${id}".`);
    pages.push({ id, path, name, html });
  }
  return pages;
}

/** What is known of a language whose search.yaml is not written yet: its texts are found, word by word. */
const unaided: Search = { elisions: [], contractions: [], endings: [], links: [], stopWords: [], meaning: [], synonyms: [], words: {}, answers: [], wanted: [] };

/** The files of a language's search by their path in its folder. */
async function indexLocale(content: Content, site: SiteData, row: LocaleRow, pages: readonly BuiltPage[], path: string): Promise<Map<string, Uint8Array>> {
  const { root } = content;
  const search = readSearch(root, row.code)?.value ?? unaided;
  const records = collectRecords(content, row.code, pages, search, akaOf(root, row.code));
  const strings = Object.entries(readUi(root, row.code)?.value ?? {}).filter(([key]) => key.startsWith('search.')).map(([key, text]) => [key.slice('search.'.length), text]);
  const table = buildTable({
    locale: row.code,
    name: row.name,
    dir: row.dir,
    strings: Object.fromEntries(strings) as Record<string, string>,
    others: publishedLocales.filter((other) => other !== row).map((other) => [other.code, other.name, askingWords(readSearch(root, other.code)?.value ?? unaided, search)]),
    searchPath: new URL(site.pages.find((page) => page.id === 'search')?.translations[row.code]?.url ?? '').pathname,
    search,
    pages,
    records,
    territories: territoryInputs(root, row.code, new Set(pages.map((page) => page.id))),
  });
  const anchors = new Map(site.pages.map((page) => [page.id, new Set(page.translations[row.code]?.anchors)]));
  const indexed = pages.filter((page) => !unindexed.has(page.id));
  const files = await indexText(row.code, textDocuments(row.code, indexed, (page, id) => anchors.get(page)?.has(id) ?? false));
  const titles: SearchTable = { ...table, fullText: { path, version: digest([...files.values()]) } };
  const json = (value: unknown) => Buffer.from(JSON.stringify(value));
  return new Map([...files, ['table.json', json(titles)], ['texts.json', json(textData(table, records))]]);
}

function akaOf(root: string, locale: string): (kind: KindName, id: string) => readonly string[] {
  const terms = new Map(readWording(root, locale, 'terms').map((entry) => [entry.id, entry.value.aka ?? []]));
  return (kind, id) => (kind === 'terms' ? (terms.get(id) ?? []) : []);
}

/** Pagefind's index of documents. Its ready-made interfaces and its copies of the browser API are not among the files. */
async function indexText(locale: string, documents: readonly TextDocument[]): Promise<Map<string, Uint8Array>> {
  const index = await newIndex();
  for (const { url, html } of documents) check(await index.addHTMLFile({ url, content: html }));
  const { files } = check(await index.getFiles());
  const wasm = `wasm.${wasmOf(files, locale)}.pagefind`;
  const needed = files.filter((file) => file.path === wasm || /^pagefind-entry\.json$|\.pf_meta$|\.pf_index$|\.pf_fragment$/.test(file.path));
  return new Map(needed.sort((a, b) => (a.path < b.path ? -1 : 1)).map((file) => [file.path, file.content]));
}

/** Which of Pagefind's programs reads the index: that of the language, where there is one. */
function wasmOf(files: readonly pagefind.IndexFile[], locale: string): string {
  const entry = files.find((file) => file.path === 'pagefind-entry.json');
  const { languages } = JSON.parse(Buffer.from(entry?.content ?? []).toString('utf8')) as { languages: Record<string, { wasm: string | null }> };
  return languages[locale]?.wasm ?? 'unknown';
}

/** Pagefind's browser API as its bundle has it. */
async function readBrowserApi(): Promise<string> {
  const { files } = await usePagefind(async () => check(await (await newIndex()).getFiles()));
  const api = files.find((file) => file.path === 'pagefind.js');
  if (!api) throw new Error('Pagefind brought no pagefind.js.');
  return Buffer.from(api.content).toString('utf8');
}

/** Does work that needs Pagefind's service, which ends with it. */
async function usePagefind<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } finally {
    await pagefind.close();
  }
}

async function newIndex(): Promise<pagefind.PagefindIndex> {
  const { index } = check(await pagefind.createIndex());
  if (!index) throw new Error('Pagefind made no index and gave no reason.');
  return index;
}

/** @throws Error with everything that Pagefind complains of. */
function check<Answer extends { readonly errors: readonly string[] }>(answer: Answer): Answer {
  if (answer.errors.length > 0) throw new Error(`Pagefind: ${answer.errors.join('; ')}`);
  return answer;
}

function digest(contents: readonly Uint8Array[]): string {
  const hash = createHash('sha256');
  for (const content of contents) hash.update(content);
  return hash.digest('hex').slice(0, 8);
}
