import { composeKit, plainText, posterText } from '../../../kit/compose.ts';
import { loadSite } from '../../_site.ts';

/** The territories whose texts are not those of the EU and the EEA, which stand on the page. */
export async function getStaticPaths() {
  const site = await loadSite();
  return site.kitLanguages().flatMap((lang) => {
    const { territories } = site.kitData(lang);
    return site.territories().filter(({ id }) => territories[id]?.reading !== 'eu').map(({ id }) => ({ params: { lang, territory: id } }));
  });
}

/** All texts of the kit for a territory, for readers without script. */
export async function GET({ params }: { params: { lang: string; territory: string } }): Promise<Response> {
  const site = await loadSite();
  const kit = composeKit(site.kitData(params.lang), params.territory);
  const texts = [plainText(kit.notice), plainText(kit.intranet), posterText(kit.poster), plainText(kit.dpo), plainText(kit.whom)];
  return new Response(texts.join(`\n${'* '.repeat(12).trim()}\n\n`), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
}
