/** What people call the countries, in many languages, ready to be compared: read by the field that finds a country. */
import { countryNames } from '../i18n/country-names.ts';
import { publishedLocales } from '../i18n/locales.ts';
import { foldForFilter } from '../lib/fold.ts';
import { jsonResponse } from '../lib/json.ts';
import { loadSite } from './_site.ts';

export async function GET(): Promise<Response> {
  const site = await loadSite();
  /** A territory, and the parts of it that have a law of their own. */
  const names = site.territories().map((territory) => {
    const ids = [territory.id, ...site.subdivisions(territory.id).map((part) => part.id)];
    const words = publishedLocales.flatMap(({ code }) => ids.map((id) => site.wording(code, 'territories', id).value));
    const all = [territory.code, ...countryNames(territory.code), ...Object.values(territory.names), ...words.flatMap(({ name, aka }) => [name, ...(aka ?? [])])];
    return [territory.id, [...new Set(all.map(foldForFilter))]];
  });
  return jsonResponse(Object.fromEntries(names));
}
