/**
 * `npm run lighthouse [-- page id …]`: Lighthouse for phones on one page of every kind in two languages, and again with a processor six times
 * slower; and how long a reader waits for an answer to a tap or a key. Prints a table; fails where a limit is not held.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from '../../src/commands/support/browser.mjs';
import { root } from '../support/built-site.ts';
import { pageKinds, path, wholeLanguages } from '../support/site.ts';
import { interactionLimit, measureInteractions } from './interactions.ts';
import { launchChrome, runLighthouse, usualSlowdown, type LighthouseResult } from './run-lighthouse.ts';
import { serve } from './served.ts';
import { formatTable } from './table.ts';

/** Points of 100; milliseconds on Lighthouse's slow 4G. */
const limits = { score: 100, largestContentfulPaint: 1200, totalBlockingTime: 0, layoutShift: 0 };
/** How much slower than this machine the processor of the second round is; Lighthouse's phone is four times slower. */
const slowProcessor = 6;
/** The pages of the second round: the ones that a link from elsewhere leads to, and the longest. */
const slowKinds = ['home', 'opt-out/be', 'questions'];

interface Measured {
  readonly name: string;
  readonly cells: readonly string[];
  readonly faults: readonly string[];
}

const categories = ['performance', 'accessibility', 'best-practices', 'seo'];

/** Reads what Lighthouse found, against the limits. @param kept whether the page is kept from search engines on purpose. */
function judge(name: string, lhr: LighthouseResult, kept: boolean): Measured {
  const value = (id: string) => lhr.audits[id]?.numericValue ?? Number.NaN;
  const scores = categories.map((category) => Math.round((lhr.categories[category]?.score ?? 0) * 100));
  const [paint, blocking, shift] = [value('largest-contentful-paint'), value('total-blocking-time'), value('cumulative-layout-shift')];
  const lost = Object.values(lhr.audits).filter(({ id, score, scoreDisplayMode }) => score !== null && score < 0.9 && ['binary', 'numeric', 'metricSavings'].includes(scoreDisplayMode) && !(kept && id === 'is-crawlable'));
  const ofSearchEngines = new Set(lhr.categories['seo']?.auditRefs.map(({ id }) => id));
  const onlyKept = kept && lhr.audits['is-crawlable']?.score === 0 && !lost.some(({ id }) => ofSearchEngines.has(id));
  const faults = [
    ...categories.flatMap((category, index) => ((scores[index] ?? 0) < limits.score && !(onlyKept && category === 'seo') ? [`${category} ${scores[index]}`] : [])),
    ...(paint <= limits.largestContentfulPaint ? [] : [`LCP ${Math.round(paint)} ms`]),
    ...(blocking <= limits.totalBlockingTime ? [] : [`TBT ${Math.round(blocking)} ms`]),
    ...(shift <= limits.layoutShift ? [] : [`CLS ${shift}`]),
  ];
  const reasons = faults.length > 0 ? lost.map(({ id }) => id) : [];
  return { name, cells: [...scores.map((score, index) => (onlyKept && categories[index] === 'seo' ? `${score}*` : String(score))), `${Math.round(paint)}`, `${Math.round(blocking)}`, shift.toFixed(3)], faults: [...faults, ...reasons] };
}

async function main(): Promise<void> {
  const browser = findBrowser();
  if (browser === undefined) throw new Error('No browser. Run npm test once: it installs one; or set CHROMIUM_PATH.');
  const dist = join(root, 'dist');
  if (!existsSync(join(dist, '_headers'))) throw new Error('dist/ holds no finished build of the site. Run: npm run build');

  const wanted = process.argv.slice(2);
  const kinds = wanted.length > 0 ? wanted : pageKinds;
  const site = await serve(dist);
  const chrome = await launchChrome(browser);

  const rounds = [
    ...kinds.flatMap((kind) => wholeLanguages.map((locale) => ({ locale, kind, slowdown: usualSlowdown }))),
    ...kinds.filter((kind) => slowKinds.includes(kind)).map((kind) => ({ locale: wholeLanguages[0], kind, slowdown: slowProcessor })),
  ];
  const measured: Measured[] = [];
  try {
    for (const { locale, kind, slowdown } of rounds) {
      const result = await runLighthouse(site.origin + path(locale, kind), chrome.port, { categories, slowdown });
      const entry = judge(`${locale} ${kind}${slowdown === usualSlowdown ? '' : `, processor ×${slowdown}`}`, result, keptFromSearch.has(kind));
      measured.push(entry);
      console.log(`${entry.faults.length > 0 ? '✘' : '✓'} ${entry.name}  ${entry.cells.join(' ')}  ${entry.faults.join(', ')}`);
    }
  } finally {
    chrome.kill();
  }
  const interactions = await measureInteractions(site.origin, browser);
  site.close();

  console.log(`\n${formatTable(['page', 'performance', 'accessibility', 'best practices', 'SEO', 'LCP ms', 'TBT ms', 'CLS'], measured.map(({ name, cells }) => [name, ...cells]))}`);
  console.log('* kept from search engines on purpose; nothing else is found.\n');
  console.log(formatTable(['what a reader does', 'answer within ms'], interactions.map(({ name, milliseconds }) => [name, String(milliseconds)])));

  const faults = [
    ...measured.filter((entry) => entry.faults.length > 0).map((entry) => `${entry.name}: ${entry.faults.join(', ')}`),
    ...interactions.filter(({ milliseconds }) => milliseconds > interactionLimit).map(({ name, milliseconds }) => `${name}: ${milliseconds} ms, at most ${interactionLimit}`),
  ];
  if (faults.length > 0) {
    console.error(`\nLimits not held:\n  ${faults.join('\n  ')}`);
    process.exitCode = 1;
  } else {
    console.log(`\nAll ${measured.length} measurements hold: 100 in all four, LCP ≤ ${limits.largestContentfulPaint} ms, TBT ${limits.totalBlockingTime}, CLS ${limits.layoutShift}; answers within ${interactionLimit} ms.`);
  }
}

/** Pages with `noindex`: the results of a search. */
const keptFromSearch = new Set(['search']);

await main();
