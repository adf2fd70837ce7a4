import { publishedLocales } from '../i18n/locales.ts';
import { xml, xmlResponse } from '../lib/xml.ts';
import { loadSite } from './_site.ts';

/** Every page that is a text of its own, with its translations. */
export async function GET(): Promise<Response> {
  const site = await loadSite();
  const pages = site.pageIds().filter((id) => id !== 'search');
  const entries = pages.flatMap((id) => {
    const translations = site.translations(id);
    const alternates = translations.map((code) => `<xhtml:link rel="alternate" hreflang="${code}" href="${xml(site.urls.absolute(code, id))}"/>`).join('');
    return publishedLocales.filter((row) => translations.includes(row.code)).map((row) => `<url><loc>${xml(site.urls.absolute(row.code, id))}</loc><lastmod>${site.page(row.code, id).updated}</lastmod>${alternates}</url>`);
  });
  return xmlResponse(`<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${entries.join('\n')}\n</urlset>\n`, 'application/xml');
}
