/** Opens the search: the header's link, `/`, Ctrl K and ⌘ K. What it needs is loaded at its first use. */
import { isPlainClick } from '../plain-click.ts';
import { resultsAddress } from './results-address.ts';

/** Where letters are typed, `/` is a letter. */
const typing = 'input, textarea, select, [contenteditable]';

function isShortcut(event: KeyboardEvent): boolean {
  if (event.key.toLowerCase() === 'k') return (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
  const isTyping = event.target instanceof Element && event.target.closest(typing) !== null;
  return event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping;
}

/** Keeps what is typed before there is a field for it; the function returned hands it over and ends that. */
function keepLetters(): () => string {
  let letters = '';
  const keep = (event: KeyboardEvent) => {
    if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey) return;
    letters += event.key;
    event.preventDefault();
    event.stopPropagation();
  };
  document.addEventListener('keydown', keep, true);
  return () => {
    document.removeEventListener('keydown', keep, true);
    return letters;
  };
}

/** The link leads to the results page: nothing is lost where the search cannot be loaded. */
export function startSearch(): void {
  const link = document.querySelector<HTMLAnchorElement>('a[data-search-open]');
  if (!link) return;
  const open = () => {
    const field = document.querySelector<HTMLInputElement>('form[data-search] input[type="search"]');
    if (field) return field.focus();
    const letters = keepLetters();
    void import('./dialog.ts').then(({ openDialog }) => openDialog(link, letters)).catch(() => location.assign(resultsAddress(link.href, letters())));
  };
  link.addEventListener('click', (event) => {
    if (!isPlainClick(event)) return;
    event.preventDefault();
    open();
  });
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing || !isShortcut(event)) return;
    event.preventDefault();
    open();
  });
}
