/** Keeps the anchor and the label language when the reader changes the language of the site. */
export function startLanguageLinks(): void {
  const links = document.querySelectorAll<HTMLAnchorElement>('[data-languages] a');
  const update = () => {
    const here = new URL(location.href);
    const ui = here.searchParams.get('ui');
    for (const link of links) {
      const url = new URL(link.href);
      url.search = ui ? `?ui=${encodeURIComponent(ui)}` : '';
      url.hash = here.hash;
      link.href = url.href;
    }
  };
  update();
  addEventListener('hashchange', update);
  document.addEventListener('label-language', update);
}
