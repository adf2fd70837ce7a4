import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { loadContent } from '../../src/facts/content.ts';
import { readingTexts } from '../../src/facts/reading-texts.ts';
import { count, isAtMost, readability } from '../../src/lib/reading/readability.ts';
import { countSyllables } from '../../src/lib/reading/syllables.ts';

/** Words with the syllables that a speaker hears. */
const words: Readonly<Record<string, string>> = {
  fr: 'page 1, que 1, les 1, est 1, pays 1, langue 1, données 2, idée 2, réglage 2, cliquez 2, payer 2, envoyez 3, essayez 3, Noël 2, naïf 2, réel 2, août 1, yeux 1, oui 1, travaille 2, veille 1, Suisse 1, désactivez 4, création 3, européenne 4, générative 4, téléphone 3, l’interrupteur 4, l’entraînement 4, aujourd’hui 3, peut-être 2, IA 2, RGPD 4, 2025 1',
  en: 'page 1, the 1, used 1, uses 2, changes 2, likes 1, asked 1, stopped 1, wanted 2, table 2, people 2, queue 1, video 3, radio 3, quiet 2, idea 3, create 2, being 2, nation 2, region 2, special 2, opinion 3, social 2, privacy 3, account 2, usually 4, generative 4, automatically 6, European 4',
  de: 'Sie 1, neu 1, Daten 2, Schalter 2, häufig 2, Bayern 2, aktuell 3, Theater 3, Qualität 3, Einstellung 3, Nation 3',
  es: 'que 1, ley 1, y 1, datos 2, leer 2, país 2, baúl 2, ciudad 2, puede 2, guerra 2, cambio 2, aéreo 4, pingüino 3, cuidado 3, privacidad 4, configuración 5',
  nl: 'zee 1, ijs 1, nieuw 1, leeuw 1, mooie 2, gebruikt 2, gegevens 3, instelling 3, bijvoorbeeld 3, geïnformeerd 4, beantwoorden 4',
};

describe.each(Object.entries(words))('syllables in %s', (language, list) => {
  test.each(list.split(', ').map((pair) => pair.split(' ') as [string, string]))('%s: %s', (word, syllables) => {
    expect(countSyllables(word, language)).toBe(Number(syllables));
  });
});

test('a language without spelling rules has no syllables', () => {
  expect(() => countSyllables('slovo', 'cs')).toThrow(/"cs"/);
});

describe('count', () => {
  test('a sentence ends with its mark, and with its text', () => {
    expect(count(['Un. Deux ? « Trois ! » Quatre…', 'Cinq', 'Article 21, p.5'], 'fr')).toMatchObject({ sentences: 6, words: 8, longest: 3 });
  });
  test('an article belongs to its word, a pronoun behind a French verb does not', () => {
    expect(count(['L’option est-elle active ? Connectez-vous d’abord, rendez-vous-y, a-t-il dit peut-être.'], 'fr').words).toBe(14);
  });
  test('what is not our text is one short word', () => {
    expect(count(['Désactivez \uFFFC.'], 'fr')).toMatchObject({ words: 2, syllables: 5, letters: 11 });
  });
  test('signs alone are no words', () => {
    expect(count(['— « » : → 3'], 'fr')).toMatchObject({ sentences: 1, words: 1 });
  });
});

describe('readability', () => {
  // The published formulas, worked out by hand.
  test.each([
    ['fr', 'Le chat dort. Le chien court.', 207 - 1.015 * 3 - 73.6, 'A1'],
    ['en', 'The cat sat on the mat.', 206.835 - 1.015 * 6 - 84.6, 'A1'],
    ['de', 'Die Katze schläft.', 180 - 3 - 58.5 * (4 / 3), 'A1'],
    ['es', 'El gato duerme.', 206.84 - 1.02 * 3 - 60 * (5 / 3), 'A1'],
    ['nl', 'De kat slaapt.', 206.84 - 0.93 * 3 - 77, 'A1'],
    ['it', 'Il gatto dorme.', 89 + (300 * 1 - 10 * 12) / 3, 'A1'],
  ] as const)('in %s follows the formula', (language, text, score, level) => {
    const result = readability([text], language);
    expect(result?.score).toBeCloseTo(score, 6);
    expect(result?.level).toBe(level);
  });
  test('a hard text is hard', () => {
    const hard = 'L’autorité administrative indépendante compétente a préalablement considéré l’opposabilité des dispositions réglementaires applicables aux responsables de traitement.';
    expect(readability([hard], 'fr')?.level).toBe('C2');
  });
  test('bands are closed below', () => {
    expect(isAtMost('B1', 'B1')).toBe(true);
    expect(isAtMost('B2', 'B1')).toBe(false);
  });
  test('a variant of a language is measured as the language, one without index is not', () => {
    expect(readability(['Hola.'], 'es-MX')?.index).toBe('Fernández Huerta');
    expect(readability(['Ahoj.'], 'cs')).toBeUndefined();
    expect(readability([' – '], 'fr')).toBeUndefined();
  });
});

describe('the French texts that everybody has to understand', () => {
  const french = readingTexts(loadContent(fileURLToPath(new URL('../..', import.meta.url))), 'fr');

  test('are the steps on every device, and the "in short" boxes of pages and guides', () => {
    const names = french.map(({ name }) => name);
    for (const expected of ['steps: direct', 'steps: computer', 'steps: app', 'in short: opt-out', 'in short: guide eu']) expect(names).toContain(expected);
    expect(names.length).toBeGreaterThan(15);
  });

  test.each(french)('$name is B1 or easier', ({ texts }) => {
    const result = readability(texts, 'fr');
    expect(isAtMost(result?.level ?? 'C2', 'B1'), `${result?.level}, ${result?.score.toFixed(0)}: ${texts.join(' / ')}`).toBe(true);
  });
});
