/** The results page: its field searches while one types, the address follows, results can be filtered. */
import { kinds, type Kind } from '../../search/table.ts';
import type { Filter } from '../../search/engine.ts';
import { element } from './elements.ts';
import { startKeys } from './keys.ts';
import { loadEngine } from './load.ts';
import { createPanel } from './panel.ts';
import { createSay } from './strings.ts';
import { onTyping } from './typing.ts';

/** Browsers refuse to change the address too often. */
const pauseBeforeAddress = 300;

/** Kinds that are chosen together with another. */
const chosenKinds = kinds.filter((kind) => kind !== 'step');

/** Makes the field of the page search. */
export async function runResultsPage(form: HTMLFormElement, field: HTMLInputElement, host: HTMLElement): Promise<void> {
  const engine = await loadEngine(document.documentElement.lang);
  const say = createSay(engine.table.locale, engine.table.strings);
  const parameters = new URL(location.href).searchParams;
  const panel = createPanel(host, engine, parameters.get('place') ?? undefined);
  const kind = choice('search-kind', say('filter-kind'), [['', say('filter-kind-all')], ...chosenKinds.map((name) => [name, say(`kind-${name}`)] as const)]);
  const territory = choice('search-territory', say('filter-territory'), [['', say('filter-territory-all')], ...engine.territories.map(({ id, name }) => [id, name] as const)]);
  kind.select.value = parameters.get('kind') ?? '';
  territory.select.value = parameters.get('territory') ?? '';
  for (const { select } of [kind, territory]) if (select.selectedIndex < 0) select.selectedIndex = 0;
  form.after(element('p', { class: 'field' }, kind.label, territory.label));

  let waiting = 0;
  const search = () => {
    const filter: Filter = { kind: (kind.select.value || undefined) as Kind | undefined, territory: territory.select.value || undefined };
    clearTimeout(waiting);
    waiting = window.setTimeout(() => followAddress(field.value, filter), pauseBeforeAddress);
    return panel.search(field.value, filter);
  };
  onTyping(field, () => void search());
  kind.select.addEventListener('change', () => void search());
  territory.select.addEventListener('change', () => void search());
  startKeys(host.closest<HTMLElement>('main') ?? host, field);
  void search();
}

/** A labelled list of choices. */
function choice(id: string, label: string, options: readonly (readonly [value: string, text: string])[]): { label: HTMLElement; select: HTMLSelectElement } {
  const select = element('select', { id }, ...options.map(([value, text]) => element('option', { value }, text)));
  return { label: element('label', { for: id }, `${label} `, select), select };
}

/** Keeps the question and the filters in the address, so that a search can be passed on. */
function followAddress(query: string, filter: Filter): void {
  const url = new URL(location.href);
  const values = { q: query.trim(), kind: filter.kind ?? '', territory: filter.territory ?? '' };
  for (const [name, value] of Object.entries(values)) {
    if (value === '') url.searchParams.delete(name);
    else url.searchParams.set(name, value.toWellFormed());
  }
  history.replaceState(history.state, '', url);
}
