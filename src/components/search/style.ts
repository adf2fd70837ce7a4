import styleUrl from '../../styles/search.css?url';

/** Brings the styles of the search to a page; done when they apply or cannot be had. */
export async function loadStyle(): Promise<void> {
  if (document.querySelector(`link[href="${styleUrl}"]`)) return;
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = styleUrl;
  const done = new Promise((resolve) => {
    link.addEventListener('load', resolve, { once: true });
    link.addEventListener('error', resolve, { once: true });
  });
  document.head.append(link);
  await done;
}
