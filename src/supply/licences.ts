/** The licences of the packages that the lock file names, for every platform. Pure. */

/** Licences that a package may have, by their SPDX names, and why each is fine for what builds and tests the site. */
export const allowedLicences: Readonly<Record<string, string>> = {
  MIT: 'permissive; its notice goes along with copies',
  ISC: 'permissive; its notice goes along with copies',
  '0BSD': 'permissive, without conditions',
  'BSD-2-Clause': 'permissive; its notice goes along with copies',
  'BSD-3-Clause': 'permissive; its notice goes along with copies',
  'Apache-2.0': 'permissive; its notices go along with copies',
  'BlueOak-1.0.0': 'permissive; its text or address goes along with copies',
  'Python-2.0': 'permissive; its notice goes along with copies',
  'CC0-1.0': 'given to the public',
  'MPL-2.0': 'changed files of the package itself must be published; none is changed or sent to readers',
  'OFL-1.1': 'the typeface of the share cards; pictures drawn with it are free, and it is not sent to readers',
  'LGPL-3.0-or-later': 'the library must stay replaceable; it is used while building and not sent to readers',
};

/** Packages of which a reader’s device gets code, and the file that holds the text of their licence. */
export const sentToReaders: ReadonlyMap<string, string> = new Map([
  ['pagefind', 'node_modules/pagefind/LICENSE/LICENSE'],
  ['qr', 'node_modules/qr/LICENSE-MIT'],
  ['tailwindcss', 'node_modules/tailwindcss/LICENSE'],
]);

export interface LockedPackage {
  readonly name: string;
  readonly version: string;
  /** An SPDX expression; '' where the lock names none. */
  readonly licence: string;
}

/** The packages of a lock file (package-lock.json, version 3), each version once, by name. */
export function lockedPackages(lock: string): LockedPackage[] {
  const { packages } = JSON.parse(lock) as { packages: Readonly<Record<string, { name?: string; version?: string; license?: string }>> };
  const found = Object.entries(packages).filter(([path]) => path !== '').map(([path, one]) => ({ name: one.name ?? path.replace(/^.*node_modules\//, ''), version: one.version ?? '', licence: one.license ?? '' }));
  const unique = new Map(found.map((one) => [`${one.name}@${one.version}`, one]));
  return [...unique.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.version < b.version ? -1 : 1));
}

/** Whether an SPDX expression allows what we do: of alternatives (OR) one suffices, of parts (AND) all count. */
export function isAllowed(expression: string): boolean {
  const alternatives = expression.replace(/[()]/g, '').split(/\s+OR\s+/);
  return alternatives.some((alternative) => alternative.split(/\s+AND\s+/).every((name) => Object.hasOwn(allowedLicences, name)));
}

/** /licences.txt. @param texts the texts of the licences of packages that readers get, by package. */
export function licencesPage(packages: readonly LockedPackage[], texts: ReadonlyMap<string, string>): string {
  const groups = [...Map.groupBy(packages, ({ licence }) => licence)].sort(([a], [b]) => (a < b ? -1 : 1));
  const parts = [
    'Licences of the packages that build and test this site, for every platform.',
    'The site itself: code MIT, content and open data CC BY 4.0.',
    ...groups.map(([licence, own]) => [`${licence} (${own.length})`, ...own.map(({ name, version }) => `  ${name} ${version}`)].join('\n')),
    'Of these, readers get code of:',
    ...[...texts].map(([name, text]) => `${name}\n\n${text.trim()}`),
  ];
  return `${parts.join('\n\n')}\n`;
}
