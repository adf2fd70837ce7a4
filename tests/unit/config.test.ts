import { describe, expect, test } from 'vitest';
import { readSite } from '../../src/config.ts';

describe('readSite', () => {
  test('has a default for every setting', () => {
    expect(readSite({})).toEqual({ origin: 'https://decoche.example', base: '/', operator: 'Décoché', contact: null, repository: null, date: null });
  });

  test('takes an empty variable as not set, as continuous integration passes them', () => {
    expect(readSite({ SITE_ORIGIN: '', SITE_BASE: '  ' })).toEqual(readSite({}));
  });

  test.each([
    ['/', '/'],
    ['decoche', '/decoche/'],
    ['/decoche', '/decoche/'],
    ['/a//b/', '/a/b/'],
  ])('brings the base %s into the form %s', (value, base) => {
    expect(readSite({ SITE_BASE: value }).base).toBe(base);
  });

  test.each([
    ['https://www.example.org', 'https://www.example.org'],
    ['https://www.example.org/', 'https://www.example.org'],
    ['https://EXAMPLE.org:8443', 'https://example.org:8443'],
    ['http://localhost:4321', 'http://localhost:4321'],
  ])('takes the origin %s', (value, origin) => {
    expect(readSite({ SITE_ORIGIN: value }).origin).toBe(origin);
  });

  test.each([
    ['SITE_ORIGIN', 'example.org'],
    ['SITE_ORIGIN', 'http://example.org'],
    ['SITE_ORIGIN', 'https://example.org/path'],
    ['SITE_ORIGIN', 'https://user:word@example.org'],
    ['SITE_BASE', '/a/../b'],
    ['SITE_BASE', '/a b/'],
    ['SITE_BASE', 'https://example.org/a'],
    ['SITE_CONTACT', 'nobody'],
    ['SITE_CONTACT', 'javascript:alert(1)'],
    ['SITE_REPOSITORY', 'http://example.org/repository'],
    ['SITE_DATE', '22 November 2026'],
    ['SITE_DATE', '2026-02-30'],
  ])('refuses %s=%s and names both', (name, value) => {
    expect(() => readSite({ [name]: value })).toThrow(`${name} is "${value}"`);
  });

  test('takes a day', () => {
    expect(readSite({ SITE_DATE: '2028-02-29' }).date).toBe('2028-02-29');
  });

  test('names every fault at once', () => {
    expect(() => readSite({ SITE_ORIGIN: 'x', SITE_REPOSITORY: 'y' })).toThrow(/SITE_ORIGIN[\s\S]*SITE_REPOSITORY/);
  });

  test('takes an e-mail address and an https address as contact', () => {
    expect(readSite({ SITE_CONTACT: 'hello@example.org' }).contact).toBe('hello@example.org');
    expect(readSite({ SITE_CONTACT: 'https://example.org/contact' }).contact).toBe('https://example.org/contact');
  });
});
