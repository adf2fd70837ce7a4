/** Brings a stylesheet to a page, once; done when it applies or cannot be had. */
export async function loadStyle(url: string): Promise<void> {
  if (document.querySelector(`link[href="${url}"]`)) return;
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = url;
  const done = new Promise((resolve) => {
    link.addEventListener('load', resolve, { once: true });
    link.addEventListener('error', resolve, { once: true });
  });
  document.head.append(link);
  await done;
}
