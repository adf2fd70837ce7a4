/** Brings the company kit to life: what it does is loaded when a reader first uses it, or arrives with a territory (`?for=ch`). */
export function startKit(): void {
  const kit = document.querySelector<HTMLElement>('[data-kit]');
  if (!kit) return;
  const select = kit.querySelector('select');
  for (const part of document.querySelectorAll<HTMLElement>('[data-kit] > .scripted, [data-kit-tools] > .scripted')) part.hidden = false;
  kit.querySelector('[data-kit-others]')?.remove();
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-kit-way]') : null;
    if (button) void import('./handing-over.ts').then(({ handOver }) => handOver(button)).catch(() => sayFailed(button.closest('[data-kit-tools]')?.querySelector('[role="status"]')));
  });
  if (!select) return;
  const choose = () => void import('./choosing.ts').then(({ chooseTerritory }) => chooseTerritory(kit, select)).catch(() => {
    select.value = '';
    sayFailed(kit.querySelector('[data-kit-say]'));
  });
  select.addEventListener('change', choose);
  const asked = new URL(location.href).searchParams.get('for');
  if (!asked || ![...select.options].some((option) => option.value === asked)) return;
  select.value = asked;
  choose();
}

function sayFailed(place: HTMLElement | null | undefined): void {
  if (place) place.textContent = place.dataset['failed'] ?? '';
}
