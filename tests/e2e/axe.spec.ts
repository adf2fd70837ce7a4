/** Accessibility of every page as axe finds it, in light and dark: WCAG 2.0 to 2.2 A and AA, contrast AAA, and axe's own good practice. */
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type axe from 'axe-core';
import type { AxeResults, RunOptions } from 'axe-core';
import { expect, test } from '../support/fixtures.ts';
import { openDisclosures, setStyles } from '../support/layout.ts';
import { languageMenu, pagesMenu } from '../support/menu.ts';
import { markSeen, nothingSeen, seenLook, seenPart } from '../support/seen-parts.ts';
import { filePath, labelGap, languages, pageKinds, pages, path, wholeLanguages, words } from '../support/site.ts';

/** What axe looks for, but for contrast. Links in a text must differ from it by more than their colour. */
const everything: RunOptions = { runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'] }, rules: { 'color-contrast': { enabled: false } } };

/** Who reaches the contrast of AAA has that of AA. Nothing but colours differs between the schemes (tests/unit/colour-schemes.test.ts). */
const contrast: RunOptions = { runOnly: { type: 'rule', values: ['color-contrast-enhanced'] } };

/** Runs axe in a part of the page, without the parts inside that are marked; passes are not handed over. */
async function analyze(page: Page, part: string, marked: string, options: RunOptions): Promise<Pick<AxeResults, 'violations' | 'incomplete'>> {
  return page.evaluate(async ([include, exclude, wanted]) => {
    const { violations, incomplete } = await (window as unknown as { axe: typeof axe }).axe.run({ include, exclude }, wanted);
    return { violations, incomplete };
  }, [part, marked, { ...options, resultTypes: ['violations', 'incomplete'], preload: false } satisfies RunOptions] as const);
}

/** Violations in words. */
function violationsOf({ violations }: Pick<AxeResults, 'violations'>, colorScheme: string): string[] {
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${colorScheme}: ${id}: ${node.target.join(' ')}: ${node.failureSummary?.replace(/\s+/g, ' ')}`));
}

/** Contrasts that axe could not make out: they are none that hold. Arrows and signs without a letter are decoration. */
function undetermined({ incomplete }: Pick<AxeResults, 'incomplete'>, colorScheme: string): string[] {
  return incomplete.flatMap(({ id, nodes }) => nodes.flatMap((node) => {
    const reasons = node.any.filter((check) => !['shortTextContent', 'nonBmp'].includes((check.data as { messageKey?: string } | null)?.messageKey ?? ''));
    return reasons.length > 0 ? [`${colorScheme}: ${id} not determined: ${node.target.join(' ')}: ${reasons.map((check) => check.message).join(', ')}`] : [];
  }));
}

/** What axe finds on the page as it is shown now, or in a part of it, in both colour schemes; what is marked as seen is left out. */
async function findings(page: Page, { part = 'html', hasNewLooks = true } = {}): Promise<string[]> {
  const found = violationsOf(await analyze(page, part, seenPart, everything), 'any');
  if (!hasNewLooks) return found;
  // Dots and rules that stand beside a text as pseudo-elements: axe takes them for a background it cannot make out.
  await setStyles(page, '::before, ::after { background: none !important; }');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const result = await analyze(page, part, seenLook, contrast);
    found.push(...violationsOf(result, colorScheme), ...undetermined(result, colorScheme));
  }
  // The colours by which markSeen tells things apart on the next page are those of one scheme.
  await page.emulateMedia({ colorScheme: 'light' });
  return found;
}

/** What axe finds on pages that are opened one after the other, each with its disclosures open. */
async function findingsOn(page: Page, addresses: readonly string[]): Promise<string[]> {
  const seen = nothingSeen();
  const found: string[] = [];
  for (const address of addresses) {
    await page.goto(address);
    await openDisclosures(page);
    const hasNewLooks = await markSeen(page, seen);
    found.push(...(await findings(page, { hasNewLooks })).map((finding) => `${address}: ${finding}`));
  }
  return found;
}

// Handed over once for all pages of a test, which parse it anew each time: the short form.
test.beforeEach(async ({ context }) => {
  await context.addInitScript({ path: createRequire(import.meta.url).resolve('axe-core/axe.min.js') });
  await context.addInitScript(() => (window as unknown as { axe: typeof axe }).axe.configure({ rules: [{ id: 'link-in-text-block', any: ['link-in-text-block-style'] }] }));
});

const guides = pages.filter((page) => page.territory).map((page) => page.id);
const plain = pages.filter((page) => !page.territory).map((page) => page.id);

/** All guides in two languages; those of the others have the same parts: of these, a country of the EU, the one with provinces, and the one with a rule of its own. */
const guidesIn = (code: string) => ((wholeLanguages as readonly string[]).includes(code) ? guides : ['opt-out/be', 'opt-out/ca', 'opt-out/gb']);

/** In several tests, so that several can run at once. */
const size = 8;
for (let from = 0; from < plain.length; from += size) {
  const own = plain.slice(from, from + size);
  test(`nothing found on ${own.join(', ')} in any language @desktop`, async ({ page }) => {
    test.setTimeout(600_000);
    expect(await findingsOn(page, own.flatMap((id) => languages.map(({ code }) => path(code, id))))).toEqual([]);
  });
}

for (const { code } of languages) {
  test(`nothing found on the guides in ${code} @desktop`, async ({ page }) => {
    test.setTimeout(600_000);
    expect(await findingsOn(page, guidesIn(code).map((id) => path(code, id)))).toEqual([]);
  });
}

test('nothing found on every kind of page on a phone @phone', async ({ page }) => {
  test.setTimeout(600_000);
  expect(await findingsOn(page, pageKinds.map((id) => path('fr', id)))).toEqual([]);
});

test('nothing found on the first page', async ({ page }) => {
  await page.goto(filePath(''));
  expect(await findings(page)).toEqual([]);
});

test.describe('error pages', () => {
  test.use({ allowedFindings: [/^console error: Failed to load resource: the server responded with a status of 404/] });
  for (const address of ['fr/no-such-page/', 'xx/no-such-page/']) {
    test(`nothing found at ${address}`, async ({ page }) => {
      expect(await findingsOn(page, [filePath(address)])).toEqual([]);
    });
  }
});

// An open menu lies over the text: what is under it has no contrast to speak of.
// A wide header shows the pages without a menu: axe has seen them with every page.
for (const [name, opener, where] of [['the menu', pagesMenu, ' @phone'], ['the menu of languages', languageMenu, '']] as const) {
  test(`nothing found in the header with ${name} open${where}`, async ({ page }) => {
    await page.goto(path('fr', 'data'));
    await opener(page, 'fr').click();
    expect(await findings(page, { part: 'header' })).toEqual([]);
  });
}

// It lies over the whole page.
test('nothing found in the panel that passes a step on', async ({ page }) => {
  await page.goto(path('fr', 'opt-out/be'));
  await page.locator('#computer-3').getByText(words('fr')('step.link', { number: 3 })).click();
  await page.getByRole('dialog').waitFor();
  expect(await findings(page, { part: 'dialog' })).toEqual([]);
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
  const seen = nothingSeen();
  for (const pageId of ['home', 'about']) {
    await page.goto(path('fr', pageId));
    await markSeen(page, seen);
  }
  for (const mark of [seenPart, seenLook]) expect(await page.locator(mark).count()).toBeGreaterThan(0);
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
  expect(await markSeen(page, seen)).toBe(true);
  const found = (await findings(page)).join('\n');
  for (const expected of ['light: color-contrast-enhanced', 'dark: color-contrast-enhanced', 'any: button-name', 'any: link-in-text-block']) expect(found).toContain(expected);
});

test('a page that was seen has nothing new, and one word of another colour is new @desktop', async ({ page }) => {
  const seen = nothingSeen();
  await page.goto(path('fr', 'about'));
  expect(await markSeen(page, seen)).toBe(true);
  await page.goto(path('fr', 'about'));
  expect(await markSeen(page, seen)).toBe(false);
  await page.goto(path('fr', 'about'));
  await page.locator('main p').last().evaluate((element) => { element.style.color = '#6a6a6a'; });
  expect(await markSeen(page, seen)).toBe(true);
});
