/** The search of the header: a dialog with a field and its results. */
import { isPlainClick } from '../plain-click.ts';
import { element } from './elements.ts';
import { startKeys } from './keys.ts';
import { loadEngine } from './load.ts';
import { createPanel } from './panel.ts';
import { resultsAddress } from './results-address.ts';
import { createSay } from './strings.ts';
import { loadStyle } from './style.ts';
import { onTyping } from './typing.ts';

let dialog: HTMLDialogElement | undefined;

/**
 * Opens the search over the page.
 * @param link the header's link to the results page.
 * @param letters hands over what was typed while the search was loading.
 */
export async function openDialog(link: HTMLAnchorElement, letters: () => string): Promise<void> {
  await loadStyle().finally(() => (dialog ??= makeDialog(link)));
  const typed = letters();
  const field = dialog?.querySelector('input');
  if (!dialog || !field) return;
  if (!dialog.open) dialog.showModal();
  if (typed === '') return field.select();
  field.value = typed;
  field.dispatchEvent(new Event('input'));
}

function makeDialog(link: HTMLAnchorElement): HTMLDialogElement {
  const name = link.textContent.trim();
  const place = territoryOfPage();
  const field = element('input', { type: 'search', name: 'q', autocomplete: 'off', enterkeyhint: 'search', maxlength: '300', 'aria-label': name });
  const close = element('button', { type: 'button', class: 'plain', 'aria-label': 'Esc' }, '✕');
  const form = element('form', { class: 'search-form', role: 'search', action: link.href, method: 'get' }, field, close);
  if (place !== undefined) form.append(element('input', { type: 'hidden', name: 'place', value: place }));
  const host = element('div', { class: 'search-panel' });
  const made = element('dialog', { class: 'search-dialog', 'aria-label': name }, form, host);
  close.addEventListener('click', () => made.close());
  made.addEventListener('click', (event) => {
    if (event.target === made) made.close();
  });
  // A link to a place of the page itself leaves the page where it is.
  host.addEventListener('click', (event) => {
    if (isPlainClick(event) && event.target instanceof Element && event.target.closest('a')) made.close();
  });
  startKeys(made, field, () => made.close());
  document.body.append(made);

  void loadEngine(document.documentElement.lang).then(
    (engine) => {
      const say = createSay(engine.table.locale, engine.table.strings);
      field.setAttribute('aria-label', say('label'));
      close.setAttribute('aria-label', say('close'));
      const panel = createPanel(host, engine, place);
      const all = element('a', { class: 'small', href: link.href }, say('all'));
      made.append(element('p', {}, all));
      const search = () => {
        all.href = resultsAddress(link.href, field.value, place);
        return panel.search(field.value);
      };
      onTyping(field, () => void search());
      void search();
    },
    () => location.assign(resultsAddress(link.href, field.value, place)),
  );
  return made;
}

/** Id of the territory whose page this is. */
function territoryOfPage(): string | undefined {
  return /^opt-out\/(\w+)$/.exec(document.querySelector<HTMLElement>('main')?.dataset['page'] ?? '')?.[1];
}
