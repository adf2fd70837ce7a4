/** Keeps the anchor, the label language and the territory when the reader changes the language of the site. */
export function startLanguageLinks(): void {
  const links = document.querySelectorAll<HTMLAnchorElement>('[data-languages] a');
  const update = () => {
    const here = new URL(location.href);
    const kept = [...here.searchParams].filter(([name]) => name === 'ui' || name === 'for');
    for (const link of links) {
      const url = new URL(link.href);
      url.search = String(new URLSearchParams(kept));
      url.hash = here.hash;
      link.href = url.href;
    }
  };
  update();
  addEventListener('hashchange', update);
  document.addEventListener('label-language', update);
  document.addEventListener('territory', update);
}
