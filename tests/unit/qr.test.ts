import { describe, expect, test } from 'vitest';
import { createUrls } from '../../src/i18n/urls.ts';
import { qrModules, qrSvg } from '../../src/share/qr.ts';
import { readQr } from '../support/qr.ts';

describe('a QR code', () => {
  test.each(['https://example.org/', 'http://localhost:4321/some/path/fr/desactiver/suisse/?ui=zh-TW#computer-3', `https://example.org/${'a'.repeat(300)}/`])('says what it was made from: %s', (text) => {
    expect(readQr(qrSvg(text))).toBe(text);
  });

  test('is surrounded by four light modules', () => {
    const rows = qrModules('https://example.org/');
    const edge = [...rows.slice(0, 4), ...rows.slice(-4), ...rows.map((row) => [...row.slice(0, 4), ...row.slice(-4)])];
    expect(edge.flat()).not.toContain(true);
    expect(rows[4]?.[4]).toBe(true);
  });

  test('is the same every time', () => {
    expect(qrSvg('https://example.org/')).toBe(qrSvg('https://example.org/'));
  });

  test('refuses what does not fit', () => {
    expect(() => qrSvg('a'.repeat(3000))).toThrow();
  });
});

test('the one place that builds addresses knows where it stands, also under a path', () => {
  const slugs = new Map([['fr/home', ''], ['fr/opt-out', 'desactiver'], ['fr/opt-out/ch', 'suisse']]);
  const urls = createUrls('https://example.org', '/some/path/', slugs);
  expect(urls.qr('fr', 'home')).toBe('/some/path/qr/fr.svg');
  expect(urls.qr('fr', { page: 'opt-out/ch', anchor: 'computer-3' })).toBe('/some/path/qr/fr/desactiver/suisse.computer-3.svg');
  expect(() => urls.qr('fr', 'nowhere')).toThrow('nowhere');
});
