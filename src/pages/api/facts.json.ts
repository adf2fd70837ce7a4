import { publishedLocales } from '../../i18n/locales.ts';
import { jsonResponse } from '../../lib/json.ts';
import type { WordedKindName } from '../../schemas/index.ts';
import { loadSite } from '../_site.ts';

/** Timeline, data items and claims with their sources, and their wording in every language that has one. */
export async function GET(): Promise<Response> {
  const site = await loadSite();
  const worded = <Kind extends WordedKindName>(kind: Kind) =>
    site.facts(kind).map((fact) => {
      const wordings = publishedLocales.map(({ code }) => ({ code, ...site.wording(code, kind, fact.id) })).filter(({ code, locale }) => code === locale);
      return { ...fact, wording: Object.fromEntries(wordings.map(({ code, value }) => [code, value])) };
    });
  return jsonResponse({
    $schema: site.urls.absoluteFile('api/facts.schema.json'),
    licence: 'CC-BY-4.0',
    timeline: worded('events'),
    dataItems: worded('data-items'),
    claims: worded('claims'),
  });
}
