/** What people call the countries, in many languages, ready to be compared: read by the field that finds a country. */
import { countryNames } from '../i18n/country-names.ts';
import { publishedLocales } from '../i18n/locales.ts';
import { foldForFilter } from '../lib/fold.ts';
import { jsonResponse } from '../lib/json.ts';
import { loadSite } from './_site.ts';

export async function GET(): Promise<Response> {
  const site = await loadSite();
  const names = site.territories().map((territory) => {
    const words = publishedLocales.map(({ code }) => site.wording(code, 'territories', territory.id).value);
    const all = [territory.code, ...countryNames(territory.code), ...Object.values(territory.names), ...words.flatMap(({ name, aka }) => [name, ...(aka ?? [])])];
    return [territory.id, [...new Set(all.map(foldForFilter))]];
  });
  return jsonResponse(Object.fromEntries(names));
}
