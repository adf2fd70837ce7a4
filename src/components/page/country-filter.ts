import { foldForFilter } from '../../lib/fold.ts';

/** Languages in which a country is found by name; the browser knows the names. */
const languages = 'ar bg ca cs da de el en es et eu fa fi fr ga gl he hi hr hu id is it ja ko lb lt lv ms mt nb nl pl pt rm ro ru sk sl sq sr sv th tl tr uk vi zh zh-Hant'.split(' ');

/** A country's names: in all these languages, on the page, its code, and what else people type. Folded. */
function namesOf(item: HTMLElement): string[] {
  const code = item.dataset['code'] ?? '';
  const known = languages.flatMap((language) => new Intl.DisplayNames([language], { type: 'region' }).of(code) ?? []);
  return [item.textContent, code, ...known, ...(item.dataset['names'] ?? '').split('|')].map(foldForFilter);
}

/** Finds countries by any of the names people use for them. */
export function startCountryFilter(): void {
  for (const root of document.querySelectorAll<HTMLElement>('[data-country-list]')) {
    const field = root.querySelector('input');
    const list = root.querySelector('ul');
    const none = root.querySelector<HTMLElement>('[data-none]');
    if (!field || !list || !none) continue;
    const items = [...list.children].filter((item) => item instanceof HTMLElement);
    let names: Map<HTMLElement, string[]> | undefined;
    let matches = items;
    field.closest('.scripted')?.removeAttribute('hidden');

    field.addEventListener('input', () => {
      const wanted = foldForFilter(field.value);
      names ??= new Map(items.map((item) => [item, namesOf(item)]));
      const exact = items.filter((item) => names?.get(item)?.includes(wanted));
      const started = items.filter((item) => names?.get(item)?.some((name) => ` ${name}`.includes(` ${wanted}`)));
      matches = wanted === '' ? items : [...new Set([...exact, ...started])];
      // Whoever finds no country is served by the last entry, the other countries.
      const shown = matches.length > 0 ? matches : items.slice(-1);
      list.replaceChildren(...shown);
      none.textContent = matches.length > 0 ? '' : (none.dataset['none'] ?? '');
    });
    field.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter') return;
      event.preventDefault();
      if (field.value.trim() !== '') matches[0]?.querySelector('a')?.click();
    });
  }
}
