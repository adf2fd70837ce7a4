/** Content to run the gate on: the small valid tree `_base`, changed as a fixture folder says. */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { siteAddresses } from '../../src/facts/addresses.ts';
import { loadContent } from '../../src/facts/content.ts';
import { addressesText, anchorsText, factDigest, factsText, factsToRecord, newestUpdate, publishedNow } from '../../src/facts/ledger.ts';
import { ledgerFile } from '../../src/facts/paths.ts';
import type { LocaleRow } from '../../src/i18n/locales.ts';

export const fixtures = fileURLToPath(new URL('../fixtures/gate/', import.meta.url));

/** The languages of `_base`, whatever the table of the site holds. */
export const fixtureLocales: readonly LocaleRow[] = [
  { code: 'fr', name: 'Français', dir: 'ltr', openGraph: 'fr_FR', state: 'complete' },
  { code: 'en', name: 'English', dir: 'ltr', openGraph: 'en_GB', state: 'complete' },
];

/** What `_base` holds instead of the 37 territories of the site. */
export const expectedInFixtures = { territories: 7 };

/** Fixtures of these rules are about what was recorded before; in others the writer has recorded the change, whose fault lies elsewhere. */
const ABOUT_THE_LEDGER = /^(?:address-lost|anchor-lost|fact-without-update|move-from|move-to|not-in-ledger|ledger)(?:-|$)/;

/**
 * Hands `use` the root of a copy of `_base` with the fixture's files laid over it and the paths in its `removed.txt`
 * taken out; the copy is deleted afterwards.
 */
export function withFixture<Result>(name: string, use: (root: string) => Result): Result {
  const root = mkdtempSync(join(tmpdir(), 'decoche-gate-'));
  try {
    cpSync(join(fixtures, '_base'), root, { recursive: true });
    if (name !== '_base') change(join(fixtures, name), root);
    if (name !== '_base' && !ABOUT_THE_LEDGER.test(name)) recordAll(root);
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

/** Writes the ledger of the content as it stands. */
export function recordAll(root: string, locales: readonly LocaleRow[] = fixtureLocales): void {
  const content = loadContent(root, locales);
  const published = publishedNow(content, siteAddresses(content));
  const update = newestUpdate(content) ?? '2026-11-22-first';
  const facts = [...factsToRecord(content)].map(([key, fact]) => [key, { digest: factDigest(fact), update }] as const);
  const texts = { addresses: addressesText(published), anchors: anchorsText(published), facts: factsText(new Map(facts)) };
  for (const name of ['addresses', 'anchors', 'facts'] as const) writeFileSync(join(root, ledgerFile(name)), texts[name]);
}
