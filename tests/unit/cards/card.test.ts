import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { composeCards, readCardTypeface } from '../../../src/build/share-cards.ts';
import { pageCard, siteCard } from '../../../src/cards/card.ts';
import { colours, sign } from '../../../src/cards/sign.ts';
import { loadContent } from '../../../src/facts/content.ts';
import { expandGuide } from '../../../src/facts/guide-titles.ts';
import { root } from '../../support/built-site.ts';
import { arabicLetters } from '../../support/pseudo-language.ts';

const typefaces = readCardTypeface();
const typeface = typefaces('fr');
const longText = 'Comment désactiver l’entraînement de l’intelligence artificielle générative de LinkedIn avec vos données personnelles, et ce que cela ne change pas';

describe('the typeface', () => {
  test('has every letter of every heading', () => {
    const content = loadContent(root);
    const gaps = content.locales.flatMap((language) => {
      const headings = [...language.pages.map((page) => String(page.value['heading'])), ...language.guides.flatMap((guide) => expandGuide(content, guide, 'heading').map(({ text }) => text))];
      expect(headings.length).toBeGreaterThan(50);
      return headings.flatMap((heading) => typefaces(language.row.code).missing(heading));
    });
    expect(gaps).toEqual([]);
  });

  test('has the letters and marks of other languages of the Union', () => {
    expect(typeface.missing('Łódź ąęćńśźż őű čěřšžů ășțâî ġħż ģķļņ õäöü ðþæ “„”«»‹›‚‘’¿¡–—…\u00a0\u202f Български език Ελληνικά Ώ')).toEqual([]);
  });

  test('knows what it does not have, each once', () => {
    expect(typeface.missing('LinkedIn: بب ا中')).toEqual(['ب', 'ا', '中']);
  });

  test('stands letters together as their pairs need it', () => {
    expect(typeface.width('AVAV')).toBeLessThan(2 * (typeface.width('A') + typeface.width('V')));
  });

  test('sets an accent that stands alone as the letter with its accent', () => {
    expect(typeface.glyphs('e\u0301').map(({ outline }) => outline)).toEqual(typeface.glyphs('é').map(({ outline }) => outline));
  });
});

describe('a card', () => {
  test('holds no text: no font of the machine can have a part in it', () => {
    for (const card of [pageCard({ heading: longText }, typeface), siteCard(typeface)]) expect(card).not.toMatch(/<text|font/);
  });

  test('has an outline for every letter of heading and name', () => {
    const letters = (text: string) => text.replaceAll(/\s/gu, '').length;
    const outlines = pageCard({ heading: 'Où en sont les traductions' }, typeface).match(/<path fill="#\w+" transform="[^"]*" d="M/g) ?? [];
    expect(outlines).toHaveLength(letters('Où en sont les traductions') + letters('Décoché'));
  });

  test('shows the name of the territory in the accent, and nothing else of the heading', () => {
    const emphasised = (heading: string, emphasis: string) => pageCard({ heading, emphasis }, typeface).split(`<path fill="${colours.accent}"`).length - 1;
    expect(emphasised('Suisse\u00a0: désactiver l’entraînement', 'Suisse')).toBe('Suisse'.length);
    expect(emphasised('Hongkong (China): ausschalten', 'Hongkong (China)')).toBe('Hongkong(China)'.length);
    expect(emphasised('Désactiver l’entraînement', 'Suisse')).toBe(0);
    expect(emphasised('Désactiver l’entraînement', '')).toBe(0);
  });

  test('is the same for the same heading, another for another', () => {
    expect(pageCard({ heading: longText }, typeface)).toBe(pageCard({ heading: longText }, readCardTypeface()('fr')));
    expect(pageCard({ heading: `${longText}.` }, typeface)).not.toBe(pageCard({ heading: longText }, typeface));
  });

  test('has the sign and the colours of the site', () => {
    const tokens = readFileSync(join(root, 'src/styles/tokens.css'), 'utf8');
    for (const [name, colour] of Object.entries(colours)) expect(/:root \{[^}]*\}/.exec(tokens)?.[0]).toContain(`--${name}: ${colour};`);
    const component = readFileSync(join(root, 'src/components/page/Sign.astro'), 'utf8');
    const shapes = (svg: string) => [...svg.matchAll(/(?:rect x="1.5" y="1.5" width="43" height="23" rx="11.5")|(?:circle cx="13" cy="13" r="7")/g)].map(String);
    expect(shapes(sign('', ''))).toHaveLength(2);
    expect(shapes(component)).toEqual(shapes(sign('', '')));
  });
});

describe('the cards of a site', () => {
  const page = { locale: 'fr', id: 'effects', heading: 'Ce que la désactivation change', territory: undefined };

  test('are one a page by its id, and one for the site', () => {
    const { cards, gaps } = composeCards([page, { ...page, locale: 'sv' }, { ...page, id: 'opt-out/ch', territory: 'Suisse' }], typefaces);
    expect([...cards.keys()]).toEqual(['share.png', 'cards/fr/effects.png', 'cards/sv/effects.png', 'cards/fr/opt-out/ch.png']);
    expect([...gaps]).toEqual([]);
  });

  test('in letters that the typeface does not have are that of the site, and the build says what is missing', () => {
    const { cards, gaps } = composeCards([page, { ...page, locale: 'ar', heading: arabicLetters('LinkedIn: bad') }], typefaces);
    expect(cards.get('cards/ar/effects.png')).toBe(cards.get('share.png'));
    expect(cards.get('cards/fr/effects.png')).not.toBe(cards.get('share.png'));
    expect([...gaps.keys()]).toEqual(['ar']);
    expect(gaps.get('ar')?.pages).toBe(1);
    expect(gaps.get('ar')?.missing).toContain('ب');
  });
});
