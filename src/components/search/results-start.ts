/** Wakes the results page when its field is used or the address holds a question: nothing is loaded before. */

/** The longest question that is read from the address. */
const longestQuery = 300;

/** Without script, and where the search cannot be loaded, the page has every page and question from A to Z. */
export function startResultsPage(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-search]');
  const field = form?.querySelector<HTMLInputElement>('input[type="search"]');
  const host = document.querySelector<HTMLElement>('[data-search-panel]');
  if (!form || !field || !host) return;
  field.value = new URL(location.href).searchParams.get('q')?.slice(0, longestQuery) ?? '';

  let started: Promise<void> | undefined;
  const start = () => {
    started ??= import('./results-page.ts').then(({ runResultsPage }) => runResultsPage(form, field, host)).catch(() => {
      started = undefined;
      host.textContent = host.dataset['failed'] ?? '';
    });
    return started;
  };
  if (field.value !== '') void start();
  field.addEventListener('focus', () => void start());
  field.addEventListener('input', () => void start());
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void start().then(() => host.querySelector<HTMLElement>('.search-list a')?.focus());
  });
}
