/** Menus close with Escape and when the reader goes elsewhere; without script they are plain disclosures. */
export function startMenus(): void {
  const menus = [...document.querySelectorAll<HTMLDetailsElement>('details.menu')];
  const closeOthers = (target: EventTarget | null) => {
    for (const menu of menus) if (!(target instanceof Node) || !menu.contains(target)) menu.open = false;
  };
  document.addEventListener('click', (event) => closeOthers(event.target));
  document.addEventListener('focusin', (event) => closeOthers(event.target));
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    const open = menus.find((menu) => menu.open);
    if (!open) return;
    open.open = false;
    open.querySelector('summary')?.focus();
  });
}
