/** The site's own small server: the built files with the headers of production. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { revalidate } from '../build/policy.ts';
import { headersFor, parseHeaders, parseRedirects, type HeaderRule, type Redirect } from '../lib/headers-file.ts';
import { readSiteFiles, type SiteFile, type SiteFiles } from './files.ts';
import { chooseEncoding, matchesEtag, parseRange } from './negotiation.ts';

export interface SiteServerOptions {
  /** Path under which the site is served; starts and ends with a slash. */
  readonly base: string;
  /** What is sent with which path; paths hold the base. */
  readonly headers: readonly HeaderRule[];
  /** Old paths and where they lead now; paths hold the base. */
  readonly redirects?: readonly Redirect[];
}

/** Everything an answer is made from. */
interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | number>>;
  readonly body?: Buffer | string;
}

/**
 * What the build wrote beside the pages: the headers, the redirects, and the base they were built for.
 * @throws Error if the folder holds no finished build.
 */
export function readBuiltOptions(distFolder: string): Required<SiteServerOptions> {
  const headersFile = join(distFolder, '_headers');
  const headers = existsSync(headersFile) ? parseHeaders(readFileSync(headersFile, 'utf8')) : [];
  const base = headers.find(({ path }) => path.endsWith('/*'))?.path.slice(0, -1);
  if (base === undefined) throw new Error(`${distFolder} holds no finished build of the site. Run: npm run build`);
  const redirectsFile = join(distFolder, '_redirects');
  return { base, headers, redirects: existsSync(redirectsFile) ? parseRedirects(readFileSync(redirectsFile, 'utf8')) : [] };
}

/**
 * A server for a built site; it does not listen yet.
 * Folders answer with their `index.html`, and without the trailing slash with a redirect to it; unknown paths with the 404 page
 * of the language that the path begins with. Nothing is negotiated by language.
 */
export function createSiteServer(distFolder: string, options: SiteServerOptions): Server {
  const files = readSiteFiles(distFolder);
  return createServer((request, response) => {
    answer(request, files, options)
      .catch((error: unknown): Answer => {
        console.error(error);
        return plain(500, 'Internal server error');
      })
      .then((result) => send(request, response, result, options))
      .catch((error: unknown) => {
        console.error(error);
        response.destroy();
      });
  });
}

function send(request: IncomingMessage, response: ServerResponse, result: Answer, options: SiteServerOptions): void {
  const body = typeof result.body === 'string' ? Buffer.from(result.body) : result.body;
  const path = pathOf(request);
  const common = headersFor(options.headers, path.startsWith(options.base) ? path : options.base);
  // Long caching is for what is there: a path that is missing now may exist after the next deployment.
  const caching = result.status < 400 ? (common['Cache-Control'] ?? revalidate) : 'no-store';
  response.writeHead(result.status, {
    ...result.headers,
    ...common,
    'Cache-Control': caching,
    ...(body === undefined ? {} : { 'Content-Length': body.length }),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** The path of a request as it was sent, without the query. */
function pathOf(request: IncomingMessage): string {
  return (request.url ?? '/').replace(/[?#].*$/s, '');
}

function queryOf(request: IncomingMessage): string {
  return /\?[^#]*/.exec(request.url ?? '')?.[0] ?? '';
}

async function answer(request: IncomingMessage, files: SiteFiles, { base, redirects = [] }: SiteServerOptions): Promise<Answer> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    const refusal = plain(405, 'Method not allowed');
    return { ...refusal, headers: { ...refusal.headers, Allow: 'GET, HEAD' } };
  }
  const path = pathOf(request);
  const moved = redirects.find(({ from }) => from === path || from === `${path}/`);
  if (moved) return redirect(moved.status, moved.to);
  if (base !== '/' && (path === '/' || path === base.slice(0, -1))) return redirect(path === '/' ? 302 : 308, base + queryOf(request));

  const decoded = path.startsWith(base) ? decodePath(path.slice(base.length)) : undefined;
  if (decoded === undefined) return notFound(request, files, '');
  const found = await files.find(decoded);
  if (found.kind === 'file') return fileAnswer(request, found.file);
  if (found.kind === 'folder') return redirect(308, `${path}/${queryOf(request)}`);
  return notFound(request, files, decoded);
}

/** The path with its escapes resolved; undefined where they are broken or hide a slash. */
function decodePath(path: string): string | undefined {
  if (/%2f/i.test(path)) return undefined;
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

/** The 404 page of the language that the path begins with, else the one for all. */
async function notFound(request: IncomingMessage, files: SiteFiles, path: string): Promise<Answer> {
  const language = /^[\w-]+(?=\/)/.exec(path)?.[0];
  const candidates = [...(language === undefined ? [] : [`${language}/404/`, `${language}/404.html`]), '404.html'];
  for (const candidate of candidates) {
    const found = await files.find(candidate);
    if (found.kind === 'file') return encodedAnswer(request, found.file, 404);
  }
  return plain(404, 'Not found');
}

function redirect(status: number, to: string): Answer {
  return { status, headers: { Location: to }, body: '' };
}

function plain(status: number, text: string): Answer {
  return { status, headers: { 'Content-Type': 'text/plain; charset=utf-8' }, body: `${text}\n` };
}

/** A file whole, or the part asked for, or the note that the client has it already. */
async function fileAnswer(request: IncomingMessage, file: SiteFile): Promise<Answer> {
  const range = rangeOf(request, file);
  if (range === undefined) return encodedAnswer(request, file, 200);
  const headers = { ETag: `"${file.digest}"`, 'Accept-Ranges': 'bytes', ...vary(file) };
  const size = file.bytes.length;
  if (range === null) return { status: 416, headers: { ...headers, 'Content-Range': `bytes */${size}` }, body: '' };
  return {
    status: 206,
    headers: { ...headers, 'Content-Type': file.type, 'Content-Range': `bytes ${range.first}-${range.last}/${size}` },
    body: file.bytes.subarray(range.first, range.last + 1),
  };
}

/** A range holds for the content as it is, not for an encoding of it; If-Range takes it back where the content has changed. */
function rangeOf(request: IncomingMessage, file: SiteFile) {
  const { 'if-range': ifRange, 'if-none-match': ifNoneMatch, range } = request.headers;
  if (request.method !== 'GET' || matchesEtag(ifNoneMatch, `"${file.digest}"`)) return undefined;
  if (ifRange !== undefined && ifRange !== `"${file.digest}"`) return undefined;
  return parseRange(range, file.bytes.length);
}

async function encodedAnswer(request: IncomingMessage, file: SiteFile, status: 200 | 404): Promise<Answer> {
  const encoding = file.compressible ? chooseEncoding(request.headers['accept-encoding'] as string | undefined) : undefined;
  const etag = `"${file.digest}${encoding === undefined ? '' : `-${encoding}`}"`;
  const headers = { ETag: etag, ...vary(file) };
  if (status === 200 && matchesEtag(request.headers['if-none-match'], etag)) return { status: 304, headers };
  return {
    status,
    headers: {
      ...headers,
      'Content-Type': file.type,
      ...(status === 200 ? { 'Accept-Ranges': 'bytes' } : {}),
      ...(encoding === undefined ? {} : { 'Content-Encoding': encoding }),
    },
    body: encoding === undefined ? file.bytes : await file.encoded(encoding),
  };
}

function vary(file: SiteFile): Record<string, string> {
  return file.compressible ? { Vary: 'Accept-Encoding' } : {};
}
