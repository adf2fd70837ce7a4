import { describe, expect, it } from 'vitest';
import { ContentError, readFacts, readGuides, readLetters, readNotFound, readPages, readSite, readUi, readWording } from '../../../src/facts/read.ts';
import { withFixture } from '../../support/gate-fixture.ts';

/** The message of what `read` throws. */
function message(fixture: string, read: (root: string) => unknown): string {
  try {
    withFixture(fixture, read);
  } catch (error) {
    expect(error).toBeInstanceOf(ContentError);
    return (error as Error).message;
  }
  return 'nothing was thrown';
}

describe('the readers', () => {
  it('give facts sorted by id, with file and lines', () => {
    withFixture('_base', (root) => {
      const items = readFacts(root, 'data-items');
      expect(items.map((item) => item.id)).toEqual(['groups', 'messages', 'profile']);
      expect(items[2]?.value.status).toBe('included');
      expect(items[2]?.file).toBe('content/facts/data-items/profile.yaml');
      expect(items[2]?.line(['statement'])).toBe(5);
    });
  });

  it('give wording sorted by id, with file and lines', () => {
    withFixture('_base', (root) => {
      const rows = readWording(root, 'en', 'addresses');
      expect(rows.map((row) => [row.id, row.value.title, row.line()])).toEqual([['url-dpo', 'The contact', 3], ['url-setting', 'The setting', 1]]);
    });
  });

  it('give pages, guides and single files', () => {
    withFixture('_base', (root) => {
      const effects = readPages(root, 'fr').find((page) => page.id === 'effects');
      expect(effects?.value).toMatchObject({ slug: 'effets', updated: '2026-11-22' });
      expect(effects?.body).toContain('## Trop tard {#late}');
      expect(readGuides(root, 'en').map((guide) => guide.id)).toEqual(['ca', 'ch', 'eu', 'gb', 'hk', 'other', 'us']);
      expect(readLetters(root, 'fr')?.value.ch.objection['subject']).toBe('Opposition');
      expect(readNotFound(root, 'en')?.value.title).toBe('This page does not exist');
      expect(readUi(root, 'fr')?.value['menu.home']).toBe('Accueil');
      expect(readSite(root).value.edition).toBe('2026-11-22');
    });
  });

  it('give nothing for a language without files', () => {
    withFixture('_base', (root) => {
      expect(readWording(root, 'de', 'events')).toEqual([]);
      expect(readPages(root, 'de')).toEqual([]);
      expect(readUi(root, 'de')).toBeUndefined();
    });
  });

  it.each([
    ['yaml-broken', (root: string) => readFacts(root, 'events'), /^content\/facts\/events\/t-start\.yaml:3 /],
    ['duplicate-key', (root: string) => readFacts(root, 'effects'), /^content\/facts\/effects\/eff-future\.yaml:3 /],
    ['wrong-value', (root: string) => readFacts(root, 'data-items'), /^content\/facts\/data-items\/profile\.yaml:2 "status" /],
    ['unknown-key', (root: string) => readFacts(root, 'regions'), /^content\/facts\/regions\/r-eu\.yaml:1 "confidence" is missing\n/],
    ['wrong-value-wording', (root: string) => readWording(root, 'fr', 'updates'), /^content\/fr\/facts\/updates\.yaml:3 "2026-11-22-first\.text" is empty$/],
    ['yaml-broken-wording', (root: string) => readWording(root, 'fr', 'events'), /^content\/fr\/facts\/events\.yaml:2 /],
    ['page-front-matter-no-title', (root: string) => readPages(root, 'fr'), /^content\/fr\/pages\/data\.mdx:2 "title" is missing$/],
    ['page-front-matter-none', (root: string) => readPages(root, 'fr'), /^content\/fr\/pages\/search\.mdx:1 /],
    ['file-missing-site', (root: string) => readSite(root), /^content\/site\.yaml:1 does not exist\.$/],
  ])('throw with file and line: %s', (fixture, read, expected) => {
    expect(message(fixture, read)).toMatch(expected);
  });
});
