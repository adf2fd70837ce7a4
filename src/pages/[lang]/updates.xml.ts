import type { APIContext } from 'astro';
import { publishedLocales } from '../../i18n/locales.ts';
import { plainInline } from '../../lib/inline.ts';
import { byCode } from '../../lib/order.ts';
import { xml, xmlResponse } from '../../lib/xml.ts';
import { loadSite, translate } from '../_site.ts';

export function getStaticPaths() {
  return publishedLocales.map(({ code }) => ({ params: { lang: code } }));
}

/** Atom feed (RFC 4287) of what changed on the site and in the facts. */
export async function GET({ params }: APIContext): Promise<Response> {
  const locale = params['lang'] as string;
  const [site, t] = [await loadSite(), await translate(locale)];
  const page = site.urls.absolute(locale, 'updates');
  const self = site.urls.absoluteFile(`${locale}/updates.xml`);
  const label = (name: string) => site.label(site.labelLanguage(locale), name).text;
  const updates = site.facts('updates').toSorted((a, b) => byCode(b.date, a.date) || byCode(b.id, a.id));
  const entries = updates.map((update) => {
    const { value } = site.wording(locale, 'updates', update.id);
    const url = site.urls.absolute(locale, { page: 'updates', anchor: update.id });
    const categories = update.territories.map((id) => `<category term="${xml(id)}"/>`).join('');
    return `<entry><id>${xml(url)}</id><title>${xml(value.title)}</title><link href="${xml(url)}"/><published>${update.date}T00:00:00Z</published><updated>${update.date}T00:00:00Z</updated>${categories}<summary>${xml(plainInline(value.text, label))}</summary></entry>`;
  });
  return xmlResponse(
    `<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}"><id>${xml(self)}</id><title>${xml(t('feed.title'))}</title><link rel="self" href="${xml(self)}"/><link href="${xml(page)}"/><author><name>Décoché</name></author><updated>${updates[0]?.date ?? site.page(site.textLocale(locale, 'updates'), 'updates').updated}T00:00:00Z</updated>\n${entries.join('\n')}\n</feed>\n`,
    'application/atom+xml',
  );
}
