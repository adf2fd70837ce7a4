import type { APIContext } from 'astro';
import { openDataSchema, openDataSchemas } from '../../schemas/open-data.ts';
import { jsonResponse } from '../../lib/json.ts';

export function getStaticPaths() {
  return Object.keys(openDataSchemas).map((name) => ({ params: { name } }));
}

/** The JSON Schema of an open-data file. */
export function GET({ params }: APIContext): Response {
  return jsonResponse(openDataSchema(params['name'] ?? ''));
}
