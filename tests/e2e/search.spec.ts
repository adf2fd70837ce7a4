/** The search, through the field that readers use. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page, Request } from '@playwright/test';
import { rankOf, scoreOf, type Score, type Scores } from '../../src/search/scores.ts';
import { expect, test } from '../support/fixtures.ts';
import { hostileTexts, oddTexts } from '../support/hostile.ts';
import { setStyles } from '../support/layout.ts';
import { answerUnpainted, ask, askAll, noElementOfTheSearch, openSearch, placeOf, places, questions, results, scoresFile, shown } from '../support/search.ts';
import { anchors, filePath, languages, path, territoryName, words } from '../support/site.ts';

/** Of the half that the search was not worked on with, this share must be found. */
const leastConfirmed = 0.95;
/** Bytes of everything a first search loads, headers included. */
const mostBytes = 100_000;
/** Milliseconds from a letter to its results, once the search is loaded; for nineteen of twenty letters, on a machine that does other things too. */
const mostMilliseconds = 100;

const asked = [...new Set(questions.map((question) => question.locale))];

test.describe('finds what people ask for', () => {
  for (const locale of asked) {
    test(`in ${locale} @desktop`, async ({ page }) => {
      test.setTimeout(120_000);
      const own = questions.filter((question) => question.locale === locale);
      await page.goto(path(locale, 'home'));
      await ask(page, await openSearch(page, locale), 'linkedin');
      const found = await askAll(page, own.map((question) => question.query));
      const ranked = own.map((question, index) => ({ question, rank: rankOf(question, found[index] ?? []), found: found[index]?.slice(0, 3) ?? [] }));
      const half = (name: string) => scoreOf(ranked.filter(({ question }) => question.half === name));
      const scores = { work: half('work'), confirm: half('confirm') };
      console.log(`search in ${locale}: ${line('worked on', scores.work)}; ${line('only measured', scores.confirm)}`);

      const missed = ranked.filter(({ question, rank }) => question.half === 'work' && (rank === 0 || rank > question.rank)).map(({ question, rank, found }) => `${question.query} (rank ${question.rank}): ${question.pages.join(' or ')}, found at ${rank}; first: ${found.join(', ')}`);
      expect(missed).toEqual([]);
      expect(scores.confirm.reached / scores.confirm.asked).toBeGreaterThanOrEqual(leastConfirmed);
      checkScores(locale, scores);
    });
  }
});

function line(name: string, score: Score): string {
  return `${score.asked} questions ${name}: ${score.first} at rank 1, ${score.firstThree} in the first 3, ${score.none} not found`;
}

/** The committed scores are those of this build. SEARCH_SCORES=write writes them. */
function checkScores(locale: string, scores: Scores[string]): void {
  const committed = existsSync(scoresFile) ? (JSON.parse(readFileSync(scoresFile, 'utf8')) as Record<string, unknown>) : {};
  if (process.env['SEARCH_SCORES'] === 'write') {
    const all = Object.entries({ ...committed, [locale]: scores }).sort(([a], [b]) => (a < b ? -1 : 1));
    writeFileSync(scoresFile, `${JSON.stringify(Object.fromEntries(all), null, 2)}\n`);
    return;
  }
  expect(committed[locale], 'src/search/scores.json is not what was measured: npm run search:scores').toEqual(scores);
}

for (const query of ['comment désactiver', 'comment desactiver', 'COMMENT DÉSACTIVER', 'désactivé', 'desactivr']) {
  test(`"${query}" leads to the steps`, async ({ page }) => {
    await page.goto(path('fr', 'data'));
    await ask(page, await openSearch(page, 'fr'), query);
    const [first = ''] = await places(page);
    expect(first).toMatch(/^opt-out#(?:direct|computer|app)$/);
    await results(page).getByRole('link').first().click();
    await expect(page).toHaveURL(path('fr', 'opt-out', { anchor: first.split('#')[1] ?? '' }));
    await expect(page.locator(':target')).toBeInViewport();
  });
}

/** Words with an apostrophe, an ending, a slip or parts, each with the pages that it may lead to first. */
const training = ['opt-out', 'change', 'glossary#ai-training', 'home', 'data'];
const traps: Readonly<Record<string, readonly (readonly [readonly string[], readonly string[]])[]>> = {
  fr: [[['entraînement', 'l’entrainement', "l'entrainement", 'lentrainement', 'ia', 'l’IA'], training], [['s’opposer', "s'opposer", 'sopposer'], ['objection']]],
  en: [[['training', 'ai', 'opting out'], training], [['can’t find it', 'don’t see the setting'], ['questions', 'opt-out']]],
  de: [[['KI-Training', 'ki training', 'kitraining', 'ausschalten', 'ausschaltn', 'abschalten', 'deaktiviert'], training], [['widerspruch einlegen', 'widerspruch'], ['objection']], [['wiederspruch', 'widersprechen'], ['objection', 'opt-out']], [['datenschutzeinstellungen', 'datenschutz-einstellungen'], ['opt-out', 'related-settings', 'questions']], [['zahlungsdaten', 'gruppennachrichten', 'bewerbungsunterlagen'], ['data', 'questions']], [['über mich', 'ueber mich'], ['data', 'questions', 'non-members']]],
  it: [[['addestramento', "l'addestramento", 'l’addestramento', 'laddestramento', 'dell’ia', "dell'ia", 'ia'], training], [['opposizione', "l'opposizione", 'opporsi'], ['objection']]],
  es: [[['desactivar ia', 'desactivar la IA', 'desactivr', 'entrenamiento'], training], [['oposicion', 'oposición', 'oponerse'], ['objection']]],
  nl: [[['uitzetten', 'uitzeten', 'uitgezet', 'AI-training', 'aitraining'], training], [['bezwaar maken', 'bezwaar'], ['objection']], [['privacyinstellingen'], ['opt-out', 'related-settings', 'questions']], [['groepsberichten'], ['data', 'questions']]],
};
for (const [locale, cases] of Object.entries(traps).filter(([code]) => languages.some((language) => language.code === code))) {
  test(`words that are easily missed lead where they should in ${locale} @desktop`, async ({ page }) => {
    await page.goto(path(locale, 'home'));
    await ask(page, await openSearch(page, locale), 'linkedin');
    for (const [queries, wanted] of cases) {
      const found = await askAll(page, queries);
      queries.forEach((query, index) => expect.soft(wanted, `${query}: ${found[index]?.slice(0, 3).join(', ')}`).toContain(wanted.find((place) => found[index]?.[0] === place || found[index]?.[0]?.split('#')[0] === place)));
    }
  });
}

test.describe('countries', () => {
  test('a question that names one has its page first', async ({ page }) => {
    await page.goto(path('fr', 'home'));
    const field = await openSearch(page, 'fr');
    const named: readonly (readonly [string, RegExp])[] = [
      ['suisse', /^opt-out\/ch$/], ['je vis au luxembourg', /^opt-out\/lu$/], ['uk', /^opt-out\/gb$/], ['québec', /^opt-out\/ca#ca-qc$/], ['Deutschland', /^opt-out\/de$/],
      ['désactiver en belgique', /^opt-out\/be#direct$/], ['plainte en italie', /^opt-out\/it#authority$/], ['beligque', /^opt-out\/be$/], ['je suis au maroc', /^opt-out\/zz$/],
    ];
    for (const [query, place] of named) {
      await ask(page, field, query);
      expect.soft((await places(page))[0], query).toMatch(place);
    }
  });

  test('on the page of one its own steps come first', async ({ page }) => {
    await page.goto(path('fr', 'opt-out/ch'));
    await ask(page, await openSearch(page, 'fr'), 'comment désactiver');
    expect((await places(page))[0]).toBe('opt-out/ch#direct');
    expect(await places(page)).not.toContain('opt-out#direct');
  });

  test('a chosen one shows its own pages only', async ({ page }) => {
    await page.goto(`${path('fr', 'search')}?q=${encodeURIComponent('plainte')}&territory=at`);
    await shown(page, 'plainte');
    const found = await places(page);
    expect(found).toContain('opt-out/at#authority');
    expect(found.filter((place) => /^opt-out\/(?!at\b)/.test(place))).toEqual([]);
  });
});

test.describe('when nothing answers', () => {
  test('the reader is offered the most wanted pages and the countries', async ({ page }) => {
    const t = words('fr');
    await page.goto(path('fr', 'home'));
    await ask(page, await openSearch(page, 'fr'), 'xylophone zébré');
    await expect(results(page).getByRole('listitem')).toHaveCount(0);
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByText(t('search.nothing', { query: 'xylophone zébré' }))).toBeVisible();
    await expect(dialog.getByRole('heading', { name: t('search.wanted') })).toBeVisible();
    const offered = await dialog.locator('.search-more a').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(offered.map(placeOf).slice(0, 5)).toEqual(['opt-out', 'data', 'effects', 'objection', 'complaint']);
    await expect(dialog.getByRole('link', { name: territoryName('fr', 'be'), exact: true })).toBeVisible();
  });

  test('another language is asked, and it is said', async ({ page }) => {
    const t = words('fr');
    await page.goto(path('fr', 'home'));
    await ask(page, await openSearch(page, 'fr'), 'turn off ai training');
    const first = results(page).getByRole('listitem').first();
    await expect(first).toHaveAttribute('lang', 'en');
    await expect(first.getByRole('link')).toHaveAttribute('href', new RegExp(path('en', 'opt-out')));
    const count = await results(page).getByRole('listitem').count();
    await expect(page.getByRole('dialog').getByText(`${t('search.in-language', { count: 0, language: 'français' })}, ${t('search.in-language', { count, language: 'anglais' })}`).first()).toBeVisible();
  });

  test('the language that a question is written in is asked first @desktop', async ({ page }) => {
    await page.goto(path('de', 'home'));
    await ask(page, await openSearch(page, 'de'), 'bezwaar maken');
    const first = results(page).getByRole('listitem').first();
    await expect(first).toHaveAttribute('lang', 'nl');
    await expect(first.getByRole('link')).toHaveAttribute('href', new RegExp(path('nl', 'objection')));
  });

  test('no weak hit is shown as an answer', async ({ page }) => {
    await page.goto(path('fr', 'home'));
    const field = await openSearch(page, 'fr');
    for (const query of ['recette de gâteau', 'désactiver les alarmes du grille-pain xyz', 'messages codés des dauphins']) {
      await ask(page, field, query);
      await expect.soft(page.locator('.search-answer'), query).toHaveCount(0);
    }
  });
});

test('a short answer stands above the results, with a link and a button to copy it', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const t = words('fr');
  await page.goto(path('fr', 'home'));
  await ask(page, await openSearch(page, 'fr'), 'est-ce trop tard ?');
  const answer = page.getByRole('region', { name: t('search.answer') });
  await expect(answer.getByRole('link')).toHaveAttribute('href', path('fr', 'questions', { anchor: 'too-late' }));
  expect((await answer.getByRole('paragraph').first().innerText()).match(/[.!?…](?:\s|$)/g)).toHaveLength(2);
  await answer.getByRole('button', { name: t('search.copy') }).click();
  await expect(answer.getByRole('button', { name: t('search.copied') })).toBeVisible();
});

test('the whole text is searched where the reader asks for it', async ({ page }) => {
  const t = words('fr');
  await page.goto(path('fr', 'search'));
  await ask(page, page.getByRole('searchbox'), 'Frandroid');
  await page.getByRole('button', { name: t('search.full-text') }).click();
  const passage = page.locator('.search-more ol').getByRole('listitem').first();
  await expect(passage.locator('mark').first()).toHaveText(/frandroid/i);
  expect(() => placeOf('/')).toThrow();
  placeOf((await passage.getByRole('link').getAttribute('href')) ?? '');
});

test.describe('by keyboard', () => {
  test('opened, walked through and closed @desktop', async ({ page }) => {
    const link = page.getByRole('banner').getByRole('link', { name: words('fr')('nav.search') });
    await page.goto(path('fr', 'home'));
    for (const key of ['/', 'Control+k', 'Meta+k']) {
      await page.keyboard.press(key);
      await expect(page.getByRole('dialog').getByRole('searchbox')).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    }
    await link.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('messages privés');
    await shown(page, 'messages privés');
    const answer = page.getByRole('region').getByRole('link');
    await page.keyboard.press('ArrowDown');
    await expect(answer).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(results(page).getByRole('link').first()).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await expect(page.getByRole('dialog').getByRole('searchbox')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(link).toBeFocused();
  });

  test('a slash in a field is a slash @desktop', async ({ page }) => {
    await page.goto(path('fr', 'home'));
    const field = page.getByRole('main').getByRole('searchbox').first();
    await field.focus();
    await page.keyboard.press('/');
    await expect(field).toHaveValue('/');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });

  test('Enter leads from the dialog to the results page, and there to the first result @desktop', async ({ page }) => {
    await page.goto(path('fr', 'home'));
    await openSearch(page, 'fr');
    await page.keyboard.type('trop tard');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(`${path('fr', 'search')}?q=trop+tard`);
    await shown(page, 'trop tard');
    await page.getByRole('searchbox').press('Enter');
    await expect(results(page).getByRole('link').first()).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/#/);
  });
});

test.describe('when the search cannot be loaded', () => {
  test.use({ allowedFindings: [/^console error: Failed to load resource/] });

  test('the results page gets what was typed @desktop', async ({ page }) => {
    let fail = () => {};
    const held = new Promise<void>((done) => (fail = done));
    await page.route('**/table.json', async (route) => {
      await held;
      await route.abort();
    });
    await page.goto(path('fr', 'opt-out/ch'));
    const field = await openSearch(page, 'fr');
    await field.fill('trop tard');
    fail();
    await expect(page).toHaveURL(`${path('fr', 'search')}?q=trop+tard&place=ch`);
  });

  test('also where not even its field came @desktop', async ({ page }) => {
    let fail = () => {};
    const held = new Promise<void>((done) => (fail = done));
    await page.route('**/_astro/dialog*.js', async (route) => {
      await held;
      await route.abort();
    });
    await page.goto(path('fr', 'data'));
    await page.keyboard.press('/');
    await page.keyboard.type('trop tard');
    fail();
    await expect(page).toHaveURL(`${path('fr', 'search')}?q=trop+tard`);
  });
});

test('a result opened in a new tab leaves the others where they are @desktop', async ({ page, context }) => {
  await page.goto(path('fr', 'data'));
  await ask(page, await openSearch(page, 'fr'), 'messages privés');
  const opened = context.waitForEvent('page');
  await results(page).getByRole('link').first().click({ modifiers: ['ControlOrMeta'] });
  await (await opened).close();
  await expect(page.getByRole('dialog')).toBeVisible();
});

test('the results page: the address follows, can be shared, and results can be filtered', async ({ page }) => {
  const t = words('fr');
  await page.goto(path('fr', 'search'));
  const field = page.getByRole('searchbox', { name: t('search.label') });
  await ask(page, field, 'messages privés');
  await expect(page).toHaveURL(`${path('fr', 'search')}?q=messages+priv%C3%A9s`);
  const before = await places(page);
  await page.getByLabel(t('search.filter-kind')).selectOption('data');
  await expect(results(page)).toHaveAttribute('data-kind', 'data');
  expect((await places(page)).every((place) => place.startsWith('data#'))).toBe(true);
  await expect(page).toHaveURL(/[?&]kind=data/);
  await page.getByLabel(t('search.filter-kind')).selectOption('');
  await page.waitForURL((url) => !url.searchParams.has('kind'));
  await page.goto(page.url());
  await shown(page, 'messages privés');
  await expect(field).toHaveValue('messages privés');
  expect(await places(page)).toEqual(before);
  await field.fill('');
  await expect(results(page).getByRole('listitem')).toHaveCount(0);
  await expect(page).toHaveURL(path('fr', 'search'));
});

test('the count is announced, hits are marked, and everything can be pressed', async ({ page }) => {
  const t = words('fr');
  await page.goto(path('fr', 'home'));
  await ask(page, await openSearch(page, 'fr'), 'messages privés');
  const count = await results(page).getByRole('listitem').count();
  await expect(page.getByRole('dialog').getByRole('status')).toHaveText(t('search.results', { count }));
  await expect(results(page).locator('mark').first()).toHaveText(/messages/i);
  for (const target of await page.getByRole('dialog').locator('a, button, input').all()) {
    const box = await target.boundingBox();
    if (box) expect.soft(Math.round(box.height), await target.innerText()).toBeGreaterThanOrEqual(44);
  }
});

test('letters are painted before they are answered, those of one frame together', async ({ page }) => {
  await page.goto(path('fr', 'data'));
  const field = await openSearch(page, 'fr');
  await ask(page, field, 'messages');
  const answered = await field.evaluate(async (input: HTMLInputElement) => {
    const list = document.querySelector<HTMLElement>('#search-results');
    if (!list) throw new Error('No results.');
    const seen: string[] = [];
    const watch = new MutationObserver(() => seen.push(list.dataset['query'] ?? ''));
    watch.observe(list, { attributeFilter: ['data-query'] });
    for (const text of ['d', 'dé', 'désactiver']) {
      input.value = text;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    }
    await new Promise(requestAnimationFrame);
    const whenPainting = list.dataset['query'];
    while (list.dataset['query'] === whenPainting) await new Promise(requestAnimationFrame);
    // No other answer follows in the next frames.
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
    return { whenPainting, seen };
  });
  expect(answered).toEqual({ whenPainting: 'messages', seen: ['désactiver'] });
});

for (const place of ['the dialog', 'the results page']) {
  test(`axe finds nothing on ${place} @desktop`, async ({ page }) => {
    await page.goto(path('fr', place === 'the dialog' ? 'data' : 'search'));
    await ask(page, place === 'the dialog' ? await openSearch(page, 'fr') : page.getByRole('searchbox'), 'messages privés');
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().include(place === 'the dialog' ? 'dialog' : 'main').options({ rules: { 'color-contrast-enhanced': { enabled: true } } }).analyze();
      expect.soft(violations.map(({ id, nodes }) => `${colorScheme} ${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`)).toEqual([]);
    }
  });
}

test.describe('odd input', () => {
  // In the address: injection.spec.ts.
  test('neither breaks nor shows as markup', async ({ page }) => {
    await page.goto(path('fr', 'search'));
    const field = page.getByRole('searchbox');
    await ask(page, field, 'désactiver');
    for (const query of [...hostileTexts, ...oddTexts]) {
      await type(page, query);
      expect.soft(await strangeElements(page), JSON.stringify(query.slice(0, 40))).toEqual([]);
    }
    await type(page, '<b>zzqqxx</b>');
    await expect(page.locator('.search-more')).toContainText('<b>zzqqxx</b>');
    await ask(page, field, 'ＤＥＳＡＣＴＩＶＥＲ');
    expect((await places(page))[0]).toMatch(/^opt-out/);
  });

  test('of 5,000 kinds at random goes through, each within its time @desktop', async ({ page }) => {
    test.setTimeout(300_000);
    await page.goto(path('fr', 'search'));
    await ask(page, page.getByRole('searchbox'), 'désactiver');
    // What is asked for is what is made and how long that takes, not how it is painted.
    await setStyles(page, '[data-search-panel] { content-visibility: hidden; }');
    await answerUnpainted(page);
    const random = randomQueries(5_000);
    const times: number[] = [];
    for (let from = 0; from < random.length; from += 250) {
      const batch = random.slice(from, from + 250);
      times.push(...(await page.evaluate(typeAll, batch)));
      expect(await strangeElements(page), `one of ${JSON.stringify(batch)}`).toEqual([]);
    }
    times.sort((a, b) => a - b);
    const slow = times[Math.floor(times.length * 0.95)] ?? 0;
    console.log(`search: results of a random input after ${times[Math.floor(times.length / 2)]?.toFixed(1)} ms (half), ${slow.toFixed(1)} ms (19 of 20), ${times.at(-1)?.toFixed(1)} ms (all); limit ${mostMilliseconds} ms for 19 of 20`);
    expect(times).toHaveLength(5_000);
    expect(slow).toBeLessThanOrEqual(mostMilliseconds);
  });
});

/** Sets the field, whatever the text holds, and lets the page answer. */
async function type(page: Page, query: string): Promise<void> {
  await answerUnpainted(page);
  await page.evaluate(typeAll, [query]);
}

/** Types texts one after the other into the field of the page, which answers unpainted; returns how many milliseconds the page was busy with each. */
async function typeAll(queries: string[]): Promise<number[]> {
  const field = document.querySelector<HTMLInputElement>('input[type="search"]');
  if (!field) throw new Error('No field.');
  const times: number[] = [];
  // The page answers in a message of its own, which comes before this one. A timer would wait four milliseconds each time.
  const { port1, port2 } = new MessageChannel();
  const turn = () => new Promise((done) => {
    port1.onmessage = done;
    port2.postMessage(0);
  });
  for (const query of queries) {
    const start = performance.now();
    field.value = query;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await turn();
    times.push(performance.now() - start);
  }
  return times;
}

/** Elements below the field that the search does not make. */
async function strangeElements(page: Page): Promise<string[]> {
  return page.locator('[data-search-panel]').evaluate((panel, selector) => [...panel.querySelectorAll(selector)].map((element) => element.outerHTML), noElementOfTheSearch);
}

/** Texts of words of the site, with slips, of letters of all kinds, and of signs; the same every time. */
function randomQueries(count: number): string[] {
  let state = 20_251_103;
  const next = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const pick = <Item>(items: readonly Item[]) => items[next(items.length)] as Item;
  const known = questions.flatMap((question) => question.query.split(' '));
  const ranges: readonly (readonly [number, number])[] = [[0x20, 0x7e], [0xa0, 0x17f], [0x370, 0x3ff], [0x400, 0x4ff], [0x590, 0x6ff], [0x900, 0x97f], [0x2000, 0x206f], [0x3040, 0x30ff], [0x4e00, 0x4eff], [0x1f300, 0x1f64f], [0, 0x1f]];
  const letter = () => {
    const [from, to] = pick(ranges);
    return String.fromCodePoint(from + next(to - from + 1));
  };
  const slip = (word: string) => {
    const at = next(word.length + 1);
    return pick([word.slice(0, at) + word.slice(at + 1), word.slice(0, at) + letter() + word.slice(at), word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2), word.toUpperCase()]);
  };
  return Array.from({ length: count }, () => Array.from({ length: 1 + next(6) }, () => pick([() => pick(known), () => slip(pick(known)), () => Array.from({ length: 1 + next(12) }, letter).join('')])()).join(pick([' ', ' ', ' ', '', '-', '’'])));
}

test.describe('is light', () => {
  for (const locale of asked) {
    test(`a first search in ${locale} @desktop`, async ({ page }) => {
      const session = await page.context().newCDPSession(page);
      await session.send('Network.enable');
      let bytes = 0;
      session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
      const requests: Request[] = [];
      page.on('request', (request) => requests.push(request));
      await page.goto(path(locale, 'opt-out'), { waitUntil: 'networkidle' });
      expect(requests.filter((request) => request.resourceType() === 'script')).toHaveLength(1);
      expect(requests.filter((request) => /\/pagefind\//.test(request.url()))).toEqual([]);
      requests.length = 0;
      bytes = 0;
      const query = questions.find((question) => question.locale === locale)?.query ?? '';
      const field = await openSearch(page, locale);
      // Letter by letter: what is begun asks no other language.
      await field.pressSequentially(query);
      await shown(page, query);
      await page.waitForLoadState('networkidle');
      const answered = bytes;
      expect(requests.length).toBeGreaterThan(0);
      expect(requests.filter((request) => /table\.json/.test(request.url()))).toHaveLength(1);
      // One that nothing answers asks another language, and counts with what was loaded before it.
      await ask(page, field, 'xylophonzebra');
      await page.waitForLoadState('networkidle');
      console.log(`search in ${locale}: a first search loads ${answered.toLocaleString('en')} bytes, headers included; ${bytes.toLocaleString('en')} where another language is asked, in ${requests.length} files; limit ${mostBytes.toLocaleString('en')}`);
      expect(bytes, requests.map((request) => request.url()).join(' ')).toBeLessThanOrEqual(mostBytes);
    });
  }

  test('nothing is loaded before the search is used', async ({ page }) => {
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(request.url()));
    await page.goto(path('fr', 'search'), { waitUntil: 'networkidle' });
    expect(loaded.filter((url) => url.includes('/pagefind/') || /panel|full-text|dialog|results-page/.test(url))).toEqual([]);
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the link of the header leads to every page and question from A to Z', async ({ page }) => {
    await page.goto(path('fr', 'home'));
    await page.getByRole('banner').getByRole('link', { name: words('fr')('nav.search') }).click();
    await expect(page).toHaveURL(path('fr', 'search'));
    const hrefs = await page.getByRole('main').getByRole('link').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    const listed = new Set(hrefs.filter((href) => href.startsWith(filePath(''))).map(placeOf));
    expect(listed).toContain('opt-out');
    expect(anchors('fr', 'questions').filter((anchor) => !anchor.startsWith('group-') && !listed.has(`questions#${anchor}`))).toEqual([]);
  });
});
