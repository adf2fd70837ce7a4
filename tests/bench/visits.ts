/** What a reader's visit to a served site costs: bytes, requests, and the wait for the first search result. */
import { chromium, type Page } from '@playwright/test';
import type { Served, Traffic } from './served.ts';

export interface Visit {
  /** The first page, with nothing kept from before. */
  readonly first: Traffic;
  /** The next page in the same browser. */
  readonly next: Traffic;
  /** From the tap on the search to the first result, on slow 4G. */
  readonly search: Traffic & { readonly milliseconds: number };
  /** All that it takes from nothing to the first result: the pages of both sites load parts of their search at different times. */
  readonly upToResult: Traffic;
}

/** Where things are in a site that is visited. */
export interface VisitPlan {
  readonly first: string;
  readonly next: string;
  readonly query: string;
  /** Opens the search; the box is then ready to be typed in. */
  openSearch(page: Page): Promise<void>;
  /** Matches the links of results. */
  readonly result: string;
}

/** Lighthouse's slow 4G, as a browser throttles requests. */
const slow4G = { offline: false, latency: 562.5, downloadThroughput: (1474.56 * 1024) / 8, uploadThroughput: (675 * 1024) / 8 };

/** Visits a site as the plan says. @param site as it is served. @param executablePath of the browser. */
export async function visit(site: Served, plan: VisitPlan, executablePath: string): Promise<Visit> {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost'] });
  try {
    const context = await browser.newContext({ viewport: { width: 360, height: 640 } });
    const page = await context.newPage();
    site.traffic();
    await page.goto(plan.first, { waitUntil: 'networkidle' });
    const first = site.traffic();
    await page.goto(plan.next, { waitUntil: 'networkidle' });
    const next = site.traffic();

    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', slow4G);
    const start = performance.now();
    await plan.openSearch(page);
    await page.keyboard.type(plan.query);
    await page.locator(plan.result).first().waitFor();
    const milliseconds = Math.round(performance.now() - start);
    const search = site.traffic();
    const parts = [first, next, search];
    const upToResult = { bytes: parts.reduce((sum, part) => sum + part.bytes, 0), requests: parts.reduce((sum, part) => sum + part.requests, 0) };
    return { first, next, search: { ...search, milliseconds }, upToResult };
  } finally {
    await browser.close();
  }
}
