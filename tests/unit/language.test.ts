import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { languageCommand } from '../../src/commands/language.ts';
import type { LocaleRow } from '../../src/i18n/locales.ts';
import { emptyInterface, newLocaleRow, withLocaleRow } from '../../src/i18n/new-language.ts';
import { temporaryFolder, writeFiles } from '../support/files.ts';

const rows: readonly LocaleRow[] = [
  { code: 'fr', name: 'Français', dir: 'ltr', openGraph: 'fr_FR', state: 'complete' },
  { code: 'en', name: 'English', dir: 'ltr', openGraph: 'en_GB', state: 'complete' },
];

const table = `// before
export const localeRows: readonly LocaleRow[] = [
  { code: 'fr', name: 'Français', dir: 'ltr', openGraph: 'fr_FR', state: 'complete' },
];
// after
`;

const files = {
  'src/i18n/locales.ts': table,
  'content/fr/ui.yaml': '# Words\nskip: "Aller au contenu"\n\n# Menus\nnav.menu: "Menu"\n',
  'content/en/ui.yaml': 'skip: "Skip to content"\nnav.menu: "Menu"\n',
  'content/fr/pages/about.mdx': '---\ntitle: À propos\n---\n\nTexte.\n\n## Titre {#one}\n\nTexte.\n',
};

const read = (folder: string, file: string) => readFileSync(join(folder, file), 'utf8');

describe('newLocaleRow', () => {
  test.each<[string, LocaleRow]>([
    ['sv', { code: 'sv', name: 'Svenska', dir: 'ltr', openGraph: 'sv_SE', state: 'draft' }],
    ['pt-BR', { code: 'pt-BR', name: 'Português (Brasil)', dir: 'ltr', openGraph: 'pt_BR', state: 'draft' }],
    ['he', { code: 'he', name: 'עברית', dir: 'rtl', openGraph: 'he_IL', state: 'draft' }],
    ['ar-XB', { code: 'ar-XB', name: 'العربية (لكنات تجريبية ثنائية الاتجاه)', dir: 'rtl', openGraph: 'ar_XB', state: 'draft' }],
  ])('%s', (code, row) => expect(newLocaleRow(code)).toEqual(row));

  test.each([
    ['Swedish!', 'not a language tag'],
    ['SV', 'is written "sv"'],
    ['qqq', 'does not know'],
  ])('refuses %s', (code, message) => expect(() => newLocaleRow(code)).toThrow(message));
});

test('withLocaleRow adds one line to the table and nothing else', () => {
  const row: LocaleRow = { code: 'xx', name: "L'autre", dir: 'rtl', openGraph: 'xx_XX', state: 'draft' };
  const lines = withLocaleRow(table, row).split('\n');
  expect(lines.toSpliced(3, 1).join('\n')).toBe(table);
  expect(lines[3]).toBe("  { code: 'xx', name: 'L\\'autre', dir: 'rtl', openGraph: 'xx_XX', state: 'draft' },");
  expect(() => withLocaleRow('const other = [];', row)).toThrow('localeRows');
});

test('emptyInterface keeps keys and headings, and puts the French text beside each', () => {
  expect(emptyInterface(files['content/fr/ui.yaml'])).toBe('# Words\nskip: null # Aller au contenu\n\n# Menus\nnav.menu: null # Menu\n');
});

describe('language add', () => {
  test('writes the row and the words, and says what is missing', () => {
    const folder = temporaryFolder(files);
    const said = languageCommand(folder, ['add', 'sv'], rows);
    expect(read(folder, 'src/i18n/locales.ts')).toContain("{ code: 'sv', name: 'Svenska', dir: 'ltr', openGraph: 'sv_SE', state: 'draft' },\n];");
    expect(read(folder, 'content/sv/ui.yaml')).toContain('skip: null # Aller au contenu');
    expect(said).toContain('4 texts: 0 current, 0 stale, 4 missing');
    expect(said).toContain('missing  pages/about (the whole page)');
    expect(said).toContain('missing  ui/nav.menu');
    expect(said).not.toContain('pages/about#one');
  });

  test('keeps words that are there already', () => {
    const folder = temporaryFolder({ ...files, 'content/sv/ui.yaml': 'skip: "Hoppa"\n' });
    expect(languageCommand(folder, ['add', 'sv'], rows)).toContain('content/sv/ui.yaml: kept as it was');
    expect(read(folder, 'content/sv/ui.yaml')).toBe('skip: "Hoppa"\n');
  });

  test('refuses a language that is there, and writes nothing', () => {
    const folder = temporaryFolder(files);
    expect(() => languageCommand(folder, ['add', 'en'], rows)).toThrow('in the table already');
    expect(() => languageCommand(folder, ['add', 'EN'], rows)).toThrow('is written "en"');
    expect(read(folder, 'src/i18n/locales.ts')).toBe(table);
    expect(existsSync(join(folder, 'content/EN'))).toBe(false);
  });
});

describe('language stamp and status', () => {
  test('a stamped text is current until the French one changes', () => {
    const folder = temporaryFolder(files);
    expect(languageCommand(folder, ['status', 'en'], rows)).toContain('4 texts: 0 current, 2 stale, 2 missing');
    expect(languageCommand(folder, ['stamp', 'en'], rows)).toContain('2 texts, 2 new, 0 renewed, 0 removed');
    expect(languageCommand(folder, ['status', 'en'], rows)).toContain('4 texts: 2 current, 0 stale, 2 missing');
    writeFiles(folder, { 'content/fr/ui.yaml': files['content/fr/ui.yaml'].replace('Aller', 'Passer') });
    const status = languageCommand(folder, ['status'], rows);
    expect(status).toContain('fr  Français  complete: the language that is written first, 4 texts');
    expect(status).toContain('en  English  complete: 4 texts: 1 current, 1 stale, 2 missing\n  stale  ui/skip\n');
    expect(languageCommand(folder, ['stamp', 'en', 'ui/skip'], rows)).toContain('renewed  ui/skip');
    expect(languageCommand(folder, ['status', 'en'], rows)).not.toContain('stale  ui/skip');
  });

  test('tidy takes out what is no text any more, and stamps nothing', () => {
    const folder = temporaryFolder(files);
    languageCommand(folder, ['stamp', 'en', 'ui/skip'], rows);
    writeFiles(folder, { 'content/en/fingerprints.yaml': `${read(folder, 'content/en/fingerprints.yaml')}ui/gone: "000000000000"\n`, 'content/fr/ui.yaml': files['content/fr/ui.yaml'].replace('Aller', 'Passer') });
    expect(languageCommand(folder, ['tidy'], rows)).toBe('  removed  ui/gone\ncontent/en/fingerprints.yaml: 1 texts, 0 new, 0 renewed, 1 removed');
    expect(languageCommand(folder, ['status', 'en'], rows)).toContain('stale  ui/skip');
  });

  test.each([
    [['stamp', 'fr'], 'translates nothing'],
    [['stamp', 'sv'], 'not in the table'],
    [['status', 'sv'], 'not in the table'],
    [['stamp', 'en', 'ui/nav'], 'No text that French and the translation both have: "ui/nav"'],
    [['stamp'], 'What to do?'],
    [[], 'What to do?'],
  ])('refuses %j', (parameters, message) => expect(() => languageCommand(temporaryFolder(files), parameters, rows)).toThrow(message));
});
