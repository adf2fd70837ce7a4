import { foldForFilter } from '../../lib/fold.ts';

/** Shows the field that filters the list of countries, by any of the names people use for them. */
export function startCountryFilter(): void {
  for (const root of document.querySelectorAll<HTMLElement>('[data-country-list]')) {
    const field = root.querySelector('input');
    const none = root.querySelector<HTMLElement>('[data-none]');
    const items = [...root.querySelectorAll<HTMLElement>('li[data-keys]')];
    if (!field || !none) continue;
    field.closest('p')?.removeAttribute('hidden');
    field.addEventListener('input', () => {
      const wanted = foldForFilter(field.value);
      const matches = items.filter((item) => ` ${item.dataset['keys'] ?? ''}`.includes(` ${wanted}`) || wanted === '');
      for (const item of items) item.hidden = !matches.includes(item);
      none.hidden = matches.length > 0;
    });
    field.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter') return;
      event.preventDefault();
      items.find((item) => !item.hidden)?.querySelector('a')?.click();
    });
  }
}
