/**
 * The Astro integration that draws the share card of every page, and that of the site itself.
 *
 * A page whose letters the typeface does not have gets the card of the site: letters of whatever typeface the machine has
 * would be another picture on every machine. To give such a language its own cards, add a typeface that has its script
 * (and, for one written from right to left, the order of mixed text) in src/cards/.
 */
import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { pageCard, siteCard } from '../cards/card.ts';
import { drawCards } from '../cards/draw.ts';
import { readTypeface, type Typeface } from '../cards/typeface.ts';
import { readWording } from '../facts/read.ts';
import { cardFile, siteCardFile } from '../i18n/urls.ts';
import { decodeReferences, readTags } from '../lib/html.ts';
import { oncePerKey } from '../lib/once.ts';
import { readPage, readSiteData } from './site-data.ts';

const typefaceFile = '@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf';

/** A page of the built site in its own language. */
export interface CardPage {
  readonly locale: string;
  readonly id: string;
  readonly heading: string;
  /** The name of its territory, if it has one. */
  readonly territory: string | undefined;
}

/** @param root the folder that holds content/ and .cache/. @param base as in src/config.ts. */
export function shareCards({ root, base }: { readonly root: string; readonly base: string }): AstroIntegration {
  return {
    name: 'share-cards',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const dist = fileURLToPath(dir);
        const typefaces = readCardTypeface();
        const { cards, gaps } = composeCards(await readPages(root, base, dist), typefaces);
        const { images, drawn, kept } = await drawCards([...cards.values()], join(root, '.cache/cards'));
        for (const [index, file] of [...cards.keys()].entries()) {
          await mkdir(dirname(join(dist, file)), { recursive: true });
          await writeFile(join(dist, file), images[index] ?? '');
        }
        logger.info(`${cards.size} cards: ${drawn} drawn, ${kept} kept from earlier builds`);
        for (const [locale, { pages, missing }] of gaps) {
          logger.warn(`${locale}: ${pages} pages have the card of the site, since its typeface lacks ${[...missing].sort().join(' ')} (src/build/share-cards.ts says what to do)`);
        }
      },
    },
  };
}

/** The typeface of the cards, by language: Latin, Cyrillic and Greek letters. */
export function readCardTypeface(): (language: string) => Typeface {
  return readTypeface(readFileSync(createRequire(import.meta.url).resolve(typefaceFile)));
}

/** The pages of every language that are not those of another one, as they were built. */
async function readPages(root: string, base: string, dist: string): Promise<CardPage[]> {
  const territories = oncePerKey((locale) => new Map(readWording(root, locale, 'territories').map((entry) => [entry.id, entry.value.name])));
  const { pages } = await readSiteData(dist);
  const translations = pages.flatMap(({ id, translations }) => Object.entries(translations).map(([locale, translation]) => ({ id, locale, ...translation })));
  return Promise.all(translations.filter(({ state }) => state !== 'fallback').map(async ({ id, locale, url }) => ({
    locale,
    id,
    heading: headingOf(await readPage(dist, base, url), url),
    territory: territories(locale).get(id.split('/')[1] ?? ''),
  })));
}

/** The text of the h1. @throws if there is none. */
function headingOf(html: string, url: string): string {
  for (const tag of readTags(html)) {
    if (tag.name === 'h1' && tag.text.trim() !== '') return decodeReferences(tag.text.trim());
  }
  throw new Error(`${url} has no heading: without one there is nothing to write on its share card.`);
}

/** What is drawn where (SVG by file), and which languages need letters that are not there. */
export function composeCards(pages: readonly CardPage[], typefaces: (language: string) => Typeface) {
  const ofSite = siteCard(typefaces('fr'));
  const cards = new Map([[siteCardFile, ofSite]]);
  const gaps = new Map<string, { pages: number; readonly missing: Set<string> }>();
  for (const { locale, id, heading, territory } of pages) {
    const typeface = typefaces(locale);
    const missing = typeface.missing(heading);
    cards.set(cardFile(locale, id), missing.length === 0 ? pageCard({ heading, emphasis: territory }, typeface) : ofSite);
    if (missing.length === 0) continue;
    const gap = gaps.get(locale) ?? { pages: 0, missing: new Set() };
    gap.pages += 1;
    for (const letter of missing) gap.missing.add(letter);
    gaps.set(locale, gap);
  }
  return { cards, gaps };
}
