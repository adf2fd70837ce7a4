import { basename, extname } from 'node:path';

/** Media types by the ending of a name, the ending with its dot. */
export const types: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.ics': 'text/calendar; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

/** Names that say more than their ending. */
export const typesByName: Readonly<Record<string, string>> = {
  'opensearch.xml': 'application/opensearchdescription+xml; charset=utf-8',
  'updates.xml': 'application/atom+xml; charset=utf-8',
};

/** The media type of a file by its name; bytes of no known kind (the search index) where the ending is unknown. */
export function contentType(path: string): string {
  return typesByName[basename(path)] ?? types[extname(path)] ?? 'application/octet-stream';
}

/** Whether files of this type get smaller when compressed. */
export function isCompressible(type: string): boolean {
  return /^text\/|[/+](?:json|xml)\b|wasm/.test(type);
}
