/** The link check against a server on this machine that behaves in every way a web server may. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { askAddress } from '../../../src/links/ask.ts';
import { politely, retryAfter, type Manners } from '../../../src/links/web.ts';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const html = (title: string) => `<!doctype html><html><head><title>${title}</title></head><body>text</body></html>`;
const page = (title: string, type = 'text/html; charset=utf-8'): Answer => (_, response) => void response.writeHead(200, { 'Content-Type': type }).end(html(title));
const redirect = (status: number, location: string): Answer => (_, response) => void response.writeHead(status, { Location: location }).end();
const status = (code: number, headers: Record<string, string> = {}): Answer => (_, response) => void response.writeHead(code, headers).end();

let counts = new Map<string, number>();
/** The first so many requests get one answer, later ones another. */
const first = (count: number, one: Answer, other: Answer): Answer => (request, response) => ((counts.get(request.url ?? '') ?? 0) <= count ? one : other)(request, response);
let written = 0;

const answers: Readonly<Record<string, Answer>> = {
  '/there': page('A title'),
  '/entities': page('\n  L&#8217;IA &amp;\n  vous '),
  '/latin': (_, response) => void response.writeHead(200, { 'Content-Type': 'text/html; charset=ISO-8859-1' }).end(Buffer.from(html('Décoché'), 'latin1')),
  '/latin-in-page': (_, response) => void response.writeHead(200, { 'Content-Type': 'text/html' }).end(Buffer.from(`<meta charset="windows-1252">${html('Décoché')}`, 'latin1')),
  '/unknown-charset': page('Décoché', 'text/html; charset=x-none'),
  '/no-title': (_, response) => void response.writeHead(200, { 'Content-Type': 'text/html' }).end('<p>text</p>'),
  '/pdf': (request, response) => void response.writeHead(200, { 'Content-Type': 'application/pdf' }).end(request.method === 'HEAD' ? '' : 'GET was not needed'),
  '/huge': (request, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html' });
    if (request.method === 'HEAD') return void response.end();
    const more = () => {
      while (!response.destroyed) {
        written += 65_536;
        if (!response.write('x'.repeat(65_536))) return void response.once('drain', more);
      }
    };
    more();
  },
  '/gone': status(410),
  '/absent': status(404),
  '/no-head': (request, response) => (request.method === 'HEAD' ? status(405) : page('After GET'))(request, response),
  '/head-lies': (request, response) => (request.method === 'HEAD' ? status(404) : page('Still there'))(request, response),
  '/refused': status(403),
  '/linkedin': status(999),
  '/moved': redirect(301, '/moved-2'),
  '/moved-2': redirect(308, '/there#part'),
  '/for-now': redirect(302, '/there'),
  '/moved-then-for-now': redirect(301, '/for-now'),
  '/for-now-then-moved': redirect(307, '/moved'),
  '/circle': redirect(301, '/circle-2'),
  '/circle-2': redirect(302, '/circle'),
  '/endless': (request, response) => redirect(302, `/endless?${Number(request.url?.split('?')[1] ?? 0) + 1}`)(request, response),
  '/mail': redirect(302, 'mailto:somebody@example.org'),
  '/moved-to-nothing': redirect(301, '/absent'),
  '/busy': first(1, status(429, { 'Retry-After': '3' }), page('Patience')),
  '/busy-until': first(1, status(503, { 'Retry-After': new Date(1_005_000).toUTCString() }), page('Patience')),
  '/very-busy': status(429, { 'Retry-After': '3600' }),
  '/always-busy': status(429),
  '/broken': status(500),
  '/broken-once': first(1, status(500), page('Mended')),
  '/silent': () => undefined,
  '/cut': (request) => void request.socket.destroy(),
};

let server: Server;
let origin: string;
let asked: { method: string; path: string; agent: string; time: number }[];
let open = 0;
let mostOpen = 0;
/** A clock that only sleeping and asking move. */
let clock = 1_000_000;
let slept: number[];

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = (request.url ?? '').split('?')[0] ?? '';
    counts.set(request.url ?? '', (counts.get(request.url ?? '') ?? 0) + 1);
    asked.push({ method: request.method ?? '', path, agent: request.headers['user-agent'] ?? '', time: clock });
    open += 1;
    mostOpen = Math.max(mostOpen, open);
    response.once('close', () => (open -= 1));
    (answers[path] ?? status(404))(request, response);
  });
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  counts = new Map();
  asked = [];
  slept = [];
  written = 0;
  clock = 1_000_000;
  mostOpen = 0;
});

const manners: Manners = { userAgent: 'Test/1.0 (+https://example.org/repository)', pause: 100, timeout: 20_000, backOff: [1_000, 4_000], longestWait: 60_000, mostRedirects: 5 };
const web = { fetch, now: () => clock, sleep: async (milliseconds: number) => {
  slept.push(milliseconds);
  clock += milliseconds;
} };
/** Nobody waits long for a server that never answers. */
const impatient: Manners = { ...manners, timeout: 200 };
const askPath = (path: string) => askAddress(politely(web, path === '/silent' ? impatient : manners), origin + path, manners.mostRedirects);

describe('an address', () => {
  test.each([
    ['/there', { state: 'there', title: 'A title' }],
    ['/entities', { state: 'there', title: 'L’IA & vous' }],
    ['/latin', { state: 'there', title: 'Décoché' }],
    ['/latin-in-page', { state: 'there', title: 'Décoché' }],
    ['/unknown-charset', { state: 'there', title: 'Décoché' }],
    ['/no-title', { state: 'there' }],
    ['/pdf', { state: 'there' }],
    ['/huge', { state: 'there' }],
    ['/gone', { state: 'gone', reason: 'status 410' }],
    ['/absent', { state: 'gone', reason: 'status 404' }],
    ['/no-head', { state: 'there', title: 'After GET' }],
    ['/head-lies', { state: 'there', title: 'Still there' }],
    ['/refused', { state: 'unreachable', reason: 'status 403', network: false }],
    ['/for-now', { state: 'there', title: 'A title' }],
    ['/circle', { state: 'unreachable', reason: expect.stringContaining('in a circle'), network: false }],
    ['/endless', { state: 'unreachable', reason: 'more than 5 redirects', network: false }],
    ['/mail', { state: 'unreachable', reason: 'redirects to "mailto:somebody@example.org"', network: false }],
    ['/moved-to-nothing', { state: 'gone', reason: 'status 404' }],
    ['/busy', { state: 'there', title: 'Patience' }],
    ['/busy-until', { state: 'there', title: 'Patience' }],
    ['/always-busy', { state: 'unreachable', reason: 'status 429', network: false }],
    ['/broken', { state: 'unreachable', reason: 'status 500', network: false }],
    ['/broken-once', { state: 'there', title: 'Mended' }],
    ['/silent', { state: 'unreachable', reason: 'no answer in time', network: true }],
    ['/cut', { state: 'unreachable', reason: expect.any(String), network: true }],
    ['/linkedin', { state: 'unreachable', reason: expect.any(String) }],
  ])('%s', async (path, outcome) => {
    expect(await askPath(path)).toMatchObject(outcome);
  });

  test('that moved for good has a new address, as far as the move is for good', async () => {
    const moved = async (path: string) => {
      const outcome = await askPath(path);
      return outcome.state === 'there' ? outcome.moved : outcome;
    };
    expect(await moved('/moved')).toBe(`${origin}/there`);
    expect(await moved('/moved-then-for-now')).toBe(`${origin}/for-now`);
    expect(await moved('/for-now-then-moved')).toBeUndefined();
    expect(await moved('/there')).toBeUndefined();
  });
});

describe('politeness', () => {
  test('a document that is no page is asked for its head only', async () => {
    await askPath('/pdf');
    expect(asked.map(({ method }) => method)).toEqual(['HEAD']);
  });

  test('of a page without end little is read', async () => {
    await askPath('/huge');
    expect(written).toBeLessThan(8_000_000);
  });

  test('a host is asked one thing at a time, with a pause, by name', async () => {
    const ask = politely(web, manners);
    await Promise.all(['/there', '/no-head', '/absent', '/moved'].map((path) => askAddress(ask, origin + path, 5)));
    expect(mostOpen).toBe(1);
    expect(asked.length).toBeGreaterThan(8);
    expect(asked.slice(1).every(({ time }, index) => time - (asked[index]?.time ?? 0) >= manners.pause)).toBe(true);
    expect(new Set(asked.map(({ agent }) => agent))).toEqual(new Set([manners.userAgent]));
  });

  test('tries again later and later, and no more than three times', async () => {
    await askAddress(politely(web, { ...impatient, pause: 0 }), `${origin}/silent`, 5);
    expect(asked.length).toBe(3);
    expect(slept).toEqual([1_000, 4_000]);
  });

  test('waits as long as the host asks', async () => {
    await askAddress(politely(web, { ...manners, pause: 0 }), `${origin}/busy`, 5);
    expect(slept).toEqual([3_000]);
  });

  test('a host that wants more patience than we have is left alone', async () => {
    const ask = politely(web, manners);
    const reason = 'the host asks to wait 3600 s; not asked again';
    expect(await askAddress(ask, `${origin}/very-busy`, 5)).toEqual({ state: 'unreachable', reason, network: false });
    expect(await askAddress(ask, `${origin}/there`, 5)).toEqual({ state: 'unreachable', reason, network: false });
    expect(asked.length).toBe(1);
  });
});

test.each([[null, undefined], ['3', 3_000], [' 0 ', 0], [new Date(9_000).toUTCString(), 4_000], [new Date(1_000).toUTCString(), 0], ['soon', undefined]])('Retry-After %s asks for %s', (value, milliseconds) => {
  expect(retryAfter(value, 5_000)).toBe(milliseconds);
});
