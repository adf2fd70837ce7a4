/** The letter tool: a letter is written in the page, leaves it by the reader's own hand only, and prints on one sheet. */
import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../support/fixtures.ts';
import { tabTo } from '../support/keyboard.ts';
import { smallTargets } from '../support/layout.ts';
import { filePath, languages, path, territoryName, words } from '../support/site.ts';

const t = words('fr');
const letterPage = (query = '') => path('fr', 'objection', { anchor: 'letter' }).replace('#', `${query}#`);
const tool = (page: Page) => page.locator('[data-letter-tool]');
const letter = (page: Page) => tool(page).locator('[data-letter]');
const field = (page: Page, key: string) => tool(page).getByLabel(t(`letter.${key}`), { exact: true });
const status = (page: Page) => tool(page).getByRole('status');

/** A language of the site in which letters can be written and that is not the page's. */
const other = languages.find(({ code }) => code === 'de')?.code ?? 'en';

interface Reader {
  readonly name?: string;
  readonly email?: string;
  readonly profile?: string;
}

async function fillIn(page: Page, { name = 'Alix Martin', email = 'alix@example.org', profile = 'https://www.linkedin.com/in/alix-example' }: Reader = {}): Promise<void> {
  await field(page, 'name').fill(name);
  await field(page, 'email').fill(email);
  await field(page, 'profile').fill(profile);
}

/** The letter as the page shows it, without what can be asked for: blocks with an empty line between. */
async function shownText(place: Locator): Promise<string> {
  return place.evaluate((element) => {
    const copy = element.cloneNode(true) as HTMLElement;
    for (const aside of copy.querySelectorAll('button, ul')) aside.remove();
    return `${[...copy.querySelectorAll('p')].map((paragraph) => paragraph.textContent.trim()).join('\n\n')}\n`;
  });
}

test('a letter for Switzerland in another language than the page’s', async ({ page }) => {
  await page.goto(letterPage());
  await field(page, 'territory').selectOption({ label: territoryName('fr', 'ch') });
  await field(page, 'language').selectOption(other);
  await fillIn(page);
  await expect(status(page)).toHaveText(t('letter.complete'));
  await expect(letter(page)).toHaveAttribute('lang', other);
  await expect(letter(page)).toContainText('LinkedIn Ireland Unlimited Company');
  await expect(letter(page)).toContainText(other === 'de' ? 'DSG' : 'FADP');
  await expect(letter(page)).not.toContainText('[');
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
});

test('a reader who comes from the page of a territory has it chosen', async ({ page }) => {
  await page.goto(path('fr', 'opt-out/ch'));
  await page.locator(`main a[href="${letterPage('?for=ch')}"]`).first().click();
  await expect(field(page, 'territory')).toHaveValue('ch');
  await expect(letter(page)).toContainText('Ireland');
  await expect(page.locator('#letter')).toBeInViewport();
});

test('what is copied is what is shown @desktop', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(letterPage('?for=fr'));
  await fillIn(page);
  await tool(page).getByRole('checkbox', { name: /^Mon métier/ }).check();
  await tool(page).getByRole('button', { name: t('letter.copy'), exact: true }).click();
  await expect(status(page)).toHaveText(t('letter.copied'));
  const shown = await shownText(letter(page));
  // Pages may not read the clipboard: it is pasted into a field, as readers do.
  const place = field(page, 'words');
  await place.focus();
  await page.keyboard.press('ControlOrMeta+V');
  expect(await place.inputValue()).toBe(shown);
});

test('what is downloaded is what is shown @desktop', async ({ page }) => {
  await page.goto(letterPage('?for=gb'));
  await fillIn(page);
  const [file] = await Promise.all([page.waitForEvent('download'), tool(page).getByRole('button', { name: t('letter.download') }).click()]);
  expect(file.suggestedFilename()).toBe('linkedin-objection.txt');
  expect(readFileSync(await file.path(), 'utf8')).toBe(await shownText(letter(page)));
});

test('the day on which an answer is due goes into a calendar @desktop', async ({ page }) => {
  await page.goto(letterPage('?for=fr'));
  await field(page, 'date').fill('2027-01-31');
  await expect(tool(page)).toContainText('28 février 2027');
  const [file] = await Promise.all([page.waitForEvent('download'), tool(page).getByRole('button', { name: t('letter.calendar') }).click()]);
  const calendar = readFileSync(await file.path(), 'utf8');
  expect(calendar).toContain('\r\nDTSTART;VALUE=DATE:20270301\r\n');
  expect(calendar.replaceAll('\r\n ', '')).toContain(`SUMMARY:${t('letter.ics-answer')}`);
  await field(page, 'territory').selectOption('hk');
  await expect(tool(page)).toContainText(t('letter.no-period'));
  await expect(tool(page).getByRole('button', { name: t('letter.calendar') })).toBeHidden();
});

test('the complaint goes to the reader’s authority @desktop', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-write']);
  await page.goto(letterPage('?for=de'));
  await tool(page).getByRole('radio', { name: t('letter.kind-complaint') }).check();
  await expect(status(page)).toContainText(t('letter.authority').replace(/\s*\?$/, ''));
  await field(page, 'authority').selectOption('de-by');
  await expect(letter(page)).toContainText('Bayerisches Landesamt für Datenschutzaufsicht');
  await field(page, 'sent').fill('2026-10-15');
  await expect(letter(page)).toContainText('15 octobre 2026');
  // Too long for an address: it is copied, and the mail has its subject alone.
  const mail = tool(page).getByRole('link', { name: t('letter.mail-copy') });
  await expect(mail).toHaveAttribute('href', /^mailto:poststelle@lda\.bayern\.de\?subject=[^&]+$/);
  // No mail program is there to be opened.
  await mail.evaluate((link) => link.addEventListener('click', (event) => event.preventDefault()));
  await mail.click();
  await expect(status(page)).toHaveText(t('letter.mail-long'));
  await expect(tool(page).getByRole('link', { name: t('authority.complaint') })).toHaveAttribute('href', /^https:/);
  await tool(page).getByRole('link', { name: t('letter.directory') }).click();
  await expect(page).toHaveURL(path('fr', 'complaint', { anchor: 'de-by' }));
});

test('a reminder says how long LinkedIn still has', async ({ page }) => {
  await page.goto(letterPage('?for=fr'));
  await tool(page).getByRole('radio', { name: t('letter.kind-reminder') }).check();
  await field(page, 'date').fill('2026-11-22');
  await field(page, 'sent').fill('2026-10-30');
  await expect(tool(page)).toContainText(t('letter.too-early', { date: '30 novembre 2026' }));
  await field(page, 'sent').fill('2026-10-10');
  await expect(tool(page)).not.toContainText(t('letter.too-early', { date: '10 novembre 2026' }));
});

test('where there is no letter, the page of the territory is offered', async ({ page }) => {
  await page.goto(letterPage('?for=us'));
  await expect(status(page)).toHaveText(t('letter.none'));
  await expect(letter(page)).toBeHidden();
  await tool(page).getByRole('link', { name: territoryName('fr', 'us') }).click();
  await expect(page).toHaveURL(path('fr', 'opt-out/us'));
});

test('a paragraph tells what it rests on, and goes on telling it while one types', async ({ page }) => {
  await page.goto(letterPage('?for=ch'));
  const why = letter(page).getByRole('button', { name: t('letter.why') }).nth(1);
  await expect(why).toHaveAttribute('aria-expanded', 'false');
  await why.click();
  await expect(letter(page).getByText('LPD, art. 30, al. 2, let. b')).toBeVisible();
  await field(page, 'name').pressSequentially('Al');
  await expect(letter(page).getByText('LPD, art. 30, al. 2, let. b')).toBeVisible();
  await expect(why).toHaveAttribute('aria-expanded', 'true');
});

test('nothing leaves the page, nothing is stored', async ({ page }) => {
  await page.goto(letterPage());
  await field(page, 'territory').selectOption('fr');
  await expect(letter(page)).toBeVisible();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await fillIn(page);
  await tool(page).getByRole('radio', { name: t('letter.kind-complaint') }).check();
  await field(page, 'sent').fill('2026-10-15');
  await field(page, 'name').press('Enter');
  await expect(letter(page)).toContainText('15 octobre 2026');
  expect(asked).toEqual([]);
  expect(page.url()).not.toContain('Alix');
  expect(await page.evaluate(async () => [localStorage.length, sessionStorage.length, (await indexedDB.databases()).length, document.cookie, JSON.stringify(history.state)])).toEqual([0, 0, 0, '', 'null']);
});

test.describe('what is typed stays text', () => {
  for (const text of ['<img src=x onerror=alert(1)>', '{name} {uses}', '"><script>alert(1)</script>', '[x](javascript:alert(1))', '\u202Ecod.exe &lt;b&gt;']) {
    test(`${JSON.stringify(text)} @desktop`, async ({ page }) => {
      await page.goto(letterPage('?for=ch'));
      await fillIn(page, { name: text, profile: text });
      await field(page, 'words').fill(text);
      await expect(letter(page)).toContainText(text);
      expect(await letter(page).locator('img, script, b').count()).toBe(0);
    });
  }
});

test('it is found and filled in by keyboard alone @desktop', async ({ page }) => {
  await page.goto(letterPage('?for=ch'));
  await expect(letter(page)).toBeVisible();
  await tabTo(page, field(page, 'name'));
  await page.keyboard.type('Alix');
  await tabTo(page, tool(page).getByRole('button', { name: t('letter.copy'), exact: true }), { most: 60 });
  await expect(letter(page)).toContainText('Alix');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in a written complaint with its notes open, ${colorScheme} @desktop`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(letterPage('?for=ca-qc'));
    await tool(page).getByRole('radio', { name: t('letter.kind-complaint') }).check();
    for (const why of await letter(page).getByRole('button', { name: t('letter.why') }).all()) await why.click();
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().include('[data-letter-tool]').options({ rules: { 'color-contrast-enhanced': { enabled: true } } }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
  });
}

test('the written letter holds at every width, and its controls are large enough @desktop', async ({ page }) => {
  for (const width of [320, 768, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(letterPage('?for=de'));
    await tool(page).getByRole('radio', { name: t('letter.kind-complaint') }).check();
    await field(page, 'authority').selectOption('de-by');
    await fillIn(page, { profile: `https://www.linkedin.com/in/${'long-'.repeat(30)}` });
    const inTool = async () => tool(page).evaluate((element) => [...element.querySelectorAll<HTMLElement>(':not(input, textarea)')].filter((part) => part.scrollWidth > part.clientWidth + 1 && getComputedStyle(part).display !== 'inline').map((part) => part.outerHTML.slice(0, 80)));
    expect.soft(await inTool(), `${width} px`).toEqual([]);
    const small = (await smallTargets(page)).filter((target) => target.includes('letter'));
    expect.soft(small, `${width} px`).toEqual([]);
  }
});

test.describe('on paper', () => {
  const longest: readonly (readonly [territory: string, language: string])[] = [['fr', 'fr'], ['gb', 'fr'], ['ch', other], ['ca-qc', 'fr'], ['hk', 'en']];
  for (const [territory, language] of longest) {
    test(`the whole objection from ${territory} in ${language} fits on one sheet @desktop`, async ({ page }) => {
      // The print dialogue is the browser's: here printing waits for the test.
      await page.addInitScript(() => { globalThis.print = () => undefined; });
      await page.goto(letterPage(`?for=${territory}`));
      await field(page, 'language').selectOption(language);
      await fillIn(page);
      await field(page, 'address').fill('12 avenue de la République\n75011 Paris');
      await field(page, 'place').fill('Paris');
      for (const box of await tool(page).getByRole('checkbox').all()) if (await box.isVisible()) await box.check();
      await expect(letter(page)).toHaveAttribute('lang', language);
      const text = await shownText(letter(page));
      await tool(page).getByRole('button', { name: t('letter.print') }).click();
      await page.emulateMedia({ media: 'print' });
      expect(await page.evaluate(() => document.body.innerText.trim().replace(/\n{2,}/g, '\n\n'))).toBe(text.trim());
      const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
      expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    });
  }

  test('after printing, the page is as it was @desktop', async ({ page }) => {
    await page.addInitScript(() => { globalThis.print = () => undefined; });
    await page.goto(letterPage('?for=fr'));
    await tool(page).getByRole('button', { name: t('letter.print') }).click();
    await expect(page.locator('.paper')).toHaveCount(1);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await expect(page.locator('.paper')).toHaveCount(0);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });
});

test.describe('when the letters cannot be loaded', () => {
  test.use({ allowedFindings: [/^console error: Failed to load resource/] });

  test('it says so, and works as soon as they can', async ({ page }) => {
    const letters = '**/letters.json';
    await page.route(letters, (route) => route.abort());
    await page.goto(letterPage('?for=fr'));
    await expect(status(page)).toHaveText(t('letter.failed'));
    await page.unroute(letters);
    await field(page, 'territory').selectOption('ch');
    await expect(letter(page)).toContainText('LPD');
  });

  test('it says so, too, where the tool itself does not come @desktop', async ({ page }) => {
    await page.route('**/_astro/tool*.js', (route) => route.abort());
    await page.goto(letterPage('?for=fr'));
    await expect(status(page)).toHaveText(t('letter.failed'));
  });
});

test('a day that no calendar of ours has is left open, and the letter goes on @desktop', async ({ page }) => {
  await page.goto(letterPage('?for=fr'));
  await tool(page).getByRole('radio', { name: t('letter.kind-reminder') }).check();
  await field(page, 'sent').fill('9999-12-31');
  await field(page, 'name').fill('Alix Martin');
  await expect(letter(page)).toContainText('Alix Martin');
  await expect(letter(page)).not.toContainText('9999');
  await expect(status(page)).toContainText(t('letter.sent').replace(/[\s?]+$/, ''));
  await field(page, 'sent').fill('2026-10-10');
  await expect(letter(page)).toContainText('10 octobre 2026');
});

test('a first visit does not load the letters', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(path('fr', 'objection'));
  await expect(field(page, 'territory')).toBeVisible();
  expect(asked.filter((name) => /letters\.json|tool/.test(name))).toEqual([]);
});

test('the reminder to check the setting is a calendar file', async ({ page, request }) => {
  await page.goto(path('fr', 'opt-out', { anchor: 'check' }));
  const link = page.getByRole('main').getByRole('link', { name: t('letter.ics-check-link') });
  await expect(link).toHaveAttribute('href', filePath('fr/check.ics'));
  const answer = await request.get(filePath('fr/check.ics'));
  expect(answer.headers()['content-type']).toContain('text/calendar');
  expect(await answer.text()).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*RRULE:FREQ=MONTHLY;INTERVAL=6\r\n[\s\S]*END:VCALENDAR\r\n$/);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the letters to fill in by hand stand there, and nothing of the tool', async ({ page }) => {
    await page.goto(letterPage('?for=ch'));
    await expect(tool(page).locator('form')).toBeHidden();
    await expect(tool(page).getByRole('heading')).toBeHidden();
    await expect(page.locator('[data-letter="ch"]')).toContainText('[prénom et nom]');
  });

  test('three questions lead to what one needs', async ({ page }) => {
    await page.goto(path('fr', 'objection', { anchor: 'which-1' }));
    const main = page.getByRole('main');
    await main.getByRole('link', { name: 'Oui, j’ai un compte' }).click();
    await expect(page).toHaveURL(/#which-2$/);
    await main.getByRole('link', { name: 'Oui, mais je refuse aussi les autres IA' }).click();
    await expect(page).toHaveURL(/#which-3$/);
    await main.getByRole('link', { name: /plus d’un mois, sans réponse/ }).click();
    await expect(page).toHaveURL(/#which-reminder$/);
    await expect(page.locator('#which-reminder')).toBeInViewport();
  });
});
