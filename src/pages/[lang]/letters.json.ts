import { loadSite } from '../_site.ts';

/** The languages that letters can be written in. */
export async function getStaticPaths() {
  const site = await loadSite();
  return site.letterLanguages().map((lang) => ({ params: { lang } }));
}

/** What the letter tool needs to write letters in a language. */
export async function GET({ params }: { params: { lang: string } }): Promise<Response> {
  const site = await loadSite();
  return new Response(JSON.stringify(site.letterData(params.lang)), { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
}
