import { jsonResponse } from '../../lib/json.ts';
import { loadSite } from '../_site.ts';

/** Every supervisory authority, with its sources. */
export async function GET(): Promise<Response> {
  const site = await loadSite();
  return jsonResponse({ $schema: site.urls.absoluteFile('api/authorities.schema.json'), licence: 'CC-BY-4.0', authorities: site.facts('authorities') });
}
