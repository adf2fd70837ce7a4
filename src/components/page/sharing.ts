/** Makes the link of a step one to pass on: the phone's share sheet where there is one, else the clipboard. */
async function passOn(link: HTMLAnchorElement, status: HTMLElement): Promise<void> {
  const url = new URL(link.href);
  url.search = location.search;
  if (navigator.share && matchMedia('(pointer: coarse)').matches) {
    await navigator.share({ title: document.title, url: url.href }).catch(() => undefined);
    return;
  }
  await navigator.clipboard.writeText(url.href);
  if (link.classList.contains('copied')) return;
  const said = link.dataset['share'] ?? '';
  const before = [...link.childNodes];
  link.replaceChildren(said);
  link.classList.add('copied');
  status.textContent = said;
  setTimeout(() => {
    link.replaceChildren(...before);
    link.classList.remove('copied');
    status.textContent = '';
  }, 2000);
}

/** The link still leads to its step, so that nothing is lost where neither way works. */
export function startSharing(): void {
  const links = document.querySelectorAll<HTMLAnchorElement>('a[data-share]');
  if (links.length === 0) return;
  const status = document.createElement('p');
  status.role = 'status';
  status.className = 'sr-only';
  document.body.append(status);
  for (const link of links) {
    link.addEventListener('click', () => void passOn(link, status).catch(() => undefined));
  }
}
