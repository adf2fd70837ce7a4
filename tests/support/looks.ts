/**
 * `npm run looks`: a contact sheet of the built site, to be looked at and not compared, since fonts differ between machines.
 * Writes into .cache/looks/: every picture by itself, a sheet of pictures for each kind of page in sheets/, and index.html with all.
 * Page ids as parameters limit it to these.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium, type Page } from '@playwright/test';
import { findBrowser } from '../../src/commands/support/browser.mjs';
import { listen } from '../../src/server/listen.ts';
import { createSiteServer, readBuiltOptions } from '../../src/server/serve.ts';
import { doubleText, setStyles } from './layout.ts';
import { filePath, pageKinds, path, wholeLanguages } from './site.ts';

interface View {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly media: NonNullable<Parameters<Page['emulateMedia']>[0]>;
  readonly css?: string;
  /** In the first language only. */
  readonly once?: boolean;
}

interface Subject {
  readonly name: string;
  readonly language: string;
  readonly address: string;
  readonly act?: (page: Page) => Promise<void>;
}

const asUsual = { media: 'screen', colorScheme: 'light', forcedColors: 'none' } as const;
const sizes = [[360, 640], [768, 1024], [1280, 800]] as const;
const views: readonly View[] = [
  ...sizes.flatMap(([width, height]) => (['light', 'dark'] as const).map((colorScheme) => ({ name: `${width} ${colorScheme}`, width, height, media: { ...asUsual, colorScheme } }))),
  // A4 without its margins.
  { name: 'print', width: 680, height: 1000, media: { ...asUsual, media: 'print' }, once: true },
  { name: 'forced colours', width: 360, height: 640, media: { ...asUsual, forcedColors: 'active' }, once: true },
  { name: '200 % text', width: 360, height: 640, media: asUsual, css: doubleText, once: true },
  { name: '200 % text, wide', width: 1280, height: 800, media: asUsual, css: doubleText, once: true },
];

/** Longer pages are shown to here; their rest looks alike. */
const tallest = 7_000;

/** Every kind of page, and states that no address alone brings about. */
const subjects: readonly Subject[] = [
  { name: 'first page', language: 'fr', address: filePath('') },
  ...wholeLanguages.flatMap((language) => [
    ...pageKinds.map((id) => ({ name: id, language, address: path(language, id) })),
    { name: 'not found', language, address: filePath(`${language}/no-such-page/`) },
  ]),
  { name: 'not found anywhere', language: 'fr', address: filePath('xx/') },
  { name: 'labels in German', language: 'fr', address: path('fr', 'opt-out/be', { ui: 'de' }) },
  { name: 'a step that a link leads to', language: 'fr', address: path('fr', 'opt-out/be', { anchor: 'computer-3' }) },
  { name: 'search results', language: 'fr', address: `${path('fr', 'search')}?q=${encodeURIComponent('comment désactiver')}`, act: (page) => page.locator('#search-results a').first().waitFor({ timeout: 5_000 }) },
  { name: 'a search without result', language: 'fr', address: `${path('fr', 'search')}?q=xyzzy`, act: (page) => page.waitForLoadState('networkidle') },
  { name: 'focus', language: 'fr', address: path('fr', 'home'), act: async (page) => {
    for (let count = 0; count < 4; count++) await page.keyboard.press('Tab');
  } },
];

/** What fits on a sheet, in pixels: its width, and how wide and how tall its pictures are. */
const sheetWidth = 1980;
const shownWidth = (width: number) => (width < 700 ? 180 : width < 1000 ? 300 : 440);
const shownHeight = 1_400;

const folder = fileURLToPath(new URL('../../.cache/looks/', import.meta.url));
const dist = fileURLToPath(new URL('../../dist', import.meta.url));

const fileOf = (subject: Subject, view: View) => `${subject.language} ${subject.name} ${view.name}.png`.replace(/[^\w.]+/g, '-');
const viewsOf = ({ language }: Subject) => views.filter((view) => !view.once || language === wholeLanguages[0]);

async function photograph(page: Page, subject: Subject, origin: string): Promise<void> {
  for (const view of viewsOf(subject)) {
    await page.setViewportSize({ width: view.width, height: view.height });
    await page.emulateMedia({ ...view.media, reducedMotion: 'reduce' });
    // Away first, so that an address that differs in its anchor only is opened anew.
    await page.goto('about:blank');
    await page.goto(origin + subject.address);
    await subject.act?.(page);
    if (view.css) await setStyles(page, view.css);
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.screenshot({ path: folder + fileOf(subject, view), fullPage: true, clip: { x: 0, y: 0, width: view.width, height: Math.min(height, tallest) } });
  }
}

/** All pictures of one kind of page, in every language that it was taken in, as one picture. */
async function writeSheet(page: Page, name: string, own: readonly Subject[]): Promise<void> {
  const rows = own.map((subject) => {
    const pictures = viewsOf(subject).map((view) => `<figure><img src="${fileOf(subject, view)}" width="${shownWidth(view.width)}" alt=""><figcaption>${view.name}</figcaption></figure>`);
    return `<h2>${subject.language} ${subject.name}</h2><div>${pictures.join('')}</div>`;
  });
  const css = `body{margin:10px;font:16px sans-serif;background:#888}div{display:flex;flex-wrap:wrap;gap:10px;align-items:flex-start}figure{margin:0}img{display:block;max-height:${shownHeight}px;object-fit:cover;object-position:top}`;
  const file = `${folder}sheet.html`;
  writeFileSync(file, `<!doctype html><meta charset="utf-8"><style>${css}</style>${rows.join('')}`);
  await page.emulateMedia(asUsual);
  await page.setViewportSize({ width: sheetWidth, height: 800 });
  await page.goto(pathToFileURL(file).href);
  await page.screenshot({ path: `${folder}sheets/${sheetName(name)}`, fullPage: true });
  rmSync(file);
}

const sheetName = (name: string) => `${name.replace(/[^\w]+/g, '-')}.png`;

function index(wanted: readonly Subject[]): string {
  const rows = wanted.map((subject) => {
    const pictures = viewsOf(subject).map((view) => `<td><a href="${fileOf(subject, view)}"><img loading="lazy" src="${fileOf(subject, view)}" width="${Math.round(view.width / 4)}" alt=""></a><br>${view.name}</td>`);
    return `<tr><th>${subject.language}<br><a href="sheets/${sheetName(subject.name)}">${subject.name}</a></th>${pictures.join('')}</tr>`;
  });
  const css = 'body{font:14px sans-serif;background:#888}td,th{vertical-align:top;padding:6px;text-align:start}td a{display:block;max-height:480px;overflow:hidden}';
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Looks</title><style>${css}</style><table>${rows.join('\n')}</table></html>\n`;
}

async function main(): Promise<void> {
  const only = process.argv.slice(2);
  const wanted = subjects.filter(({ name }) => only.length === 0 || only.includes(name));
  if (wanted.length === 0) throw new Error(`None of these is there: ${only.join(', ')}. There are: ${[...new Set(subjects.map(({ name }) => name))].join(', ')}.`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(`${folder}sheets`, { recursive: true });

  const options = readBuiltOptions(dist);
  const server = createSiteServer(dist, options);
  const origin = `http://localhost:${await listen(server, 0)}`;
  const executablePath = findBrowser();
  const browser = await chromium.launch({ ...(executablePath === undefined ? {} : { executablePath }), args: ['--no-sandbox', '--disable-background-networking', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost'] });
  try {
    const waiting = [...wanted];
    const work = async () => {
      const page = await browser.newPage();
      for (let subject = waiting.shift(); subject; subject = waiting.shift()) {
        await photograph(page, subject, origin);
        console.log(`${subject.language} ${subject.name}`);
      }
    };
    await Promise.all([work(), work()]);
    const page = await browser.newPage();
    for (const [name, own] of Map.groupBy(wanted, (subject) => subject.name)) await writeSheet(page, name, own);
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
  }
  writeFileSync(`${folder}index.html`, index(wanted));
  console.log(`${wanted.reduce((sum, subject) => sum + viewsOf(subject).length, 0)} pictures, ${new Set(wanted.map(({ name }) => name)).size} sheets. Open .cache/looks/index.html`);
}

await main();
