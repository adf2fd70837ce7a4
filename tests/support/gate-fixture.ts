/** Content to run the gate on: the small valid tree `_base`, changed as a fixture folder says. */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LocaleRow } from '../../src/i18n/locales.ts';

export const fixtures = fileURLToPath(new URL('../fixtures/gate/', import.meta.url));

/** The languages of `_base`, whatever the table of the site holds. */
export const fixtureLocales: readonly LocaleRow[] = [
  { code: 'fr', name: 'Français', dir: 'ltr', openGraph: 'fr_FR', state: 'complete' },
  { code: 'en', name: 'English', dir: 'ltr', openGraph: 'en_GB', state: 'complete' },
];

/** What `_base` holds instead of the 37 territories of the site. */
export const expectedInFixtures = { territories: 7 };

/**
 * Hands `use` the root of a copy of `_base` with the fixture's files laid over it and the paths in its `removed.txt`
 * taken out; the copy is deleted afterwards.
 */
export function withFixture<Result>(name: string, use: (root: string) => Result): Result {
  const root = mkdtempSync(join(tmpdir(), 'decoche-gate-'));
  try {
    cpSync(join(fixtures, '_base'), root, { recursive: true });
    if (name !== '_base') change(join(fixtures, name), root);
    return use(root);
  } finally {
    rmSync(root, { recursive: true });
  }
}

function change(fixture: string, root: string): void {
  if (existsSync(join(fixture, 'content'))) cpSync(join(fixture, 'content'), join(root, 'content'), { recursive: true });
  const removed = join(fixture, 'removed.txt');
  if (!existsSync(removed)) return;
  for (const path of readFileSync(removed, 'utf8').split('\n').filter(Boolean)) rmSync(join(root, path), { recursive: true });
}
