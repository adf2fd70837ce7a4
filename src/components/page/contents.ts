/** Marks, in the list of a page's parts, the part that is being read. */
export function startContents(): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.onpage a')];
  const parts = links.flatMap((link) => document.getElementById(link.hash.slice(1)) ?? []);
  if (parts.length === 0) return;
  const mark = () => {
    const read = parts.findLast((part) => part.getBoundingClientRect().top < innerHeight / 3);
    for (const link of links) {
      if (read && link.hash === `#${read.id}`) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  };
  let isAsked = false;
  const markSoon = () => {
    if (isAsked) return;
    isAsked = true;
    requestAnimationFrame(() => {
      isAsked = false;
      mark();
    });
  };
  addEventListener('scroll', markSoon, { passive: true });
  markSoon();
}
