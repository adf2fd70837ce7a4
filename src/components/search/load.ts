/** Loads the search of a language, once a page. */
import { createEngine, type Engine } from '../../search/engine.ts';
import type { SearchTable } from '../../search/table.ts';

const engines = new Map<string, Promise<Engine>>();

/** The engine of a language. @throws if its table cannot be had; the next call tries again. */
export function loadEngine(locale: string): Promise<Engine> {
  const known = engines.get(locale);
  if (known) return known;
  const loading = fetchTable(locale).then(createEngine);
  engines.set(locale, loading);
  loading.catch(() => engines.delete(locale));
  return loading;
}

/** Whether the engine of a language is here or on its way. */
export function isLoaded(locale: string): boolean {
  return engines.has(locale);
}

async function fetchTable(locale: string): Promise<SearchTable> {
  const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
  const response = await fetch(`${base}pagefind/${locale}/table.json`);
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return (await response.json()) as SearchTable;
}
