/**
 * What stands in an address or a field is text: it becomes no markup, no code, no property, no link and no error, and goes nowhere.
 * The texts are the same in every run; a test that fails names the one.
 */
import type { Page } from '@playwright/test';
import { expect, test } from '../support/fixtures.ts';
import { hostileTexts, manyHostileTexts } from '../support/hostile.ts';
import { noElementOfTheSearch } from '../support/search.ts';
import { filePath, path, words } from '../support/site.ts';

/**
 * Pages whose scripts read the address, with what they read, and how many addresses are tried. Every address holds a text in each parameter
 * and one as anchor, the first parameter those of the lists first: 1,650 texts; with the 3,500 in the fields of the letter more than 5,000.
 */
const readers: readonly { readonly name: string; readonly address: string; readonly parameters: readonly string[]; readonly count: number }[] = [
  { name: 'the search', address: path('fr', 'search'), parameters: ['q', 'kind', 'territory', 'place'], count: 180 },
  { name: 'the steps', address: path('fr', 'opt-out/be'), parameters: ['ui', 'for'], count: 150 },
  { name: 'the letter', address: path('fr', 'objection'), parameters: ['for', 'ui'], count: 100 },
];

/** A page is loaded anew after so many, since what it listens to adds up. */
const batch = 100;

/** The query and anchor that hold texts. */
function hostileAddress(parameters: readonly string[], texts: readonly string[]): string {
  const query = parameters.map((name, index) => `${name}=${encodeURIComponent((texts[index] ?? '').toWellFormed())}`).join('&');
  const anchor = (texts[parameters.length] ?? '').toWellFormed();
  // Escaped or as it is, like in links that others write.
  return `?${query}#${anchor.length % 2 === 0 ? encodeURIComponent(anchor) : anchor}`;
}

/** Notes how the page is before anything is tried. */
async function remember(page: Page): Promise<void> {
  await page.evaluate(() => {
    const own = window as unknown as { pristine: Node; hosts: Set<string>; paths: string };
    own.pristine = document.body.cloneNode(true);
    own.hosts = new Set([location.host, ...[...document.querySelectorAll('a')].map((link) => link.host)]);
  });
}

/** What is wrong with the page now. */
function faultsOfPage(): string[] {
  const { hosts } = window as unknown as { hosts: Set<string> };
  const faults: string[] = [];
  if ('injected' in window || 'injected' in Object.prototype) faults.push('it ran');
  if (Object.keys(Object.prototype).length > 0) faults.push('every object has a new property');
  for (const element of document.querySelectorAll('script:not([src]):not([type="application/ld+json"]):not([type="application/json"]), img, iframe, object, embed, base, video, audio, form:not([action], [data-letter-tool] form), meta[http-equiv="refresh" i]')) faults.push(`it made <${element.localName}>`);
  for (const element of document.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      // Steps keep their height while their labels change.
      const isKept = name === 'style' && /^min-block-size: \d+px;$/.test(value);
      if (!isKept && (name.startsWith('on') || name === 'style' || name === 'srcdoc')) faults.push(`it made ${name}="${value}"`);
      if (/^\s*(?:javascript|data|vbscript):/i.test(value) && (name === 'href' || name === 'src' || name === 'action' || name === 'formaction')) faults.push(`it made ${name}="${value}"`);
    }
  }
  for (const link of document.querySelectorAll('a')) if (link.protocol !== 'mailto:' && !hosts.has(link.host)) faults.push(`it made a link to ${link.href}`);
  return [...new Set(faults)];
}

/** Opens each address in the page at hand, as if it were opened anew: the body as it was, the page's own scripts started again. */
async function openAll(page: Page, addresses: readonly string[], from: number): Promise<string[]> {
  await page.evaluate(`globalThis.faultsOfPage = ${faultsOfPage.toString()}`);
  return page.evaluate(async ([all, first, notOfTheSearch]) => {
    const own = window as unknown as { pristine: Node; faultsOfPage: () => string[] };
    const scripts = [...document.querySelectorAll<HTMLScriptElement>('script[type="module"][src]')].map((script) => script.src);
    const found: string[] = [];
    // What a page had still planned, like to follow its field with the address, does not reach into the next one.
    const setAddress = history.replaceState.bind(history);
    history.replaceState = () => {};
    // The search waits for a reader who types on before it asks other languages.
    const soon = window.setTimeout.bind(window);
    window.setTimeout = ((work: () => void) => soon(work)) as typeof window.setTimeout;
    for (const [index, address] of all.entries()) {
      document.body.replaceWith(own.pristine.cloneNode(true));
      setAddress(null, '', address);
      const { searchParams } = new URL(location.href);
      await Promise.all(scripts.map((script) => import(`${script}?run=${first + index}`)));
      // What the scripts of other pages load is there after the first time: their answer follows in the same turn.
      await new Promise((done) => setTimeout(done));
      const field = document.querySelector<HTMLInputElement>('form[data-search] input[type="search"]');
      while (field && field.value !== '' && !isAnswered()) await new Promise((done) => setTimeout(done));
      if (field && field.value !== searchParams.get('q')?.slice(0, 300).replace(/[\r\n]/g, '')) found.push(`${address}: the page did not read it`);
      const strange = [...document.querySelectorAll(`[data-search-panel] ${notOfTheSearch}`)].map((element) => `it made ${element.outerHTML}`);
      for (const fault of [...own.faultsOfPage(), ...strange]) found.push(`${address.slice(0, 500)}: ${fault}`);
    }
    return found;

    function isAnswered(): boolean {
      const list = document.querySelector<HTMLElement>('#search-results');
      return list !== null && list.dataset['query'] !== undefined && list.ariaBusy === null;
    }
  }, [addresses, from, noElementOfTheSearch] as const);
}

test('what could do harm is seen @desktop', async ({ page }) => {
  await page.goto(path('fr', 'search'));
  await remember(page);
  expect(await page.evaluate(faultsOfPage)).toEqual([]);
  await page.evaluate(() => {
    document.body.append(...['javascript:void 0', 'https://elsewhere.example/'].map((href) => Object.assign(document.createElement('a'), { href })), document.createElement('iframe'));
    Object.assign(Object.prototype, { injected: true });
  });
  expect(await page.evaluate(faultsOfPage)).toEqual(['it ran', 'every object has a new property', 'it made <iframe>', 'it made href="javascript:void 0"', 'it made a link to javascript:void 0', 'it made a link to https://elsewhere.example/']);
});

for (const { name, address, parameters, count } of readers) {
  const perAddress = parameters.length + 1;

  test(`${name}: what stands in an address is text, opened one by one @desktop`, async ({ page }) => {
    page.on('dialog', (dialog) => void dialog.dismiss().then(() => { throw new Error('A dialog opened.'); }));
    const chosen = [0, 1, 3, 11, 16, 22, 38, 54].map((index) => hostileTexts[index] ?? '');
    for (const text of chosen) {
      await page.goto('about:blank');
      await page.goto(`${address}${hostileAddress(parameters, Array.from({ length: perAddress }, () => text))}`);
      await remember(page);
      await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1_000 })));
      const hosts = await page.evaluate(() => [...(window as unknown as { hosts: Set<string> }).hosts]);
      expect.soft(hosts.filter((host) => host.includes('elsewhere')), JSON.stringify(text)).toEqual([]);
      expect.soft(await page.evaluate(faultsOfPage), JSON.stringify(text)).toEqual([]);
    }
  });

  test(`${name}: what stands in ${count} addresses is text @desktop`, async ({ page }) => {
    test.setTimeout(240_000);
    const asked: string[] = [];
    page.on('request', (request) => request.isNavigationRequest() || asked.push(request.url()));
    const texts = manyHostileTexts(count * perAddress, address.length);
    const addresses = Array.from({ length: count }, (_, index) => hostileAddress(parameters, Array.from({ length: perAddress }, (_unused, place) => texts[place * count + index] ?? '')));
    for (let from = 0; from < addresses.length; from += batch) {
      await page.goto(address);
      await remember(page);
      expect((await openAll(page, addresses.slice(from, from + batch), from)).slice(0, 5)).toEqual([]);
    }
    // Nothing of the address goes into a request: only files of the site are asked for.
    expect(asked.filter((url) => !/^[^?#]*(?:\?run=\d+)?$/.test(url))).toEqual([]);
    expect(asked.filter((url) => url.includes('?run=')).length).toBeGreaterThanOrEqual(count);
  });
}

test('what 3,500 fields of the letter hold is text @desktop', async ({ page }) => {
  test.setTimeout(240_000);
  const t = words('fr');
  await page.goto(`${path('fr', 'objection')}?for=fr`);
  await page.getByRole('radio', { name: t('letter.kind-complaint') }).check();
  await expect(page.locator('[data-letter-tool] [data-letter]')).toBeVisible();
  await remember(page);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.evaluate(`globalThis.faultsOfPage = ${faultsOfPage.toString()}`);
  const names = ['name', 'email', 'profile', 'where', 'address', 'place', 'words'];
  const found = await page.evaluate(async ([fields, texts]) => {
    const form = document.querySelector<HTMLFormElement>('[data-letter-tool] form');
    const shown = document.querySelector<HTMLElement>('[data-letter-tool] [data-letter]');
    const mail = document.querySelector<HTMLAnchorElement>('[data-way="mail"]');
    if (!form || !shown || !mail) throw new Error('No letter.');
    const kinds = new Set<string>();
    const wrong: string[] = [];
    for (let from = 0; from < texts.length; from += fields.length) {
      const values = fields.map((name, index) => [name, texts[from + index] ?? ''] as const);
      for (const [name, value] of values) {
        const field = form.elements.namedItem(name);
        if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) field.value = value;
      }
      form.dispatchEvent(new Event('input', { bubbles: true }));
      await new Promise((done) => setTimeout(done));
      for (const element of shown.querySelectorAll('*')) kinds.add(element.localName);
      // The name closes every letter.
      const field = form.elements.namedItem('name') as HTMLInputElement;
      const name = field.value.toWellFormed().trim();
      if (name !== '' && !shown.textContent.replace(/\s+/g, ' ').includes(name.replace(/\s+/g, ' '))) wrong.push(`${JSON.stringify(name.slice(0, 100))}: not in the letter as it was typed`);
      if (!mail.hidden) {
        const url = new URL(mail.href);
        if (url.protocol !== 'mailto:' || url.pathname.includes('elsewhere') || [...url.searchParams.keys()].join() !== 'subject,body') wrong.push(`${JSON.stringify(values)}: the mail goes elsewhere: ${mail.href.slice(0, 300)}`);
      }
      for (const fault of (window as unknown as { faultsOfPage: () => string[] }).faultsOfPage()) wrong.push(`${JSON.stringify(values)}: ${fault}`);
    }
    return { wrong, kinds: [...kinds].sort() };
  }, [names, manyHostileTexts(3_500, 7)] as const);
  expect(found.wrong.slice(0, 5)).toEqual([]);
  expect(found.kinds.filter((kind) => !['a', 'button', 'li', 'mark', 'p', 'span', 'strong', 'ul'].includes(kind))).toEqual([]);
  expect(asked.filter((url) => !/\/letters\.json$|\/_astro\//.test(url))).toEqual([]);
});

test.describe('an address that does not exist', () => {
  test.use({ allowedFindings: [/^console error: Failed to load resource: the server responded with a status of 404/] });
  test('does not repeat itself in the page @desktop', async ({ page }) => {
    await page.goto(filePath('fr/%3Cimg%20src=x%20onerror=window.injected=1%3E/'));
    await remember(page);
    expect(await page.evaluate(faultsOfPage)).toEqual([]);
    expect(await page.getByRole('main').textContent()).not.toContain('onerror');
  });
});
