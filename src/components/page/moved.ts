import { movedTo } from './moved-to.ts';

/** Leads on at once where this address, or the part of the page that it names, has moved to. */
export function startMoved(): void {
  const page = document.querySelector<HTMLAnchorElement>('a[data-moved]');
  const leadOn = () => {
    const part = document.getElementById(location.hash.slice(1));
    const link = page ?? part?.closest('[data-moved-part]')?.querySelector('a');
    if (link) location.replace(movedTo(page ? location.href : location.href.replace(/#.*/, ''), link.href));
  };
  leadOn();
  addEventListener('hashchange', leadOn);
}
