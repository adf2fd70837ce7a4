import { afterEach, describe, expect, test, vi } from 'vitest';
import { publishedLocales } from '../../src/i18n/locales.ts';
import { securityExpires, securityText } from '../../src/share/security.ts';

afterEach(() => vi.unstubAllEnvs());

const languages = publishedLocales.map((row) => row.code);
const settings = { origin: 'https://example.org', base: '/', contact: 'security@example.org' };

/** The fields of a security.txt. @throws Error for a line that is none. */
function readFields(text: string): [string, string][] {
  expect(text.endsWith('\n')).toBe(true);
  return text.trimEnd().split('\n').map((line) => {
    const [, name, value] = /^([A-Za-z-]+): (\S.*)$/.exec(line) ?? [];
    if (name === undefined || value === undefined) throw new Error(`"${line}" is no field.`);
    return [name, value];
  });
}

describe('security.txt', () => {
  test('has what RFC 9116 asks for, each field once', () => {
    expect(readFields(securityText(settings, languages) ?? '')).toEqual([
      ['Contact', 'mailto:security@example.org'],
      ['Expires', securityExpires],
      ['Preferred-Languages', languages.join(', ')],
      ['Canonical', 'https://example.org/.well-known/security.txt'],
    ]);
  });

  test('gives a page as it is', () => {
    expect(new Map(readFields(securityText({ ...settings, contact: 'https://example.org/contact?to=me@here' }, languages) ?? '')).get('Contact')).toBe('https://example.org/contact?to=me@here');
  });

  test('is not there where nobody can be reached, nor under a path', () => {
    expect(securityText({ ...settings, contact: null }, languages)).toBeNull();
    expect(securityText({ ...settings, base: '/path/' }, languages)).toBeNull();
  });

  test.each([
    ['me@example.org', '/', 1],
    ['', '/', 0],
    ['me@example.org', '/path/', 0],
  ])('with the contact "%s" under %s the site has %i of it', async (contact, base, count) => {
    vi.stubEnv('SITE_CONTACT', contact);
    vi.stubEnv('SITE_BASE', base);
    vi.resetModules();
    const { getStaticPaths, GET } = await import('../../src/pages/.well-known/[name].txt.ts');
    const files = getStaticPaths();
    expect(files.map(({ params }) => params.name)).toEqual(Array(count).fill('security'));
    for (const file of files) expect(await GET(file).text()).toContain(`Contact: mailto:${contact}\n`);
  });

  test('may be trusted for 60 days more at least, and a year at most', () => {
    expect(securityExpires).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    const days = (Date.parse(securityExpires) - Date.now()) / 86_400_000;
    expect(days, 'set a new day in src/share/security.ts').toBeGreaterThanOrEqual(60);
    expect(days).toBeLessThanOrEqual(366);
  });
});
