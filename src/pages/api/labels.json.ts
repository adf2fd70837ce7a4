import { jsonResponse } from '../../lib/json.ts';
import { loadSite } from '../_site.ts';

/** LinkedIn's labels by interface language, with sources and confidence; `text: null` means that nobody sourced it. */
export async function GET(): Promise<Response> {
  const site = await loadSite();
  return jsonResponse({
    $schema: site.urls.absoluteFile('api/labels.schema.json'),
    licence: 'CC-BY-4.0',
    languages: site.facts('linkedin-labels').map(({ id, nativeName, offeredByLinkedIn, labels }) => ({ id, nativeName, offeredByLinkedIn, labels })),
  });
}
