import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { request, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { headerRules, policy } from '../../src/build/policy.ts';
import { formatHeaders, formatRedirects } from '../../src/lib/headers-file.ts';
import { listen } from '../../src/server/listen.ts';
import { chooseEncoding, matchesEtag, parseRange } from '../../src/server/negotiation.ts';
import { createSiteServer, readBuiltOptions } from '../../src/server/serve.ts';
import { manyHostileTexts } from '../support/hostile.ts';

const longText = 'Le réglage est actif par défaut. '.repeat(200);

const siteFiles: Readonly<Record<string, string>> = {
  'index.html': '<p>chooser</p>',
  '404.html': '<p>nothing here</p>',
  'fr/index.html': `<p>accueil</p>${longText}`,
  'fr/404/index.html': '<p>introuvable</p>',
  'fr/été/index.html': '<p>été</p>',
  'en/index.html': '<p>home</p>',
  'en/404/index.html': '<p>not found</p>',
  'updates.xml': '<feed/>',
  'robots.txt': 'User-agent: *',
  'api/site.json': '{}',
  '_astro/script.a1b2.js': 'run()',
  'pagefind/fr/table.json': '[]',
  'pagefind/fr/fragment/fr_1.pf_fragment': longText,
  '.well-known/security.txt': 'Contact: x',
  '.secret': 'secret',
};

let parent: string;
const servers: Server[] = [];

/** Starts a server for the files above; returns its port. */
async function start(base: string): Promise<number> {
  const dist = join(parent, base === '/' ? 'dist' : 'dist-with-base');
  for (const [path, text] of Object.entries(siteFiles)) {
    await mkdir(dirname(join(dist, path)), { recursive: true });
    await writeFile(join(dist, path), text);
  }
  await writeFile(join(dist, '_headers'), formatHeaders(headerRules(base, ['sha256-abc='], ['fr', 'en'])));
  await writeFile(join(dist, '_redirects'), formatRedirects([{ from: `${base}fr/ancien/`, to: `${base}fr/#x`, status: 301 }]));
  const server = createSiteServer(dist, readBuiltOptions(dist));
  servers.push(server);
  return listen(server, 0);
}

let port: number;
let portWithBase: number;

beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'decoche-server-'));
  await writeFile(join(parent, 'outside.txt'), 'outside');
  port = await start('/');
  portWithBase = await start('/decoche/');
});

afterAll(async () => {
  for (const server of servers) server.close().closeAllConnections();
  await rm(parent, { recursive: true });
});

interface Reply {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Sends the path exactly as it is written, which `fetch` would not. */
function ask(path: string, { on = port, method = 'GET', headers = {} }: { on?: number; method?: string; headers?: Record<string, string> } = {}): Promise<Reply> {
  return new Promise((resolve, reject) => {
    request({ port: on, host: '127.0.0.1', path, method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }));
    })
      .on('error', reject)
      .end();
  });
}

describe('pages', () => {
  test.each([
    ['/', 200, '<p>chooser</p>'],
    ['/en/', 200, '<p>home</p>'],
    ['/en/?ui=de', 200, '<p>home</p>'],
    ['/fr/%C3%A9t%C3%A9/', 200, '<p>été</p>'],
    ['/.well-known/security.txt', 200, 'Contact: x'],
    ['/fr/absent/', 404, '<p>introuvable</p>'],
    ['/en/absent', 404, '<p>not found</p>'],
    ['/de/absent/', 404, '<p>nothing here</p>'],
    ['/absent', 404, '<p>nothing here</p>'],
  ])('%s answers %i', async (path, status, text) => {
    const reply = await ask(path);
    expect([reply.status, reply.body.toString()]).toEqual([status, text]);
  });

  test.each([
    ['/fr', '/fr/'],
    ['/fr?ui=de&q=a', '/fr/?ui=de&q=a'],
    ['/fr/%C3%A9t%C3%A9', '/fr/%C3%A9t%C3%A9/'],
  ])('%s leads on to %s', async (path, location) => {
    const reply = await ask(path);
    expect([reply.status, reply.headers.location]).toEqual([308, location]);
  });

  test('an old address leads to the new one', async () => {
    for (const path of ['/fr/ancien/', '/fr/ancien']) {
      const reply = await ask(path);
      expect([reply.status, reply.headers.location]).toEqual([301, '/fr/#x']);
    }
  });

  test('the language of the root is not negotiated', async () => {
    const reply = await ask('/', { headers: { 'Accept-Language': 'en' } });
    expect([reply.status, reply.body.toString()]).toEqual([200, '<p>chooser</p>']);
  });
});

describe('what is not for readers', () => {
  test.each([
    '/../outside.txt',
    '/fr/../../outside.txt',
    '/%2e%2e/outside.txt',
    '/..%2foutside.txt',
    '/..%5coutside.txt',
    '/..\\outside.txt',
    '//outside.txt',
    '//fr',
    '/fr//',
    '/./index.html',
    '/.secret',
    '/fr/.well-known/x',
    '/_headers',
    '/_redirects',
    '/%00',
    '/index.html%00.txt',
    `/${'a'.repeat(5000)}`,
    'http://elsewhere.example/fr/',
  ])('%s is not found', async (path) => {
    const reply = await ask(path);
    expect(reply.status).toBe(404);
    expect(reply.body.toString()).not.toMatch(/outside|secret/);
  });

  test('of 1,000 hostile names none is taken for another file, and none comes back', async () => {
    const known = new Set(Object.values(siteFiles).filter((text) => text !== 'secret'));
    for (const text of manyHostileTexts(1_000)) {
      const name = text.toWellFormed().slice(0, 2_000);
      const path = `/${name.length % 2 === 0 ? 'fr/' : ''}${encodeURIComponent(name).replaceAll('%2F', '/')}`;
      const reply = await ask(path);
      expect([200, 301, 308, 404], path).toContain(reply.status);
      expect(known.has(reply.body.toString()) || reply.body.length === 0, path).toBe(true);
      expect(reply.headers.location ?? '/', path).toMatch(/^\/(?![/\\])/);
      expect(reply.headers['set-cookie'], path).toBeUndefined();
    }
  });

  test('a broken escape is not found', async () => {
    expect((await ask('/%zz')).status).toBe(404);
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('%s is refused', async (method) => {
    const reply = await ask('/', { method });
    expect([reply.status, reply.headers.allow]).toEqual([405, 'GET, HEAD']);
  });
});

describe('headers', () => {
  test.each(['/', '/fr', '/fr/', '/fr/absent/', '/absent', '/robots.txt', '/api/site.json', '/_astro/script.a1b2.js', '/../x', '/fr/ancien/'])('%s carries the policy, as it is described', async (path) => {
    const { headers } = await ask(path);
    const described = Object.entries(policy(['sha256-abc='])).map(([name, value]) => [name.toLowerCase(), value] as const);
    expect(described.length).toBeGreaterThan(6);
    for (const [name, value] of described) expect([name, headers[name]]).toEqual([name, value]);
  });

  test.each([
    ['/', 'public, max-age=0, must-revalidate'],
    ['/api/site.json', 'public, max-age=0, must-revalidate'],
    ['/pagefind/fr/table.json', 'public, max-age=0, must-revalidate'],
    ['/_astro/script.a1b2.js', 'public, max-age=31536000, immutable'],
    ['/pagefind/fr/fragment/fr_1.pf_fragment', 'public, max-age=31536000, immutable'],
    ['/_astro/absent.js', 'no-store'],
    ['/fr/absent/', 'no-store'],
  ])('%s is cached as %s', async (path, caching) => {
    expect((await ask(path)).headers['cache-control']).toBe(caching);
  });

  test.each([
    ['/', 'text/html; charset=utf-8'],
    ['/absent', 'text/html; charset=utf-8'],
    ['/robots.txt', 'text/plain; charset=utf-8'],
    ['/updates.xml', 'application/atom+xml; charset=utf-8'],
    ['/api/site.json', 'application/json; charset=utf-8'],
    ['/_astro/script.a1b2.js', 'text/javascript; charset=utf-8'],
    ['/pagefind/fr/fragment/fr_1.pf_fragment', 'application/octet-stream'],
  ])('%s is of type %s', async (path, type) => {
    expect((await ask(path)).headers['content-type']).toBe(type);
  });

  test('open data may be read by scripts of other sites, pages may not', async () => {
    expect((await ask('/api/site.json')).headers['access-control-allow-origin']).toBe('*');
    expect((await ask('/fr/')).headers['access-control-allow-origin']).toBeUndefined();
  });

  test('HEAD answers with the headers of GET and no body', async () => {
    for (const path of ['/fr/', '/fr', '/absent']) {
      const [get, head] = [await ask(path), await ask(path, { method: 'HEAD' })];
      expect(head.body.length).toBe(0);
      const { date: _get, ...getHeaders } = get.headers;
      const { date: _head, ...headHeaders } = head.headers;
      expect([head.status, headHeaders]).toEqual([get.status, getHeaders]);
    }
  });
});

describe('compression', () => {
  const whole = siteFiles['fr/index.html'] as string;

  test.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ])('sends %s to who takes it', async (encoding, decode) => {
    const reply = await ask('/fr/', { headers: { 'Accept-Encoding': encoding } });
    expect(reply.headers).toMatchObject({ 'content-encoding': encoding, vary: 'Accept-Encoding', 'content-length': String(reply.body.length) });
    expect(reply.body.length).toBeLessThan(whole.length / 5);
    expect(decode(reply.body).toString()).toBe(whole);
  });

  test('sends the text as it is to others', async () => {
    const reply = await ask('/fr/');
    expect(reply.headers['content-encoding']).toBeUndefined();
    expect(reply.headers.vary).toBe('Accept-Encoding');
    expect(reply.body.toString()).toBe(whole);
  });

  test.each(['/pagefind/fr/fragment/fr_1.pf_fragment', '/robots.txt'])('leaves %s alone, too small or compressed already', async (path) => {
    const { headers } = await ask(path, { headers: { 'Accept-Encoding': 'br, gzip' } });
    expect(headers['content-encoding']).toBeUndefined();
    expect(headers.vary).toBeUndefined();
  });

  test.each([
    [undefined, undefined],
    ['', undefined],
    ['identity', undefined],
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['br;q=0.5, gzip;q=0.8', 'gzip'],
    ['*', 'br'],
    ['*;q=0', undefined],
    ['BR', 'br'],
    ['br;q=nonsense', undefined],
  ])('Accept-Encoding %s chooses %s', (header, encoding) => {
    expect(chooseEncoding(header)).toBe(encoding);
  });
});

describe('conditional requests', () => {
  test('what has not changed is not sent again', async () => {
    for (const encoding of ['identity', 'br', 'gzip']) {
      const first = await ask('/fr/', { headers: { 'Accept-Encoding': encoding } });
      const second = await ask('/fr/', { headers: { 'Accept-Encoding': encoding, 'If-None-Match': first.headers.etag as string } });
      expect([second.status, second.body.length, second.headers.etag]).toEqual([304, 0, first.headers.etag]);
      expect(second.headers['content-security-policy']).toBeDefined();
      expect(second.headers['content-type']).toBeUndefined();
    }
  });

  test('each encoding has a tag of its own', async () => {
    const replies = await Promise.all(['identity', 'br', 'gzip'].map((encoding) => ask('/fr/', { headers: { 'Accept-Encoding': encoding } })));
    expect(new Set(replies.map((reply) => reply.headers.etag)).size).toBe(3);
  });

  test('what has changed on disk is sent anew', async () => {
    const file = join(parent, 'dist/changing.txt');
    await writeFile(file, 'before');
    const before = await ask('/changing.txt');
    await writeFile(file, 'after it');
    const after = await ask('/changing.txt', { headers: { 'If-None-Match': before.headers.etag as string } });
    expect([after.status, after.body.toString()]).toEqual([200, 'after it']);
  });

  test.each([
    [undefined, false],
    ['"a"', true],
    ['W/"a"', true],
    ['"b", "a"', true],
    ['*', true],
    ['"ab"', false],
  ])('If-None-Match %s', (header, expected) => {
    expect(matchesEtag(header, '"a"')).toBe(expected);
  });
});

describe('ranges', () => {
  const whole = Buffer.from(siteFiles['fr/index.html'] as string);
  const size = whole.length;

  test.each([
    ['bytes=0-9', 0, 9],
    ['bytes=10-', 10, size - 1],
    ['bytes=-5', size - 5, size - 1],
    [`bytes=0-${size * 2}`, 0, size - 1],
  ])('%s', async (range, first, last) => {
    const reply = await ask('/fr/', { headers: { Range: range, 'Accept-Encoding': 'br' } });
    expect(reply.status).toBe(206);
    expect(reply.headers).toMatchObject({ 'content-range': `bytes ${first}-${last}/${size}`, 'content-length': String(last - first + 1) });
    expect(reply.headers['content-encoding']).toBeUndefined();
    expect(reply.body).toEqual(whole.subarray(first, last + 1));
  });

  test.each([`bytes=${size}-`, 'bytes=-0'])('%s lies outside', async (range) => {
    const reply = await ask('/fr/', { headers: { Range: range } });
    expect([reply.status, reply.headers['content-range'], reply.body.length]).toEqual([416, `bytes */${size}`, 0]);
  });

  test.each(['bytes=5-2', 'bytes=a-b', 'bytes=-', 'lines=0-1', 'bytes=0-1,3-4', ''])('"%s" gets the whole', (range) => {
    expect(parseRange(range, 10)).toBeUndefined();
  });

  test('If-Range: only of the content it names', async () => {
    const { headers } = await ask('/fr/');
    expect((await ask('/fr/', { headers: { Range: 'bytes=0-9', 'If-Range': headers.etag as string } })).status).toBe(206);
    expect((await ask('/fr/', { headers: { Range: 'bytes=0-9', 'If-Range': '"other"' } })).status).toBe(200);
  });
});

describe('under a base path', () => {
  test.each([
    ['/decoche/', 200, '<p>chooser</p>'],
    ['/decoche/en/', 200, '<p>home</p>'],
    ['/decoche/fr/absent/', 404, '<p>introuvable</p>'],
    ['/fr/', 404, '<p>nothing here</p>'],
    ['/decochefr/', 404, '<p>nothing here</p>'],
  ])('%s answers %i', async (path, status, text) => {
    const reply = await ask(path, { on: portWithBase });
    expect([reply.status, reply.body.toString()]).toEqual([status, text]);
    expect(reply.headers['content-security-policy']).toBeDefined();
  });

  test.each([
    ['/', 302, '/decoche/'],
    ['/decoche', 308, '/decoche/'],
    ['/decoche/fr', 308, '/decoche/fr/'],
    ['/decoche/fr/ancien/', 301, '/decoche/fr/#x'],
  ])('%s leads on', async (path, status, location) => {
    const reply = await ask(path, { on: portWithBase });
    expect([reply.status, reply.headers.location]).toEqual([status, location]);
  });

  test('hashed files are cached for long', async () => {
    expect((await ask('/decoche/_astro/script.a1b2.js', { on: portWithBase })).headers['cache-control']).toContain('immutable');
  });
});

describe('ports', () => {
  test('a busy port: the next free one, and it is said', async () => {
    const dist = join(parent, 'dist');
    const server = createSiteServer(dist, readBuiltOptions(dist));
    servers.push(server);
    const busy: number[] = [];
    const next = await listen(server, port, undefined, (taken) => busy.push(taken));
    expect(next).toBeGreaterThan(port);
    expect(busy[0]).toBe(port);
    expect((await ask('/', { on: next })).status).toBe(200);
  });

  test('a port that somebody listens on under the other name of this machine is busy too', async () => {
    const other = createSiteServer(join(parent, 'dist'), readBuiltOptions(join(parent, 'dist')));
    servers.push(other);
    const taken = await listen(other, 0, 'localhost');
    const server = createSiteServer(join(parent, 'dist'), readBuiltOptions(join(parent, 'dist')));
    servers.push(server);
    expect(await listen(server, taken)).not.toBe(taken);
  });

  test('one chosen address only, if wanted', async () => {
    const server = createSiteServer(join(parent, 'dist'), readBuiltOptions(join(parent, 'dist')));
    servers.push(server);
    await listen(server, 0, '0.0.0.0');
    expect((server.address() as AddressInfo).address).toBe('0.0.0.0');
  });
});

test('a folder that holds no build is refused with the way out', () => {
  expect(() => readBuiltOptions(parent)).toThrow('npm run build');
});
