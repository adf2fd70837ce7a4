type Labels = ReadonlyMap<string, string>;

/** LinkedIn's labels by language, read from the table that readers without script use; those nobody sourced are missing. */
function readLabels(root: HTMLElement): Map<string, { name: string; labels: Labels }> {
  const keys = (root.dataset['labels'] ?? '').split(' ');
  const rows = [...root.querySelectorAll<HTMLElement>('tbody tr')].map((row) => {
    const texts = [...row.querySelectorAll('i')].map((element, index) => [keys[index] ?? '', element.textContent] as const);
    return [row.lang, { name: row.querySelector('th')?.textContent ?? '', labels: new Map(texts.filter(([, text]) => text !== '')) }] as const;
  });
  return new Map(rows);
}

/** Shows every label of the page in a language; a label without source in it stays English and says so. */
function showLabels(language: string, own: Labels, english: Labels, gapText: string): void {
  for (const label of document.querySelectorAll<HTMLElement>('[data-label]')) {
    const name = label.dataset['label'] ?? '';
    const word = label.querySelector('b');
    const text = own.get(name) ?? english.get(name);
    if (!word || text === undefined) continue;
    word.textContent = text;
    word.lang = own.has(name) ? language : 'en';
    label.querySelector('.gap')?.remove();
    if (own.has(name)) continue;
    const gap = document.createElement('small');
    gap.className = 'gap';
    gap.textContent = ` ${gapText}`;
    label.append(gap);
  }
  for (const screen of document.querySelectorAll<HTMLElement>('[data-look]')) {
    const look = screen.dataset['look'] ?? '';
    screen.setAttribute('aria-label', look.replace(/\{(\w+)\}/g, (mark, name: string) => own.get(name) ?? english.get(name) ?? mark));
  }
}

/** Turns the table of labels into a choice; `?ui=xx` keeps it in the address. */
export function startLabelLanguage(): void {
  const root = document.querySelector<HTMLElement>('[data-label-language]');
  const select = root?.querySelector('select');
  if (!root || !select) return;
  const languages = readLabels(root);
  const english = languages.get('en')?.labels ?? new Map<string, string>();
  const show = (language: string) => showLabels(language, languages.get(language)?.labels ?? english, english, root.dataset['gap'] ?? '');

  select.replaceChildren(
    ...[...languages].map(([language, { name }]) => {
      const option = new Option(name, language, language === root.dataset['labelLanguage']);
      option.lang = language;
      return option;
    }),
  );
  select.value = root.dataset['labelLanguage'] ?? 'en';
  select.closest('.scripted')?.removeAttribute('hidden');
  const asked = new URL(location.href).searchParams.get('ui') ?? '';
  if (languages.has(asked)) {
    select.value = asked;
    show(asked);
  }
  select.addEventListener('change', () => {
    show(select.value);
    const url = new URL(location.href);
    url.searchParams.set('ui', select.value);
    history.replaceState(history.state, '', url);
    document.dispatchEvent(new CustomEvent('label-language'));
  });
}
