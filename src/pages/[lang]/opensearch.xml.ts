import type { APIContext } from 'astro';
import { publishedLocales } from '../../i18n/locales.ts';
import { xml, xmlResponse } from '../../lib/xml.ts';
import { loadSite, translate } from '../_site.ts';

export function getStaticPaths() {
  return publishedLocales.map(({ code }) => ({ params: { lang: code } }));
}

/** OpenSearch 1.1 description, so that a browser can search the site from its address bar. */
export async function GET({ params }: APIContext): Promise<Response> {
  const locale = params['lang'] as string;
  const [site, t] = [await loadSite(), await translate(locale)];
  return xmlResponse(
    `<?xml version="1.0" encoding="UTF-8"?>\n<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/"><ShortName>Décoché</ShortName><Description>${xml(t('search.description'))}</Description><InputEncoding>UTF-8</InputEncoding><Language>${locale}</Language><Image width="32" height="32" type="image/png">${xml(site.urls.absoluteFile('favicon-32.png'))}</Image><Url type="text/html" template="${xml(site.urls.absolute(locale, 'search'))}?q={searchTerms}"/></OpenSearchDescription>\n`,
    'application/opensearchdescription+xml',
  );
}
