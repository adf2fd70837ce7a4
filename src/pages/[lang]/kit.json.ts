import { loadSite } from '../_site.ts';

/** The languages that have a company kit. */
export async function getStaticPaths() {
  const site = await loadSite();
  return site.kitLanguages().map((lang) => ({ params: { lang } }));
}

/** What the page of the company kit needs to put its texts together for a territory. */
export async function GET({ params }: { params: { lang: string } }): Promise<Response> {
  const site = await loadSite();
  return new Response(JSON.stringify(site.kitData(params.lang)), { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
}
