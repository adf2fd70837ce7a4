/** Watches everything that pages do which the site promises not to do. */
import type { BrowserContext } from '@playwright/test';

export interface Watch {
  /** What was seen so far, in words; asks the open pages for what they have stored. */
  findings(): Promise<string[]>;
}

/**
 * Watches all pages of a context from now on.
 * @param origin the site's; requests to any other are findings.
 */
export async function watch(context: BrowserContext, origin: string): Promise<Watch> {
  const seen: string[] = [];
  context.on('console', (message) => {
    if (message.type() === 'error' || /content security policy/i.test(message.text())) seen.push(`console ${message.type()}: ${message.text()}`);
  });
  context.on('weberror', (error) => seen.push(`error in a page: ${error.page()?.url()}: ${error.error().stack || String(error.error())}`));
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (url.origin !== origin && !['data:', 'blob:', 'about:'].includes(url.protocol)) seen.push(`request to another host: ${request.url()}`);
  });
  await context.exposeBinding('reportFinding', (_source, finding: string) => void seen.push(finding));
  await context.addInitScript(() => {
    const report = (window as unknown as { reportFinding: (finding: string) => void }).reportFinding;
    document.addEventListener('securitypolicyviolation', (event) => report(`policy violation: ${event.violatedDirective} ${event.blockedURI}`));
    const setItem = Storage.prototype.setItem;
    Storage.prototype.setItem = function (key, value) {
      report(`storage written: ${key}`);
      setItem.call(this, key, value);
    };
  });

  return {
    async findings() {
      const cookies = (await context.cookies()).map((cookie) => `cookie: ${cookie.name}`);
      const stored: string[] = [];
      for (const page of context.pages()) {
        if (!page.url().startsWith(origin)) continue;
        const keys = await page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]);
        stored.push(...keys.map((key) => `stored: ${key}`));
      }
      return [...seen, ...cookies, ...stored];
    },
  };
}
