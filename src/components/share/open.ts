/** Makes the links that pass a page or a step on open a panel, and those to report a fault say at which step. What they need is loaded at first use. */
import { isPlainClick } from '../plain-click.ts';

/** The links lead on where nothing can be loaded. */
export function startSharing(): void {
  let isOpening = false;
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-share], a[data-feedback]') : null;
    if (!link || !isPlainClick(event)) return;
    event.preventDefault();
    // A second click while what it needs is on its way.
    if (isOpening) return;
    isOpening = true;
    const opened = 'share' in link.dataset ? import('./panel.ts').then(({ openPanel }) => openPanel(link)) : import('./report.ts').then(({ openReport }) => openReport(link));
    void opened.catch(() => location.assign(link.href)).finally(() => (isOpening = false));
  });
  // A step whose advice is open takes the link to report it in, so that the report names the step.
  document.addEventListener('toggle', ({ target }) => {
    if (!(target instanceof HTMLDetailsElement) || !target.open || target.matches(':has([data-feedback])')) return;
    const link = target.closest('.steps')?.nextElementSibling?.querySelector('[data-feedback]');
    if (link) target.querySelector('p')?.append(' ', link.cloneNode(true));
  }, true);
}
