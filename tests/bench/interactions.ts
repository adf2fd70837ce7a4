/** How long a reader waits until the page has answered a tap or a key. */
import { chromium, type Page } from '@playwright/test';
import { pagesMenu } from '../support/menu.ts';
import { path, words } from '../support/site.ts';

export interface Interaction {
  readonly name: string;
  /** The longest of its events, from the input to the next paint (the browser's Event Timing, rounded to 8 ms). */
  readonly milliseconds: number;
}

/** What counts as at once. */
export const interactionLimit = 100;

/** Like Lighthouse's phone: a processor four times slower than this one. */
const slowdown = 4;

/**
 * Uses the label language, the search and the menu on a page with a slowed processor.
 * @param origin of the served site. @param executablePath of the browser.
 */
export async function measureInteractions(origin: string, executablePath: string): Promise<Interaction[]> {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'] });
  const t = words('fr');
  try {
    const page = await browser.newPage({ viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true });
    await page.goto(origin + path('fr', 'opt-out/be'));
    // What Playwright puts into a page it puts there at its first question: the reader has no part in that.
    await pagesMenu(page, 'fr').boundingBox();
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    return [
      { name: 'opens the menu', milliseconds: await longest(page, () => pagesMenu(page, 'fr').click()) },
      {
        name: 'chooses the language of their LinkedIn',
        milliseconds: await longest(page, async () => {
          const choice = page.getByRole('combobox', { name: t('label.choose') });
          await choice.focus();
          await choice.selectOption('de');
        }),
      },
      {
        name: 'opens the search',
        milliseconds: await longest(page, async () => {
          // Not by the key "/": the list of languages has the focus, and would take it for itself.
          await page.getByRole('banner').getByRole('link', { name: t('nav.search') }).click();
          await page.getByRole('dialog').getByRole('searchbox').waitFor();
        }),
      },
      {
        name: 'types in the search box',
        milliseconds: await longest(page, async () => {
          await page.getByRole('dialog').getByRole('searchbox').pressSequentially('comment désactiver', { delay: 60 });
          await page.getByRole('dialog').getByRole('link').first().waitFor();
        }),
      },
    ];
  } finally {
    await browser.close();
  }
}

/** The longest event while something is done. */
async function longest(page: Page, act: () => Promise<unknown>): Promise<number> {
  await page.evaluate(() => {
    const seen: number[] = [];
    Object.assign(window, { seen });
    new PerformanceObserver((list) => seen.push(...list.getEntries().map((entry) => entry.duration))).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  });
  await act();
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 100))));
  return page.evaluate(() => Math.round(Math.max(0, ...(window as unknown as { seen: number[] }).seen)));
}
