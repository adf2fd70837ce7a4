/** The labels of one interface language, read from the table that readers without script use. */
function labelsOf(row: HTMLElement): Map<string, string> {
  const cells = row.querySelectorAll<HTMLElement>('[data-name]');
  return new Map([...cells].map((cell) => [cell.dataset['name'] ?? '', cell.textContent]));
}

/** Shows every label of the page in a language; a label without source in it stays English and says so. */
function showLabels(root: HTMLElement, language: string): void {
  const row = (code: string) => root.querySelector<HTMLElement>(`tr[data-ui="${CSS.escape(code)}"]`);
  const chosen = row(language);
  const english = row('en');
  if (!chosen || !english) return;
  const own = labelsOf(chosen);
  const fallback = labelsOf(english);
  for (const label of document.querySelectorAll<HTMLElement>('[data-label]')) {
    const name = label.dataset['label'] ?? '';
    const word = label.querySelector('b');
    const text = own.get(name) ?? fallback.get(name);
    if (!word || text === undefined) continue;
    const sourced = own.has(name);
    word.textContent = text;
    word.lang = sourced ? language : 'en';
    label.querySelector('.gap')?.remove();
    if (!sourced) label.insertAdjacentHTML('beforeend', '<small class="gap"></small>');
    const gap = label.querySelector('.gap');
    if (gap) gap.textContent = ` ${root.dataset['gap'] ?? ''}`;
  }
  for (const screen of document.querySelectorAll<HTMLElement>('[data-look]')) {
    const look = screen.dataset['look'] ?? '';
    screen.setAttribute('aria-label', look.replace(/\{(\w+)\}/g, (mark, name: string) => own.get(name) ?? fallback.get(name) ?? mark));
  }
}

/** Turns the table of labels into a choice; `?ui=xx` keeps it in the address. */
export function startLabelLanguage(): void {
  const root = document.querySelector<HTMLElement>('[data-label-language]');
  const select = root?.querySelector('select');
  if (!root || !select) return;
  select.closest('.scripted')?.removeAttribute('hidden');
  const asked = new URL(location.href).searchParams.get('ui');
  if (asked && [...select.options].some((option) => option.value === asked)) {
    select.value = asked;
    showLabels(root, asked);
  }
  select.addEventListener('change', () => {
    showLabels(root, select.value);
    const url = new URL(location.href);
    url.searchParams.set('ui', select.value);
    history.replaceState(history.state, '', url);
    document.dispatchEvent(new CustomEvent('label-language'));
  });
}
