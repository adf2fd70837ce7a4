import { publishedLocales } from '../../i18n/locales.ts';
import { qrSvg } from '../../share/qr.ts';
import { loadSite } from '../_site.ts';

/** A QR code for every page in every language, and for every step on the pages that have steps. */
export async function getStaticPaths() {
  const site = await loadSite();
  const steps = new Set(site.facts('steps').map(({ id }) => id));
  const folder = site.urls.file('qr/');
  return publishedLocales.flatMap(({ code: locale }) =>
    site.pageIds().flatMap((page) => {
      const anchors = site.anchors(site.textLocale(locale, page), page).filter((anchor) => steps.has(anchor));
      return [undefined, ...anchors].map((anchor) => {
        const ref = { page, anchor };
        return { params: { code: site.urls.qr(locale, ref).slice(folder.length, -'.svg'.length) }, props: { address: site.urls.absolute(locale, ref) } };
      });
    }),
  );
}

export function GET({ props }: { props: { address: string } }): Response {
  return new Response(qrSvg(props.address), { headers: { 'Content-Type': 'image/svg+xml' } });
}
