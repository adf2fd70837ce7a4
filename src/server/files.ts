/** The files of the built site: which one a path means, and its bytes in every encoding. */
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { contentType, isCompressible } from './content-types.ts';
import type { Encoding } from './negotiation.ts';

export interface SiteFile {
  readonly type: string;
  readonly bytes: Buffer;
  /** Digest of the content, without quotes. */
  readonly digest: string;
  readonly compressible: boolean;
  /** The content in an encoding; computed once. */
  encoded(encoding: Encoding): Promise<Buffer>;
}

/** Smaller bodies fit into one packet anyway. */
export const smallestToCompress = 1000;

const compress: Readonly<Record<Encoding, (bytes: Buffer) => Promise<Buffer>>> = {
  br: (bytes) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
  gzip: (bytes) => promisify(gzip)(bytes, { level: 9 }),
};

function toSiteFile(path: string, bytes: Buffer): SiteFile {
  const type = contentType(path);
  const encodings = new Map<Encoding, Promise<Buffer>>();
  return {
    type,
    bytes,
    digest: createHash('sha256').update(bytes).digest('base64url').slice(0, 22),
    compressible: bytes.length >= smallestToCompress && isCompressible(type),
    encoded(encoding) {
      const known = encodings.get(encoding) ?? compress[encoding](bytes);
      encodings.set(encoding, known);
      return known;
    },
  };
}

/** What a path of the site leads to. */
export type Found = { readonly kind: 'file'; readonly file: SiteFile } | { readonly kind: 'folder' } | { readonly kind: 'nothing' };

export interface SiteFiles {
  /** @param path decoded, relative to the site's root, without a leading slash; a trailing slash asks for a folder's page. */
  find(path: string): Promise<Found>;
}

/** Files for hosts, not for readers. */
export const hostFiles = new Set(['_headers', '_redirects']);

/** Whether a path names something that may be served: no way out of the folder, no hidden file but those of `.well-known`. */
function isServable(path: string): boolean {
  if (/[\\\0]/.test(path) || hostFiles.has(path)) return false;
  return path
    .replace(/\/$/, '')
    .split('/')
    .every((segment, index) => (segment !== '' || path === '') && (!segment.startsWith('.') || (segment === '.well-known' && index === 0)));
}

/** Reads files of a folder and keeps them, until they change on disk. */
export function readSiteFiles(folder: string): SiteFiles {
  const kept = new Map<string, { readonly version: string; readonly file: SiteFile }>();

  async function read(path: string): Promise<SiteFile | undefined> {
    const fullPath = join(folder, path);
    const status = await stat(fullPath).catch(() => undefined);
    if (!status?.isFile()) return undefined;
    const version = `${status.mtimeMs} ${status.size}`;
    const known = kept.get(path);
    if (known?.version === version) return known.file;
    const file = toSiteFile(path, await readFile(fullPath));
    kept.set(path, { version, file });
    return file;
  }

  return {
    async find(path) {
      if (!isServable(path)) return { kind: 'nothing' };
      const asksForFolder = path === '' || path.endsWith('/');
      const file = await read(asksForFolder ? `${path}index.html` : path);
      if (file) return { kind: 'file', file };
      if (!asksForFolder && (await read(`${path}/index.html`))) return { kind: 'folder' };
      return { kind: 'nothing' };
    },
  };
}
