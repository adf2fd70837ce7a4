/** Leads on at once where this address, or the part of the page that it names, has moved to. */
import { movedTo } from './moved-to.ts';

const page = document.querySelector<HTMLAnchorElement>('a[data-moved]');

function leadOn(): void {
  const part = document.getElementById(location.hash.slice(1));
  const link = page ?? part?.closest('[data-moved-part]')?.querySelector('a');
  if (link) location.replace(movedTo(page ? location.href : location.href.replace(/#.*/, ''), link.href));
}

leadOn();
addEventListener('hashchange', leadOn);
