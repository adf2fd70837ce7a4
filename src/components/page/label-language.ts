import { isSeenOn } from '../../facts/label-variants.ts';
import type { LabelData } from '../../facts/label-data.ts';
import type { LabelKey } from '../../schemas/common.ts';
import type { Step } from '../../schemas/steps.ts';

/** Shows every label of the page in a language: in steps with what competes with it; one without source in it stays English and says so. */
function showLabels(labels: LabelData, language: string, words: DOMStringMap): void {
  const own = labels[language] ?? {};
  const labelOf = (name: string | undefined) => own[name as LabelKey] ?? labels['en']?.[name as LabelKey];
  for (const label of document.querySelectorAll<HTMLElement>('[data-label]')) {
    const name = label.dataset['label'] as LabelKey;
    const shown = labelOf(name);
    if (!shown) continue;
    const isOwn = shown === own[name];
    const device = label.closest<HTMLElement>('[data-device]')?.dataset['device'] as Step['device'] | undefined;
    const variants = isOwn && device ? shown.or.filter((variant) => isSeenOn(variant, device)) : [];
    label.replaceChildren(
      element('b', { lang: isOwn ? language : 'en' }, shown.text),
      ...(isOwn ? [] : [element('small', { className: 'gap' }, ` ${words['gap']}`)]),
      ...variants.flatMap(({ text, href, translated }) => [` ${words['or']} `, element('a', { href, lang: language }, text), ...(translated ? [element('small', {}, ` ${words['translated']}`)] : [])]),
    );
  }
  for (const screen of document.querySelectorAll<HTMLElement>('[data-look]')) {
    const look = screen.dataset['look'] ?? '';
    screen.setAttribute('aria-label', look.replace(/\{(\w+)\}/g, (mark, name: string) => labelOf(name)?.text ?? mark));
  }
}

function element<Name extends 'a' | 'b' | 'small'>(name: Name, properties: Partial<HTMLElementTagNameMap[Name]>, text: string): HTMLElement {
  return Object.assign(document.createElement(name), properties, { textContent: text });
}

/** Brings the choice of the label language to life; `?ui=xx` keeps it in the address. The labels are loaded on first use. */
export function startLabelLanguage(): void {
  const root = document.querySelector<HTMLElement>('[data-label-language]');
  const select = root?.querySelector('select');
  const status = root?.querySelector<HTMLElement>('[role=status]');
  if (!root || !select || !status) return;
  let loading: Promise<LabelData> | undefined;
  let shown = select.value;

  /** A choice that cannot be shown is taken back, and the page says so. */
  async function show(language: string): Promise<boolean> {
    try {
      loading ??= fetch(root!.dataset['labels'] ?? '').then((response) => response.ok ? response.json() as Promise<LabelData> : Promise.reject(new Error(response.statusText)));
      showLabels(await loading, language, root!.dataset);
      shown = language;
    } catch {
      loading = undefined;
      select!.value = shown;
    }
    status!.textContent = shown === language ? '' : status!.dataset['failed'] ?? '';
    return shown === language;
  }

  select.value = root.dataset['labelLanguage'] ?? 'en';
  select.closest('.scripted')?.removeAttribute('hidden');
  const asked = new URL(location.href).searchParams.get('ui') ?? '';
  if (asked !== select.value && [...select.options].some((option) => option.value === asked)) {
    select.value = asked;
    keepRoom();
    void show(asked);
  }
  select.addEventListener('change', async () => {
    const before = shown;
    keep(select.value);
    if (!await show(select.value)) keep(before);
  });
}

/** Steps keep their height when shorter labels arrive by themselves, so that nothing moves under the reader's eyes; until the page gets another width. */
function keepRoom(): void {
  const parts = [...document.querySelectorAll<HTMLElement>('.steps > li > *')];
  const heights = parts.map((part) => part.offsetHeight);
  parts.forEach((part, index) => { part.style.minBlockSize = `${heights[index]}px`; });
  addEventListener('resize', () => parts.forEach((part) => part.style.removeProperty('min-block-size')), { once: true });
}

/** The address names the choice, so that a reload, a copied link and the other languages of the site have it. */
function keep(language: string): void {
  const url = new URL(location.href);
  url.searchParams.set('ui', language);
  history.replaceState(history.state, '', url);
  document.dispatchEvent(new CustomEvent('label-language'));
}
