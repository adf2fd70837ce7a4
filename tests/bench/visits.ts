/** What a reader's visit to a served site costs: bytes, requests, and the wait for the first search result. */
import { chromium, type BrowserContext, type Page } from '@playwright/test';

export interface Cost {
  readonly bytes: number;
  readonly requests: number;
}

export interface Visit {
  /** The first page, with nothing kept from before. */
  readonly first: Cost;
  /** The next page in the same browser. */
  readonly next: Cost;
  /** From the tap on the search to the first result, on slow 4G. */
  readonly search: Cost & { readonly milliseconds: number };
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

/** Visits a site as the plan says. @param executablePath of the browser. */
export async function visit(plan: VisitPlan, executablePath: string): Promise<Visit> {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost'] });
  try {
    const context = await browser.newContext({ viewport: { width: 360, height: 640 } });
    const page = await context.newPage();
    const cost = await countTraffic(context, page);
    await page.goto(plan.first, { waitUntil: 'networkidle' });
    const first = cost();
    await page.goto(plan.next, { waitUntil: 'networkidle' });
    const next = cost();

    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', slow4G);
    const start = performance.now();
    await plan.openSearch(page);
    await page.keyboard.type(plan.query);
    await page.locator(plan.result).first().waitFor();
    const milliseconds = Math.round(performance.now() - start);
    return { first, next, search: { ...cost(), milliseconds } };
  } finally {
    await browser.close();
  }
}

/** Counts what goes over the wire; each call gives what came since the one before. */
async function countTraffic(context: BrowserContext, page: Page): Promise<() => Cost> {
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  let [bytes, requests] = [0, 0];
  const fromCache = new Set<string>();
  session.on('Network.requestServedFromCache', ({ requestId }) => fromCache.add(requestId));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (fromCache.has(requestId) || encodedDataLength === 0) return;
    bytes += encodedDataLength;
    requests += 1;
  });
  return () => {
    const cost = { bytes, requests };
    [bytes, requests] = [0, 0];
    return cost;
  };
}
