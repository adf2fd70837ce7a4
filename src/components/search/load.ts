/** Loads the search of a language, once a page. */
import { createEngine, type Engine } from '../../search/engine.ts';
import type { SearchTable, TextData } from '../../search/table.ts';

const engines = new Map<string, Promise<Engine>>();

/**
 * The engine of a language: with the words of its texts, or with those of titles and phrases only, which is a third less to load.
 * @throws if what it needs cannot be had; the next call tries again.
 */
export function loadEngine(locale: string, withTexts = true): Promise<Engine> {
  const known = engines.get(locale);
  if (known) return known;
  const loading = loadTable(locale, withTexts).then(createEngine);
  engines.set(locale, loading);
  loading.catch(() => engines.delete(locale));
  return loading;
}

/** Whether the engine of a language is here or on its way. */
export function isLoaded(locale: string): boolean {
  return engines.has(locale);
}

async function loadTable(locale: string, withTexts: boolean): Promise<SearchTable> {
  const [table, text] = await Promise.all([fetchJson(`${locale}/table.json`), withTexts ? fetchJson(`${locale}/texts.json`) : undefined]);
  return text === undefined ? (table as SearchTable) : { ...(table as SearchTable), text: text as TextData };
}

async function fetchJson(file: string): Promise<unknown> {
  const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
  const response = await fetch(`${base}pagefind/${file}`);
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return response.json();
}
