/** The built site as nginx serves it with the configuration that `npm run hosting` writes: every page and every file is asked for. */
import { readFileSync } from 'node:fs';
import { Agent, request, type IncomingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { headerRules, revalidate } from '../../src/build/policy.ts';
import { inspectPage, styleHashes } from '../../src/build/security-headers.ts';
import { findNginx, findWrk } from '../../src/commands/support/nginx.mjs';
import { site } from '../../src/config.ts';
import { publishedLocales } from '../../src/i18n/locales.ts';
import { formatHeaders, formatRedirects, headersFor, parseRedirects } from '../../src/lib/headers-file.ts';
import { contentType, isCompressible } from '../../src/server/content-types.ts';
import { isErrorPage, readBuiltSite, root } from '../support/built-site.ts';
import { temporaryFolder } from '../support/files.ts';
import { makeLoad, startNginx, type RunningNginx } from '../support/nginx.ts';

const nginx = findNginx();
const built = readBuiltSite('dist', site);
const languages = publishedLocales.map((row) => row.code);
const inspections = built.pages.map((page) => inspectPage(page.html));
const rules = headerRules(built.base, styleHashes(inspections[0]?.styles[0] ?? '', new Map(inspections.flatMap(({ features }) => [...features]))), languages);

/** What nginx says besides what the description of the headers names. */
const ownHeaders = new Set(['server', 'date', 'connection', 'keep-alive', 'content-type', 'content-length', 'content-encoding', 'content-range', 'transfer-encoding', 'last-modified', 'etag', 'accept-ranges', 'vary', 'location', 'allow']);

interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** Names of headers in the order in which they came, repeated ones included. */
  readonly names: readonly string[];
  readonly body: Buffer;
}

const agent = new Agent({ keepAlive: true, maxSockets: 16 });
let running: RunningNginx;

function ask(path: string, { port = running.port, method = 'GET', headers = {} }: { port?: number; method?: string; headers?: Record<string, string> } = {}): Promise<Reply> {
  return new Promise((resolve, reject) => {
    request({ agent, port, host: '127.0.0.1', path, method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, names: response.rawHeaders.filter((_, index) => index % 2 === 0).map((name) => name.toLowerCase()), body: Buffer.concat(parts) }));
    })
      .on('error', reject)
      .end();
  });
}

/** Sends bytes that no well-behaved client would; returns the answer as text. */
function askRaw(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port: running.port, host: '127.0.0.1' }, () => socket.end(text));
    let answer = '';
    socket.setEncoding('latin1').on('data', (part: string) => (answer += part)).once('end', () => resolve(answer)).once('error', reject);
  });
}

/**
 * What is wrong with the headers of an answer: each of the description there once with its value, and none that nobody wrote.
 * What only some paths have is for what is there: an error has the headers of every path.
 */
function headerFaults({ status, headers, names }: Reply, path: string): string[] {
  const expected = status < 400 ? { 'Cache-Control': revalidate, ...headersFor(rules, path) } : { ...rules[0]?.headers, 'Cache-Control': 'no-store' };
  const wanted = new Map(Object.entries(expected).map(([name, value]) => [name.toLowerCase(), value]));
  const faults = [...wanted].filter(([name, value]) => headers[name] !== value).map(([name, value]) => `${name} is "${String(headers[name])}" instead of "${value}"`);
  faults.push(...names.filter((name) => !wanted.has(name) && !ownHeaders.has(name)).map((name) => `${name} comes from nowhere`));
  faults.push(...names.filter((name, index) => name !== 'vary' && names.indexOf(name) !== index).map((name) => `${name} comes twice`));
  if (headers.server !== 'nginx') faults.push(`server is "${String(headers.server)}"`);
  return faults.map((fault) => `${path}  ${fault}`);
}

const decoders = { identity: (bytes: Buffer) => bytes, gzip: gunzipSync, br: brotliDecompressSync } as const;
type Encoding = keyof typeof decoders;

const redirects = built.has('_redirects') ? parseRedirects(built.read('_redirects')) : [];
const fileOf = (path: string) => `${path.slice(built.base.length)}index.html`;

/** Every file by the address under which a reader asks for it; where a page has moved, the redirect answers instead. */
const addresses = new Map(
  built.files.filter((file) => file !== '_headers' && file !== '_redirects' && !redirects.some(({ from }) => fileOf(from) === file)).map((file) => [built.base + file.replace(/(^|\/)index\.html$/, '$1'), file]),
);
const pageAddresses = built.pages.map((page) => page.url.pathname).filter((address) => addresses.get(address)?.endsWith('index.html') && !isErrorPage(built.page(addresses.get(address) ?? '')));

/** Asks for every address, sixteen at a time; returns all faults. */
async function eachAddress(check: (address: string, file: string) => Promise<readonly string[]>): Promise<string[]> {
  const waiting = [...addresses];
  const faults: string[] = [];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) faults.push(...(await check(...next)));
  };
  await Promise.all(Array.from({ length: 16 }, work));
  return faults;
}

describe.skipIf(nginx === undefined)('nginx', () => {
  beforeAll(async () => {
    running = await startNginx(join(root, 'dist'));
  });

  afterAll(async () => {
    agent.destroy();
    await running?.stop();
  });

  describe.each(['identity', 'gzip', 'br'] as const satisfies Encoding[])('asked for %s', (encoding) => {
    test.skipIf(encoding === 'br' && nginx?.brotliModule === undefined)('every file comes whole, with its type, its encoding and the headers of the description', async () => {
      let encoded = 0;
      const faults = await eachAddress(async (address, file) => {
        const reply = await ask(address, { headers: { 'Accept-Encoding': encoding } });
        const content = readFileSync(join(root, 'dist', file));
        const compressible = content.length >= 1000 && isCompressible(contentType(file));
        const expected = compressible && encoding !== 'identity' ? encoding : undefined;
        const found = headerFaults(reply, address);
        if (reply.status !== 200) return [`${address}  ${reply.status}`];
        if (reply.headers['content-type'] !== contentType(file)) found.push(`${address}  is of type ${String(reply.headers['content-type'])}`);
        if (reply.headers['content-encoding'] !== expected) return [...found, `${address}  is encoded as ${String(reply.headers['content-encoding'])}`];
        if (!decoders[expected ?? 'identity'](reply.body).equals(content)) found.push(`${address}  has another content`);
        if (Number(reply.headers['content-length']) !== reply.body.length) found.push(`${address}  tells no length`);
        if (compressible && !/\bAccept-Encoding\b/.test(reply.headers.vary ?? '')) found.push(`${address}  does not say that it varies`);
        if (!reply.headers.etag || !reply.headers['last-modified']) found.push(`${address}  cannot be asked for anew`);
        if (expected !== undefined) encoded += 1;
        return found;
      });
      expect(faults).toEqual([]);
      expect(addresses.size).toBeGreaterThan(500);
      if (encoding !== 'identity') expect(encoded).toBeGreaterThan(built.pages.length);
    });

    test.skipIf(encoding === 'br' && nginx?.brotliModule === undefined)('what has not changed is not sent again', async () => {
      const first = await ask(pageAddresses[0] ?? '', { headers: { 'Accept-Encoding': encoding } });
      for (const condition of [{ 'If-None-Match': first.headers.etag ?? '' }, { 'If-Modified-Since': first.headers['last-modified'] ?? '' }]) {
        const again = await ask(pageAddresses[0] ?? '', { headers: { 'Accept-Encoding': encoding, ...condition } });
        expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, first.headers.etag]);
        expect(headerFaults(again, pageAddresses[0] ?? '')).toEqual([]);
      }
      expect((await ask(pageAddresses[0] ?? '', { headers: { 'Accept-Encoding': encoding, 'If-None-Match': '"other"' } })).status).toBe(200);
    });
  });

  test.skipIf(nginx?.brotliModule === undefined)('each encoding has a tag of its own, and the smallest is chosen', async () => {
    const replies = await Promise.all(['identity', 'gzip', 'br', 'gzip, deflate, br, zstd', 'br;q=0, gzip', 'gzip;q=0, br;q=0'].map((value) => ask(`${built.base}fr/`, { headers: { 'Accept-Encoding': value } })));
    expect(new Set(replies.slice(0, 3).map((reply) => reply.headers.etag)).size).toBe(3);
    expect(replies.slice(3).map((reply) => reply.headers['content-encoding'])).toEqual(['br', 'gzip', undefined]);
  });

  test('HEAD is answered as GET is, without the content', async () => {
    for (const address of [`${built.base}fr/`, `${built.base}fr`, `${built.base}absent`, `${built.base}robots.txt`]) {
      const [get, head] = [await ask(address), await ask(address, { method: 'HEAD' })];
      expect([head.status, head.body.length, head.headers['content-length'], head.headers.etag]).toEqual([get.status, 0, get.headers['content-length'], get.headers.etag]);
      expect(headerFaults(head, address)).toEqual([]);
    }
  });

  describe('an address', () => {
    test('of a page that has moved leads to the new one', async () => {
      const faults = await Promise.all(redirects.map(async ({ from, to, status }) => {
        const reply = await ask(from);
        return [...(reply.status === status && reply.headers.location === to ? [] : [`${from}  ${reply.status} to ${String(reply.headers.location)}`]), ...headerFaults(reply, from)];
      }));
      expect(faults.flat()).toEqual([]);
    });

    test('without its slash leads to the one with it, the question kept, for every page', async () => {
      const wanted = pageAddresses.filter((address) => address !== '/');
      const faults = await Promise.all(wanted.map(async (address) => {
        const reply = await ask(`${address.slice(0, -1)}?ui=de&q=a%20b`);
        const leads = reply.status === 308 && reply.headers.location === `${address}?ui=de&q=a%20b`;
        return [...(leads ? [] : [`${address}  ${reply.status} to ${String(reply.headers.location)}`]), ...headerFaults(reply, address.slice(0, -1))];
      }));
      expect(faults.flat()).toEqual([]);
    });

    test.each<readonly [path: string, page: string | undefined]>([
      ...languages.map((code) => [`${code}/absent/`, `${code}/404/index.html`] as const),
      [`${languages[0]}/absent`, `${languages[0]}/404/index.html`],
      [`${languages[0]}/a/b/c.html?q=1`, `${languages[0]}/404/index.html`],
      ['absent', '404.html'], ['xx/absent/', '404.html'], ['_astro/', '404.html'], ['_astro', '404.html'], ['_astro/absent.js', '404.html'], ['api/', '404.html'], ['api/absent.json', '404.html'], ['pagefind', '404.html'],
      ['_headers', '404.html'], ['_redirects', '404.html'], ['headers.conf', '404.html'], ['fr/index.html.br', 'fr/404/index.html'], ['fr/index.html.gz', 'fr/404/index.html'], ['.git/config', '404.html'], ['fr%0d%0aX-Injected:%201/', '404.html'], ['%00', undefined],
    ])('that does not exist (%s) gets the error page %s', async (path, page) => {
      const reply = await ask(built.base + path);
      if (page === undefined) return expect(reply.status).toBe(400);
      expect(reply.status).toBe(404);
      expect(reply.body.equals(readFileSync(join(root, 'dist', page)))).toBe(true);
      expect(reply.headers['content-type']).toBe('text/html; charset=utf-8');
      expect(headerFaults(reply, built.base + path.replace(/\?.*/, ''))).toEqual([]);
      const small = await ask(built.base + path, { headers: { 'Accept-Encoding': 'gzip' } });
      expect([small.status, small.headers['content-encoding']]).toEqual([404, 'gzip']);
      return expect(gunzipSync(small.body).equals(reply.body)).toBe(true);
    });

    test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('does not take %s', async (method) => {
      for (const path of ['', 'fr/', 'absent/', 'robots.txt', 'fr/updates.xml']) {
        const reply = await ask(built.base + path, { method });
        expect([path, reply.status, reply.headers.allow]).toEqual([path, 405, 'GET, HEAD']);
        expect(headerFaults(reply, built.base + path)).toEqual([]);
      }
    });
  });

  test.each([
    ['a way out of the folder', 'GET /../../etc/passwd HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n'],
    ['a broken escape', 'GET /%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n'],
    ['a hidden way out', 'GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n'],
    ['no host', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n'],
    ['a path of 20,000 letters', `GET /${'a'.repeat(20_000)} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`],
    ['a header of 20,000 letters', `GET / HTTP/1.1\r\nHost: localhost\r\nX: ${'a'.repeat(20_000)}\r\nConnection: close\r\n\r\n`],
    ['a languages header of 7,000 signs', `GET / HTTP/1.1\r\nHost: localhost\r\nAccept-Language: ${' ,;-q'.repeat(1_400)}\r\nConnection: close\r\n\r\n`],
  ])('%s: refused or not found, with the policy', async (_, text) => {
    const answer = await askRaw(text);
    expect(answer).toMatch(/^HTTP\/1\.1 (?:4\d\d|200) /);
    expect(answer).not.toMatch(/root:|nginx\/\d/);
    for (const [name, value] of Object.entries(rules[0]?.headers ?? {})) expect(answer).toContain(`\r\n${name}: ${value}\r\n`);
  });

  test.each(['//elsewhere.example', '//elsewhere.example/', '//elsewhere.example/..', '/%2f%2felsewhere.example', '/\\elsewhere.example', '//fr', '/fr//'])('%s leads to no other host', async (path) => {
    const { headers } = await ask(path);
    expect(headers.location ?? '/').toMatch(/^\/(?![/\\])/);
  });

  describe('ranges', () => {
    const file = 'robots.txt';
    const whole = readFileSync(join(root, 'dist', file));
    const size = whole.length;

    test.each([
      ['bytes=0-9', 0, 9],
      ['bytes=10-', 10, size - 1],
      ['bytes=-5', size - 5, size - 1],
      [`bytes=0-${size * 2}`, 0, size - 1],
    ])('%s', async (range, first, last) => {
      const reply = await ask(built.base + file, { headers: { Range: range } });
      expect([reply.status, reply.headers['content-range']]).toEqual([206, `bytes ${first}-${last}/${size}`]);
      expect(reply.body).toEqual(whole.subarray(first, last + 1));
      expect(headerFaults(reply, built.base + file)).toEqual([]);
    });

    test('outside of the content', async () => {
      const reply = await ask(built.base + file, { headers: { Range: `bytes=${size}-` } });
      expect([reply.status, reply.headers['content-range']]).toEqual([416, `bytes */${size}`]);
      // nginx 1.22 goes through its headers for the file and once more for the refusal: each comes twice, with the same value.
      for (const [name, value] of Object.entries(rules[0]?.headers ?? {})) expect([value, `${value}, ${value}`], name).toContain(reply.headers[name.toLowerCase()]);
    });

    test('only of the content that is meant', async () => {
      const { headers } = await ask(built.base + file);
      expect((await ask(built.base + file, { headers: { Range: 'bytes=0-9', 'If-Range': headers.etag ?? '' } })).status).toBe(206);
      expect((await ask(built.base + file, { headers: { Range: 'bytes=0-9', 'If-Range': '"other"' } })).status).toBe(200);
    });
  });

  describe('the first page', () => {
    test.each([
      ['fr', 'fr'], ['FR-CH', 'fr'], ['de-CH,de;q=0.9,en;q=0.8', 'de'], ['pt-BR,pt;q=0.9,es;q=0.8,en;q=0.7', 'es'], [' nl , en', 'nl'], ['bg;q=1.0,it;q=0.5', 'it'],
      ['fr;q=0,en', 'en'], ['fr;q=0.000, de;q=0.1', 'de'], ['en;level=1', 'en'], ['*, it', 'it'],
      [undefined, undefined], ['', undefined], ['*', undefined], ['pt', undefined], ['fro', undefined], ['xfr', undefined], ['fr_FR', undefined], ['fr;q=0', undefined], ['pt-fr', undefined], [',,,', undefined],
    ])('for Accept-Language "%s" is %s', async (value, code) => {
      const reply = await ask(`${built.base}?ui=de`, { headers: value === undefined ? {} : { 'Accept-Language': value } });
      expect([reply.status, reply.headers.location]).toEqual(code === undefined ? [200, undefined] : [302, `${built.base}${code}/?ui=de`]);
      expect(reply.headers.vary).toMatch(/\bAccept-Language\b/);
      expect(headerFaults(reply, built.base)).toEqual([]);
    });

    test('knows every published language', async () => {
      for (const code of languages) expect((await ask(built.base, { headers: { 'Accept-Language': code } })).headers.location).toBe(`${built.base}${code}/`);
    });

    test.each(['?choose', '?choose=1', '?ui=de&choose'])('offers the choice to who asks for it: %s', async (query) => {
      expect((await ask(built.base + query, { headers: { 'Accept-Language': 'fr' } })).status).toBe(200);
      expect((await ask(`${built.base}?chooser`, { headers: { 'Accept-Language': 'fr' } })).status).toBe(302);
    });

    test('is the only one that depends on the language', async () => {
      const reply = await ask(`${built.base}fr/`, { headers: { 'Accept-Language': 'de' } });
      expect([reply.status, reply.headers.vary]).toEqual([200, 'Accept-Encoding']);
    });
  });

  test.skipIf(findWrk() === undefined)('under load every answer is right', async () => {
    const load = await makeLoad(running, pageAddresses.filter((address) => address !== built.base), 2);
    console.log(`nginx: ${load.rate.toFixed(0)} pages a second for 2 seconds, 99 of 100 within ${load.slow} (npm run load: longer)`);
    expect(load.failures, load.output).toBe(0);
    expect(load.requests).toBeGreaterThan(pageAddresses.length);
  });

  test('nothing of all this is an error of the server', () => {
    expect(running.errors().filter((line) => !/client sent|too long URI|too large header/.test(line))).toEqual([]);
  });

  test('under a path, with redirects of pages that have moved', async () => {
    const base = '/some/path/';
    const texts = { 'index.html': 'chooser', '404.html': 'nothing', 'fr/index.html': 'accueil', 'fr/404/index.html': 'introuvable', 'fr/nouveau/index.html': 'nouveau', '_astro/a.AbCd0123.js': 'run()', 'api/site.json': '{"languages":[{"code":"fr","url":"https://www.example.org/some/path/fr/"}]}' };
    const moved = [{ from: `${base}fr/ancien/`, to: `${base}fr/nouveau/#b`, status: 301 }];
    const pathRules = headerRules(base, ['sha256-abc='], ['fr']);
    const dist = temporaryFolder({ ...texts, _headers: formatHeaders(pathRules), _redirects: formatRedirects(moved) });
    const server = await startNginx(dist);
    const { port } = server;
    try {
      for (const [path, status, text] of [
        [base, 200, 'chooser'], [`${base}fr/`, 200, 'accueil'], [`${base}fr/absent/`, 404, 'introuvable'], [`${base}absent`, 404, 'nothing'], ['/fr/', 404, 'nothing'], ['/some/pathfr/', 404, 'nothing'],
      ] as const) {
        const reply = await ask(path, { port });
        expect([path, reply.status, reply.body.toString()]).toEqual([path, status, text]);
        expect(reply.headers['content-security-policy']).toContain("'sha256-abc='");
      }
      for (const [path, status, location] of [
        ['/', 302, base], ['/some/path', 308, base], ['/some/path?q=1', 308, `${base}?q=1`], [`${base}fr`, 308, `${base}fr/`], [`${base}fr/ancien/`, 301, `${base}fr/nouveau/#b`], [`${base}fr/ancien?ui=de`, 301, `${base}fr/nouveau/?ui=de#b`],
      ] as const) {
        const reply = await ask(path, { port });
        expect([path, reply.status, reply.headers.location]).toEqual([path, status, location]);
        expect(reply.headers['content-security-policy']).toContain("'sha256-abc='");
      }
      expect((await ask(base, { port, headers: { 'Accept-Language': 'fr' } })).headers.location).toBe(`${base}fr/`);
      expect((await ask(`${base}_astro/a.AbCd0123.js`, { port })).headers['cache-control']).toContain('immutable');
      expect((await ask(`${base}fr/ancien/`, { port, method: 'POST' })).status).toBe(405);
      expect(server.errors()).toEqual([]);
    } finally {
      await server.stop();
    }
  });
});
