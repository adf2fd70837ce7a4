import { publishedLocales } from '../../i18n/locales.ts';
import { loadSite } from '../_site.ts';

export function getStaticPaths() {
  return publishedLocales.map(({ code }) => ({ params: { lang: code } }));
}

/** LinkedIn's labels in every language of the choice. */
export async function GET({ params }: { params: { lang: string } }): Promise<Response> {
  const site = await loadSite();
  return new Response(JSON.stringify(site.labelData(params.lang)), { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
}
