/** Accessibility of every page as axe finds it, in light and dark: WCAG 2.0 to 2.2 A and AA, contrast AAA, and axe's own good practice. */
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type axe from 'axe-core';
import type { AxeResults, RunOptions } from 'axe-core';
import { expect, test } from '../support/fixtures.ts';
import { openDisclosures, setStyles } from '../support/layout.ts';
import { languageMenu, pagesMenu } from '../support/menu.ts';
import { markSeenParts, seenPart } from '../support/seen-parts.ts';
import { filePath, labelGap, languages, pageKinds, pages, path, wholeLanguages, words } from '../support/site.ts';

/** What axe looks for. Who reaches the contrast of AAA has that of AA. Links in a text must differ from it by more than their colour. */
const everything: RunOptions = { runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'] }, rules: { 'color-contrast': { enabled: false }, 'color-contrast-enhanced': { enabled: true } } };

/** Nothing but colours differs between the schemes (tests/unit/colour-schemes.test.ts). */
const colours: RunOptions = { runOnly: { type: 'rule', values: ['color-contrast-enhanced'] } };

/** Runs axe in the page in a colour scheme; passes are not handed over. */
async function analyze(page: Page, colorScheme: 'light' | 'dark', part: string): Promise<Pick<AxeResults, 'violations' | 'incomplete'>> {
  await page.emulateMedia({ colorScheme });
  const wanted: RunOptions = { ...(colorScheme === 'light' ? everything : colours), resultTypes: ['violations', 'incomplete'], preload: false };
  return page.evaluate(async ([where, seen, options]) => {
    const { violations, incomplete } = await (window as unknown as { axe: typeof axe }).axe.run({ include: where, exclude: seen }, options);
    return { violations, incomplete };
  }, [part, seenPart, wanted] as const);
}

/** What axe finds on the page as it is shown now, or in a part of it, in both colour schemes; not in parts that are marked as seen. */
async function findings(page: Page, part = 'html'): Promise<string[]> {
  const found: string[] = [];
  // Dots and rules that stand beside a text as pseudo-elements: axe takes them for a background it cannot make out.
  await setStyles(page, '::before, ::after { background: none !important; }');
  for (const colorScheme of ['light', 'dark'] as const) {
    const result = await analyze(page, colorScheme, part);
    for (const { id, nodes } of result.violations) {
      for (const node of nodes) found.push(`${colorScheme}: ${id}: ${node.target.join(' ')}: ${node.failureSummary?.replace(/\s+/g, ' ')}`);
    }
    // A contrast that axe could not make out is not one that holds. Arrows and signs without a letter are decoration.
    for (const { id, nodes } of result.incomplete.filter((rule) => rule.id.startsWith('color-contrast'))) {
      for (const node of nodes) {
        const reasons = node.any.filter((check) => !['shortTextContent', 'nonBmp'].includes((check.data as { messageKey?: string } | null)?.messageKey ?? ''));
        if (reasons.length > 0) found.push(`${colorScheme}: ${id} not determined: ${node.target.join(' ')}: ${reasons.map((check) => check.message).join(', ')}`);
      }
    }
  }
  return found;
}

// Handed over once for all pages of a test, which parse it anew each time: the short form.
test.beforeEach(async ({ context }) => {
  await context.addInitScript({ path: createRequire(import.meta.url).resolve('axe-core/axe.min.js') });
  await context.addInitScript(() => (window as unknown as { axe: typeof axe }).axe.configure({ rules: [{ id: 'link-in-text-block', any: ['link-in-text-block-style'] }] }));
});

/** Pages that are looked at one after the other in one window. */
const groups: { readonly name: string; readonly addresses: readonly string[] }[] = [];
for (const { code } of languages) {
  const whole = (wholeLanguages as readonly string[]).includes(code);
  // The guides of other languages have the same parts: of these, a country of the EU, the one with provinces, and the one with a rule of its own.
  const wanted = whole ? pages.map((page) => page.id) : pageKinds.filter((id) => !id.includes('/') || ['opt-out/be', 'opt-out/ca', 'opt-out/gb'].includes(id));
  const plain = wanted.filter((id) => !id.includes('/'));
  const guides = wanted.filter((id) => id.includes('/'));
  const size = 20;
  for (let from = 0; from < plain.length; from += size) groups.push({ name: `${code}: ${plain.slice(from, from + size).join(', ')}`, addresses: plain.slice(from, from + size).map((id) => path(code, id)) });
  for (let from = 0; from < guides.length; from += size) groups.push({ name: `${code}: ${guides.slice(from, from + size).join(', ')}`, addresses: guides.slice(from, from + size).map((id) => path(code, id)) });
}

for (const { name, addresses } of groups) {
  test(`nothing found on ${name} @desktop`, async ({ page }) => {
    test.setTimeout(600_000);
    const seen = new Set<string>();
    for (const address of addresses) {
      await page.goto(address);
      await openDisclosures(page);
      await markSeenParts(page, seen);
      expect.soft(await findings(page), address).toEqual([]);
    }
  });
}

test('nothing found on every kind of page on a phone @phone', async ({ page }) => {
  test.setTimeout(600_000);
  const seen = new Set<string>();
  for (const pageId of pageKinds) {
    await page.goto(path('fr', pageId));
    await openDisclosures(page);
    await markSeenParts(page, seen);
    expect.soft(await findings(page), pageId).toEqual([]);
  }
});

test('nothing found on the first page', async ({ page }) => {
  await page.goto(filePath(''));
  expect(await findings(page)).toEqual([]);
});

test.describe('error pages', () => {
  test.use({ allowedFindings: [/^console error: Failed to load resource: the server responded with a status of 404/] });
  for (const address of ['fr/no-such-page/', 'xx/no-such-page/']) {
    test(`nothing found at ${address}`, async ({ page }) => {
      await page.goto(filePath(address));
      await openDisclosures(page);
      expect(await findings(page)).toEqual([]);
    });
  }
});

// An open menu lies over the text: what is under it has no contrast to speak of.
// A wide header shows the pages without a menu: axe has seen them with every page.
for (const [name, opener, where] of [['the menu', pagesMenu, ' @phone'], ['the menu of languages', languageMenu, '']] as const) {
  test(`nothing found in the header with ${name} open${where}`, async ({ page }) => {
    await page.goto(path('fr', 'data'));
    await opener(page, 'fr').click();
    expect(await findings(page, 'header')).toEqual([]);
  });
}

// It lies over the whole page.
test('nothing found in the panel that passes a step on', async ({ page }) => {
  await page.goto(path('fr', 'opt-out/be'));
  await page.locator('#computer-3').getByText(words('fr')('step.link', { number: 3 })).click();
  await page.getByRole('dialog').waitFor();
  expect(await findings(page, 'dialog')).toEqual([]);
});

const states: readonly (readonly [name: string, address: string, act: (page: Page) => Promise<void>])[] = [
  ['labels in another language', path('fr', 'opt-out', { ui: 'de' }), async () => {}],
  ['labels with a gap', path('fr', 'opt-out', { ui: labelGap().language }), async () => {}],
  ['a step in focus', path('fr', 'opt-out/be', { anchor: 'computer-3' }), async () => {}],
  ['a narrowed list of countries', path('fr', 'home'), (page) => page.getByRole('searchbox', { name: words('fr')('countries.filter') }).fill('su')],
  ['a country that is not there', path('fr', 'home'), (page) => page.getByRole('searchbox', { name: words('fr')('countries.filter') }).fill('Atlantide')],
];
for (const [name, address, act] of states) {
  test(`nothing found with ${name}`, async ({ page }) => {
    await page.goto(address);
    await act(page);
    expect(await findings(page)).toEqual([]);
  });
}

test('axe finds what is wrong, on a page whose other parts it has seen too @desktop', async ({ page }) => {
  const seen = new Set<string>();
  for (const pageId of ['home', 'about']) {
    await page.goto(path('fr', pageId));
    await markSeenParts(page, seen);
  }
  expect(await page.locator(seenPart).count()).toBeGreaterThan(0);
  await page.goto(path('fr', 'about'));
  await page.evaluate(() => {
    const faint = document.createElement('p');
    faint.textContent = 'Faint';
    // Enough for AA, not for AAA, in both colour schemes.
    faint.style.color = '#6a6a6a';
    faint.style.background = '#fff';
    const link = Object.assign(document.createElement('a'), { href: '/', textContent: 'only its colour' });
    link.style.textDecoration = 'none';
    const text = document.createElement('p');
    text.append('A link that has ', link, ' to tell it from the words around it.');
    document.querySelector('main')?.append(faint, text, document.createElement('button'));
  });
  await markSeenParts(page, seen);
  const found = (await findings(page)).join('\n');
  for (const expected of ['light: color-contrast-enhanced', 'dark: color-contrast-enhanced', 'light: button-name', 'light: link-in-text-block']) expect(found).toContain(expected);
});
