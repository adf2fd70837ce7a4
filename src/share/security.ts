import type { Site } from '../config.ts';

/**
 * Until when security.txt may be trusted (RFC 9116, section 2.5.5): at most a year ahead. The build reads no clock, so it is
 * written here; a test fails 60 days before, and then it is set anew, after a look at whether the contact still answers.
 */
export const securityExpires = '2027-11-01T00:00:00Z';

/**
 * The text of `/.well-known/security.txt` (RFC 9116).
 * Null where nobody can be reached, since a file without contact is invalid; and under a path, since such a file counts at the root of a host only.
 * @param languages the languages that reports may be written in, as language tags.
 */
export function securityText({ origin, base, contact }: Pick<Site, 'origin' | 'base' | 'contact'>, languages: readonly string[]): string | null {
  if (contact === null || base !== '/') return null;
  const fields = [
    ['Contact', /^https:/.test(contact) ? contact : `mailto:${contact}`],
    ['Expires', securityExpires],
    ['Preferred-Languages', languages.join(', ')],
    ['Canonical', `${origin}/.well-known/security.txt`],
  ];
  return fields.map(([name, value]) => `${name}: ${value}\n`).join('');
}
