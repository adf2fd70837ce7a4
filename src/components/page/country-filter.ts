import { foldForFilter } from '../../lib/fold.ts';

/** What people call each country, folded, by the id of the territory. */
type Names = Readonly<Record<string, readonly string[]>>;

/** The items whose country is called so, then those whose country has a name in which a word starts so. */
function find(items: readonly HTMLElement[], names: Names, typed: string): HTMLElement[] {
  const wanted = foldForFilter(typed);
  if (wanted === '') return [...items];
  const namesOf = (item: HTMLElement) => [foldForFilter(item.textContent), ...(names[item.dataset['id'] ?? ''] ?? [])];
  const exact = items.filter((item) => namesOf(item).includes(wanted));
  const begun = items.filter((item) => namesOf(item).some((name) => ` ${name}`.includes(` ${wanted}`)));
  return [...new Set([...exact, ...begun])];
}

/** Finds countries by any of the names people use for them. */
export function startCountryFilter(): void {
  for (const root of document.querySelectorAll<HTMLElement>('[data-country-list]')) {
    const field = root.querySelector('input');
    const list = root.querySelector('ul');
    const none = root.querySelector<HTMLElement>('[data-none]');
    if (!field || !list || !none) continue;
    const items = [...list.children].filter((item) => item instanceof HTMLElement);
    let names: Names = {};
    let matches = items;
    field.closest('.scripted')?.removeAttribute('hidden');

    const filter = () => {
      matches = find(items, names, field.value);
      // Whoever finds no country is served by the last entry, the other countries.
      const shown = matches.length > 0 ? matches : items.slice(-1);
      // Left alone where it stays the same: what is replaced loses the focus.
      if (shown.length !== list.children.length || shown.some((item, index) => item !== list.children[index])) list.replaceChildren(...shown);
      none.textContent = matches.length > 0 ? '' : (none.dataset['none'] ?? '');
    };
    field.addEventListener('input', filter);
    // Without the other names the list still knows those on the page.
    const read = async () => {
      const answer = await fetch(root.dataset['countryList'] ?? '');
      if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
      names = (await answer.json()) as Names;
      if (field.value !== '') filter();
    };
    let reading: Promise<void> | undefined;
    // Once; after a failure the next use tries again.
    const arrived = () => (reading ??= read().catch(() => {
      reading = undefined;
    }));
    const go = () => {
      if (field.value.trim() !== '') matches[0]?.querySelector('a')?.click();
    };
    field.addEventListener('focus', () => void arrived());
    field.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter') return;
      event.preventDefault();
      // Whoever types faster than the names arrive is led on when they have.
      if (matches.length > 0) go();
      else void arrived().then(go);
    });
  }
}
