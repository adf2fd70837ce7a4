/** Makes the link of a step one to pass on: the phone's share sheet where there is one, else the clipboard. */
async function passOn(link: HTMLAnchorElement): Promise<void> {
  const url = new URL(link.href);
  url.search = location.search;
  if (navigator.share && matchMedia('(pointer: coarse)').matches) {
    await navigator.share({ title: document.title, url: url.href }).catch(() => undefined);
    return;
  }
  await navigator.clipboard.writeText(url.href);
  const said = link.dataset['copied'];
  if (!said) return;
  const before = link.textContent;
  link.textContent = said;
  setTimeout(() => (link.textContent = before), 2000);
}

/** The link still leads to its step, so that nothing is lost where neither way works. */
export function startSharing(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-share]')) {
    link.addEventListener('click', () => void passOn(link).catch(() => undefined));
  }
}
