/** Lighthouse, as the measurements use it: on a page of a served site, for phones, on its slow 4G. */
import { tools } from './tools.ts';

/** What Lighthouse says of a page. */
export interface LighthouseResult {
  readonly categories: Readonly<Record<string, { readonly score: number | null; readonly auditRefs: readonly { readonly id: string }[] }>>;
  readonly audits: Readonly<Record<string, { readonly id: string; readonly score: number | null; readonly numericValue?: number; readonly scoreDisplayMode: string }>>;
  readonly runtimeError?: { readonly message: string };
}

interface Lighthouse {
  default(url: string, flags: object): Promise<{ readonly lhr: LighthouseResult } | undefined>;
}

interface Launcher {
  launch(options: object): Promise<Chrome>;
}

/** A running browser that Lighthouse talks to. */
export interface Chrome {
  readonly port: number;
  kill(): void;
}

/** How much slower than this machine Lighthouse takes a phone to be. */
export const usualSlowdown = 4;

/** Lighthouse's slow 4G, written out since giving one part of it drops the others. */
const slow4G = { rttMs: 150, throughputKbps: 1638.4, requestLatencyMs: 562.5, downloadThroughputKbps: 1474.56, uploadThroughputKbps: 675 };

/** How often a page is loaded anew when the browser could not record it; that happens on a busy machine. */
const attempts = 3;

/** Starts the browser for `runLighthouse`; no other host can be reached from it. */
export async function launchChrome(chromePath: string): Promise<Chrome> {
  const { launch } = await tools('lighthouse').load<Launcher>('chrome-launcher');
  return launch({ chromePath, chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost'] });
}

/**
 * Loads a page in the browser and judges it.
 * @param port of `launchChrome`. @throws if the page cannot be recorded.
 */
export async function runLighthouse(url: string, port: number, { categories, slowdown = usualSlowdown }: { readonly categories: readonly string[]; readonly slowdown?: number }): Promise<LighthouseResult> {
  const { default: lighthouse } = await tools('lighthouse').load<Lighthouse>('lighthouse');
  let reason = 'no result';
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const result = await lighthouse(url, { port, output: 'json', logLevel: 'error', onlyCategories: categories, throttling: { ...slow4G, cpuSlowdownMultiplier: slowdown } });
    if (result && !result.lhr.runtimeError) return result.lhr;
    reason = result?.lhr.runtimeError?.message ?? reason;
  }
  throw new Error(`Lighthouse could not measure ${url}: ${reason}`);
}

/** When the largest part of a page is there, in milliseconds on slow 4G. */
export async function largestPaint(url: string, port: number): Promise<number> {
  const { audits } = await runLighthouse(url, port, { categories: ['performance'] });
  return audits['largest-contentful-paint']?.numericValue ?? Number.NaN;
}
