/** Loads what passing on and reporting need, once a page. */
import type { ShareData } from '../../share/data.ts';

let loading: Promise<ShareData> | undefined;

/** The words and addresses in the page's language. @throws if they cannot be had; the next call tries again. */
export function loadShareData(): Promise<ShareData> {
  loading ??= fetchData().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function fetchData(): Promise<ShareData> {
  const response = await fetch(`${siteBase}${document.documentElement.lang}/share.json`);
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return (await response.json()) as ShareData;
}

/** Path under which the site is served; starts and ends with a slash. */
export const siteBase = import.meta.env.BASE_URL.replace(/\/?$/, '/');
