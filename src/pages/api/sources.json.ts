import { jsonResponse } from '../../lib/json.ts';
import { loadSite } from '../_site.ts';

/** Every source. */
export async function GET(): Promise<Response> {
  const site = await loadSite();
  return jsonResponse({ $schema: site.urls.absoluteFile('api/sources.schema.json'), licence: 'CC-BY-4.0', sources: site.facts('sources') });
}
