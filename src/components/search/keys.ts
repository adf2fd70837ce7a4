/** Arrows go through the field and the links below it; Escape goes back to the field, or does what `onEscape` says. */
export function startKeys(root: HTMLElement, field: HTMLInputElement, onEscape?: () => void): void {
  root.addEventListener('keydown', (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const stops = [field, ...root.querySelectorAll<HTMLElement>('.search-answer a, .search-list a')];
    const at = stops.indexOf(document.activeElement as HTMLElement);
    if (event.key === 'Escape' && (onEscape || at > 0)) {
      // Not what browsers do with it in such a field, which is to empty it.
      event.preventDefault();
      if (onEscape) onEscape();
      else field.focus();
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || at === -1) return;
    const next = stops[at + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
}
