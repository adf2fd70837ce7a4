import { publishedLocales } from '../../i18n/locales.ts';
import { jsonResponse } from '../../lib/json.ts';
import { loadSite } from '../_site.ts';

/** Languages, territories and pages with addresses, anchors and state of every translation. */
export async function GET(): Promise<Response> {
  const site = await loadSite();
  return jsonResponse({
    $schema: site.urls.absoluteFile('api/site.schema.json'),
    languages: publishedLocales.map((row) => ({ code: row.code, name: row.name, url: site.urls.absolute(row.code, 'home') })),
    territories: site.territories().map((territory) => ({ code: territory.code, languages: territory.languages, authorities: territory.authorities })),
    pages: site.pageIds().map((id) => {
      const [kind = id, territory] = id.split('/');
      return {
        id,
        kind,
        ...(territory ? { territory: site.fact('territories', territory).code } : {}),
        translations: Object.fromEntries(
          publishedLocales.map(({ code }) => {
            const language = site.textLocale(code, id);
            const stale = site.outdated(code, id).map((section) => section.anchor);
            const known = { url: site.urls.absolute(code, id), title: site.page(language, id).title, anchors: site.anchors(language, id), state: site.state(code, id) };
            return [code, stale.length > 0 ? { ...known, stale } : known];
          }),
        ),
      };
    }),
  });
}
