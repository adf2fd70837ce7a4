/** The joins on a few facts, pages and labels. */
import { describe, expect, test } from 'vitest';
import { createSite, type PageEntry, type SiteInput } from '../../src/facts/graph.ts';
import { createUrls } from '../../src/i18n/urls.ts';
import { kindNames } from '../../src/schemas/index.ts';

const labels = (id: string, texts: Readonly<Record<string, string | null>>) => ({ id, nativeName: id, labels: Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, { text, sources: ['s'], confidence: 'high' }])) });
const effect = (id: string, checked: string | null, confidence = 'high') => ({ id, order: 1, sources: ['s'], confidence, checked, recorded: '2026-01-10' });
const page = (locale: string, id: string): PageEntry => ({ id, locale, slug: id, title: `${id} in ${locale}`, heading: '', description: '', published: '', updated: '' });

const facts = {
  ...Object.fromEntries(kindNames.map((kind) => [kind, []])),
  sources: [{ id: 's', publisher: 'P', title: 'T', url: null, language: 'en', published: '2025', kind: 'press', note: null, checked: null }],
  'linkedin-labels': [labels('en', { setting_name: 'Data for AI', settings: 'Settings' }), labels('de', { setting_name: 'Daten für KI', settings: null }), labels('it', { setting_name: null })],
  effects: [effect('recent', '2026-11-01'), effect('last-year', '2025-10-01', 'low'), effect('not-again', null, 'medium')],
} as unknown as SiteInput['facts'];

const site = createSite({
  facts,
  wording: new Map(),
  kit: new Map(),
  letters: new Map(),
  pages: [page('fr', 'home'), page('en', 'home'), page('de', 'home'), page('fr', 'only-french')],
  guides: [],
  anchors: () => [],
  translations: { page: () => [], texts: () => new Map() } as unknown as SiteInput['translations'],
  moved: { addresses: [], anchors: () => [] },
  urls: createUrls('https://x.example', '/', new Map()),
  today: '2026-11-22',
});

describe('labels', () => {
  test('are shown in the language asked for, marked as such', () => {
    expect(site.label('de', 'setting_name')).toEqual({ text: 'Daten für KI', language: 'de' });
  });

  test('are shown in English, marked as such, where nobody has sourced them', () => {
    expect(site.label('de', 'settings')).toEqual({ text: 'Settings', language: 'en' });
  });

  test('of an unknown name are refused', () => {
    expect(() => site.label('de', 'absent')).toThrow('No label "absent"');
  });

  test('a page begins with those of its language if the name of the setting is known, else with English ones', () => {
    expect(['de', 'it', 'nl', 'en'].map((locale) => site.labelLanguage(locale))).toEqual(['de', 'en', 'en', 'en']);
  });
});

describe('translations', () => {
  test('of a page are the languages that have it, of those that are published', () => {
    expect(site.translations('home')).toEqual(['fr', 'en', 'de']);
    expect(site.translations('only-french')).toEqual(['fr']);
  });

  test('x-default is English where it has the page, else French', () => {
    expect([site.defaultTranslation('home'), site.defaultTranslation('only-french')]).toEqual(['en', 'fr']);
  });

  test('a language without the page shows it in English, else in French, as a fallback', () => {
    expect([site.textLocale('nl', 'home'), site.textLocale('nl', 'only-french'), site.textLocale('de', 'home')]).toEqual(['en', 'fr', 'de']);
    expect([site.state('nl', 'home'), site.state('de', 'home')]).toEqual(['fallback', 'complete']);
  });
});

describe('the check of facts', () => {
  test('together is the oldest day and the lowest confidence', () => {
    expect(site.checkOf(['recent'])).toEqual({ confidence: 'high', checked: '2026-11-01', recorded: '2026-01-10', oldSince: undefined });
    expect(site.checkOf(['recent', 'last-year'])).toEqual({ confidence: 'low', checked: '2025-10-01', recorded: '2026-01-10', oldSince: '2025-10-01' });
  });

  test('is none as soon as one was not read again, and its age counts from the day it was written down', () => {
    expect(site.checkOf(['recent', 'not-again'])).toEqual({ confidence: 'medium', checked: null, recorded: '2026-01-10', oldSince: undefined });
  });
});
