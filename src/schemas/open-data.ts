/** What the files under /api/ hold: the schemas of the facts, put together. */
import { z } from 'astro/zod';
import { kinds, type WordedKindName } from './index.ts';
import { linkedinLabels } from './linkedin-labels.ts';

const licensed = { $schema: z.string(), licence: z.literal('CC-BY-4.0') };

const translation = z.object({
  url: z.string(),
  title: z.string(),
  anchors: z.array(z.string()),
  state: z.enum(['complete', 'stale', 'fallback']),
  /** Only where the state is `stale`: anchors of the parts that are older than the French text or not translated; '' is what stands before the first heading. */
  stale: z.array(z.string()).optional(),
});

const site = z.object({
  $schema: z.string(),
  languages: z.array(z.object({ code: z.string(), name: z.string(), url: z.string() })),
  territories: z.array(z.object({ code: z.string(), languages: z.array(z.string()), authorities: z.array(z.string()) })),
  pages: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      territory: z.string().optional(),
      translations: z.record(z.string(), translation),
    }),
  ),
});

function worded(kind: WordedKindName) {
  return z.array(z.intersection(kinds[kind].fact, z.object({ wording: z.record(z.string(), kinds[kind].wording) })));
}

/** By file name, without `.json`. */
export const openDataSchemas = {
  site,
  sources: z.object({ ...licensed, sources: z.array(kinds.sources.fact) }),
  facts: z.object({ ...licensed, timeline: worded('events'), dataItems: worded('data-items'), claims: worded('claims') }),
  labels: z.object({ ...licensed, languages: z.array(z.object({ id: z.string(), nativeName: z.string(), offeredByLinkedIn: z.boolean(), labels: linkedinLabels.shape.labels })) }),
  authorities: z.object({ ...licensed, authorities: z.array(kinds.authorities.fact) }),
} as const;

/**
 * The JSON Schema (draft 2020-12) of an open-data file.
 * @throws for a name that is not in the table.
 */
export function openDataSchema(name: string): object {
  const schema = openDataSchemas[name as keyof typeof openDataSchemas];
  if (!schema) throw new Error(`No open-data file "${name}".`);
  return z.toJSONSchema(schema, { unrepresentable: 'any' });
}
