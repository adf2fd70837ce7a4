import { describe, expect, test } from 'vitest';
import { createUrls, parsePageRef } from '../../src/i18n/urls.ts';

const urls = createUrls('https://x.example', '/base/', new Map([['fr/home', ''], ['fr/data', 'donnees'], ['fr/opt-out', 'desactiver'], ['fr/opt-out/ch', 'suisse']]));

describe('the address of a page', () => {
  test.each([
    ['home', '/base/fr/'],
    ['data', '/base/fr/donnees/'],
    ['opt-out/ch', '/base/fr/desactiver/suisse/'],
    ['opt-out/ch#app-2', '/base/fr/desactiver/suisse/#app-2'],
    ['page:data#messages', '/base/fr/donnees/#messages'],
  ])('%s', (ref, address) => {
    expect(urls.page('fr', ref)).toBe(address);
    expect(urls.absolute('fr', ref)).toBe(`https://x.example${address}`);
  });

  test('has the label language and the territory in its query, before the anchor', () => {
    expect(urls.page('fr', { page: 'opt-out', ui: 'de', for: 'ch', anchor: 'app' })).toBe('/base/fr/desactiver/?ui=de&for=ch#app');
    expect(urls.page('fr', { page: 'opt-out', ui: '', for: 'ch' })).toBe('/base/fr/desactiver/?for=ch');
  });

  test('of an unknown page is refused', () => {
    expect(() => urls.page('fr', 'absent')).toThrow('No page "absent" in fr');
    expect(() => urls.page('en', 'data')).toThrow('No page "data" in en');
  });
});

test('files stand below the base', () => {
  expect([urls.file('a.txt'), urls.file('/a.txt'), urls.absoluteFile('a.txt')]).toEqual(['/base/a.txt', '/base/a.txt', 'https://x.example/base/a.txt']);
});

test('parsePageRef', () => {
  expect(parsePageRef('page:opt-out/ch#computer-1')).toEqual({ page: 'opt-out/ch', anchor: 'computer-1' });
  expect(parsePageRef('data')).toEqual({ page: 'data', anchor: undefined });
});
