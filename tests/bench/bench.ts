/**
 * `npm run bench [-- 2 6 12 24]`: this site and the same texts built with Starlight, in one run on one machine, served by the same server:
 * builds as the number of languages grows, first visit, next page, first search, largest paint on slow 4G. Prints tables;
 * `.cache/reports/bench.md` holds them for the README. Fails where a goal is not reached.
 */
import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '../../src/commands/support/browser.mjs';
import { roomForYoung } from '../../src/commands/support/build.mjs';
import { parseHeaders } from '../../src/lib/headers-file.ts';
import { root } from '../support/built-site.ts';
import { copySite } from '../support/site-copy.ts';
import { launchChrome, largestPaint } from './run-lighthouse.ts';
import { publishLanguages } from './more-languages.ts';
import { serve, type Served } from './served.ts';
import { writeStarlight } from './starlight.ts';
import { formatTable } from './table.ts';
import { tools } from './tools.ts';
import { visit, type Visit, type VisitPlan } from './visits.ts';

/** What of the peer's figure ours may be at most. */
const goals = { build: 0.5, firstVisit: 0.5, searchBytes: 0.5 };

interface Build {
  readonly pages: number;
  readonly seconds: number;
  readonly megabytes: number;
}

interface Measured {
  readonly visit: Visit;
  /** Milliseconds on Lighthouse's slow 4G: the page that is visited first, and the next. */
  readonly paints: readonly [number, number];
}

const preload = new URL('report-memory.mjs', import.meta.url).href;
const counts = process.argv.slice(2).map(Number).filter((count) => count > 0);
const browser = findBrowser();
if (browser === undefined) throw new Error('No browser. Run npm test once: it installs one; or set CHROMIUM_PATH.');
const starlight = tools('starlight');

const builds: { readonly languages: number; readonly ours: Build; readonly peer: Build }[] = [];
let measured: { readonly ours: Measured; readonly peer: Measured } | undefined;
for (const languages of counts.length > 0 ? counts : [2, 6, 12, 24]) {
  const copy = copySite();
  try {
    await publishLanguages(copy, languages);
    const memoryFile = join(copy.root, 'memory.txt');
    const start = performance.now();
    await copy.build({ preload, environment: { BENCH_MEMORY_FILE: memoryFile } });
    const ours = { pages: pagesIn(copy.dist), seconds: (performance.now() - start) / 1000, megabytes: Number(readFileSync(memoryFile, 'utf8')) / 1024 };
    await writeStarlight(copy.dist, starlight);
    const peer = buildPeer();
    builds.push({ languages, ours, peer });
    console.log(`${languages} languages: ours ${describe(ours)}; Starlight ${describe(peer)}`);
    if (!measured) measured = await measureVisits(copy.dist, join(starlight.folder, 'dist'));
  } finally {
    copy.remove();
  }
}
if (measured) report(measured);

function buildPeer(): Build {
  const memoryFile = join(starlight.folder, 'memory.txt');
  const start = performance.now();
  const { status, stderr, stdout } = spawnSync(process.execPath, [roomForYoung, '--import', preload, 'node_modules/astro/bin/astro.mjs', 'build'], { cwd: starlight.folder, env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', BENCH_MEMORY_FILE: memoryFile }, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(`Starlight did not build:\n${(stdout + stderr).slice(-3000)}`);
  return { pages: pagesIn(join(starlight.folder, 'dist')), seconds: (performance.now() - start) / 1000, megabytes: Number(readFileSync(memoryFile, 'utf8')) / 1024 };
}

function pagesIn(folder: string): number {
  return globSync('**/*.html', { cwd: folder }).length;
}

function describe({ pages, seconds, megabytes }: Build): string {
  return `${pages} pages in ${seconds.toFixed(1)} s, ${Math.round(megabytes)} MB`;
}

/** Both sites through the same server and browser: French home page, then the guide for Belgium, then a search. */
async function measureVisits(ours: string, peer: string): Promise<{ ours: Measured; peer: Measured }> {
  const guide = 'fr/desactiver/belgique/';
  const query = 'désactiver';
  return {
    ours: await measure(ours, (origin) => ({
      first: `${origin}/fr/`,
      next: `${origin}/${guide}`,
      query,
      async openSearch(page) {
        await page.locator('[data-search-open]').click();
        await page.locator('dialog input[type="search"]').waitFor();
      },
      result: 'dialog #search-results a',
    })),
    peer: await measure(peer, (origin) => ({
      first: `${origin}/fr/`,
      next: `${origin}/${guide}`,
      query,
      async openSearch(page) {
        await page.locator('button[data-open-modal]').click();
        await page.locator('dialog input').waitFor();
        await page.locator('dialog input').focus();
      },
      result: 'dialog .pagefind-ui__result-link',
    })),
  };
}

async function measure(dist: string, plan: (origin: string) => VisitPlan): Promise<Measured> {
  const site = await serveBuilt(dist);
  const chrome = await launchChrome(browser ?? '');
  try {
    const visited = plan(site.origin);
    return { visit: await visit(site, visited, browser ?? ''), paints: [await largestPaint(visited.first, chrome.port), await largestPaint(visited.next, chrome.port)] };
  } finally {
    chrome.kill();
    site.close();
  }
}

/** The peer has no headers of its own: it is served with those that every answer of ours has, but for the policy, which it could not keep. */
function serveBuilt(dist: string): Promise<Served> {
  const file = join(dist, '_headers');
  if (globSync('_headers', { cwd: dist }).length > 0) return serve(dist);
  const common = parseHeaders(readFileSync(join(root, 'dist/_headers'), 'utf8')).filter(({ path }) => path === '/*').map(({ path, headers }) => ({ path, headers: Object.fromEntries(Object.entries(headers).filter(([name]) => name !== 'Content-Security-Policy')) }));
  const immutable = { path: '/_astro/*', headers: { 'Cache-Control': 'public, max-age=31536000, immutable' } };
  writeFileSync(file, [...common, immutable].map(({ path, headers }) => `${path}\n${Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`).join('')}`).join('\n'));
  return serve(dist);
}

function report({ ours, peer }: { readonly ours: Measured; readonly peer: Measured }): void {
  const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
  const ratio = (one: number, other: number) => (one / other).toFixed(2);
  const per100 = ({ seconds, pages }: Build) => (seconds / pages) * 100;
  const version = (JSON.parse(readFileSync(join(starlight.folder, 'node_modules/@astrojs/starlight/package.json'), 'utf8')) as { version: string }).version;

  const buildRows = builds.map(({ languages, ours: own, peer: other }) => [String(languages), `${own.pages} / ${other.pages}`, `${per100(own).toFixed(2)} s`, `${per100(other).toFixed(2)} s`, ratio(per100(own), per100(other)), `${Math.round(own.megabytes)} MB`, `${Math.round(other.megabytes)} MB`, ratio(own.megabytes, other.megabytes)]);
  const row = (name: string, own: number, other: number, format: (value: number) => string) => [name, format(own), format(other), ratio(own, other)];
  const visitRows = [
    row('first visit, bytes', ours.visit.first.bytes, peer.visit.first.bytes, kilobytes),
    row('first visit, requests', ours.visit.first.requests, peer.visit.first.requests, String),
    row('next page, bytes', ours.visit.next.bytes, peer.visit.next.bytes, kilobytes),
    row('next page, requests', ours.visit.next.requests, peer.visit.next.requests, String),
    row('LCP on slow 4G, first page', ours.paints[0], peer.paints[0], (value) => `${Math.round(value)} ms`),
    row('LCP on slow 4G, next page', ours.paints[1], peer.paints[1], (value) => `${Math.round(value)} ms`),
    row('first search, bytes', ours.visit.search.bytes, peer.visit.search.bytes, kilobytes),
    row('two pages and a search, bytes', ours.visit.upToResult.bytes, peer.visit.upToResult.bytes, kilobytes),
    row('first search, until a result', ours.visit.search.milliseconds, peer.visit.search.milliseconds, (value) => `${value} ms`),
  ];
  const buildHeadings = ['languages', 'pages', 'per 100 pages, ours', 'Starlight', 'ratio', 'memory, ours', 'Starlight', 'ratio'];
  const visitHeadings = ['what', 'ours', 'Starlight', 'ratio'];
  console.log(`\n${formatTable(buildHeadings, buildRows)}\n\n${formatTable(visitHeadings, visitRows)}`);
  const markdown = (headings: readonly string[], rows: readonly (readonly string[])[]) => [headings, headings.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  mkdirSync(join(root, '.cache/reports'), { recursive: true });
  writeFileSync(join(root, '.cache/reports/bench.md'), `Starlight ${version}, Node ${process.versions.node}, ${availableParallelism()} processors\n\n${markdown(visitHeadings, visitRows)}\n\n${markdown(buildHeadings, buildRows)}\n`);

  const missed = [
    ...builds.filter(({ ours: own, peer: other }) => per100(own) / per100(other) > goals.build).map(({ languages }) => `build per page with ${languages} languages above ${goals.build}`),
    ...(ours.visit.first.bytes / peer.visit.first.bytes > goals.firstVisit ? [`first visit above ${goals.firstVisit}`] : []),
    ...(ours.visit.search.bytes / peer.visit.search.bytes > goals.searchBytes ? [`bytes of the first search above ${goals.searchBytes}`] : []),
  ];
  if (missed.length > 0) {
    console.error(`\nGoals not reached: ${missed.join('; ')}`);
    process.exitCode = 1;
  }
}
