/**
 * `npm run language`: the languages of the site.
 *
 *   status [LANGUAGE]         what is complete, stale or missing, text by text
 *   stamp LANGUAGE [TEXT …]   records that texts were just translated from, or compared with, the French ones; all without TEXT
 *   tidy                      takes the fingerprints of texts that no longer exist out of every language
 *   add LANGUAGE              a row in the table and a folder with an ui.yaml to fill in
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadContent, localeContent, type Content } from '../facts/content.ts';
import { fingerprintsFile, uiFile } from '../facts/paths.ts';
import { localeRows, referenceLocale, type LocaleRow } from '../i18n/locales.ts';
import { emptyInterface, newLocaleRow, withLocaleRow } from '../i18n/new-language.ts';
import { fingerprintsFileText, stamp, textsOf, translationStates } from '../i18n/status.ts';

const TABLE_FILE = 'src/i18n/locales.ts';
const USAGE = `What to do?
  npm run language -- status [LANGUAGE]
  npm run language -- stamp LANGUAGE [TEXT …]
  npm run language -- tidy
  npm run language -- add LANGUAGE`;

/**
 * Carries out one command on the project below `root`; returns what it has to say.
 * @throws Error with a message for people when it cannot.
 */
export function languageCommand(root: string, [command, code, ...keys]: readonly string[], rows: readonly LocaleRow[] = localeRows): string {
  if (command === 'status') return printStatus(root, rows, code);
  if (command === 'stamp' && code !== undefined) return stampTexts(root, rows, code, keys.length > 0 ? keys : undefined);
  if (command === 'tidy' && code === undefined) return tidy(root, rows);
  if (command === 'add' && code !== undefined) return addLanguage(root, rows, code);
  throw new Error(USAGE);
}

function printStatus(root: string, rows: readonly LocaleRow[], code: string | undefined): string {
  if (code !== undefined) known(rows, code);
  const content = loadContent(root, rows);
  return rows.filter((row) => code === undefined || row.code === code).map((row) => statusText(content, row)).join('\n\n');
}

/** The languages but French are compared with it, text by text. */
function statusText(content: Content, row: LocaleRow): string {
  const french = textsOf(localeContent(content, referenceLocale));
  const head = `${row.code}  ${row.name}  ${row.state}`;
  if (row.code === referenceLocale) return `${head}: the language that is written first, ${french.size} texts`;
  const states = [...translationStates(french, localeContent(content, row.code))];
  const inState = (wanted: string) => states.filter(([, state]) => state === wanted).map(([key]) => key);
  const [current, stale, missing] = [inState('current'), inState('stale'), inState('missing')];
  const count = `${french.size} texts: ${current.length} current, ${stale.length} stale, ${missing.length} missing`;
  return [`${head}: ${count}`, ...list('stale', stale), ...list('missing', wholeFiles(missing, [...french.keys()]))].join('\n');
}

function list(state: string, keys: readonly string[]): string[] {
  return keys.map((key) => `  ${state}  ${key}`);
}

/** A page or guide of which nothing is written is named once, without its sections. */
function wholeFiles(keys: readonly string[], all: readonly string[]): string[] {
  const fileOf = (key: string) => key.replace(/#.*/, '');
  const count = (list: readonly string[], file: string) => list.filter((key) => fileOf(key) === file).length;
  return keys.filter((key) => !key.includes('#') || count(keys, fileOf(key)) < count(all, fileOf(key)))
    .map((key) => (/^(?:pages|guides)\/[^#]*$/.test(key) ? `${key} (the whole page)` : key));
}

function stampTexts(root: string, rows: readonly LocaleRow[], code: string, keys: readonly string[] | undefined): string {
  known(rows, code);
  if (code === referenceLocale) throw new Error(`"${code}" is the language that is written first: it translates nothing.`);
  const content = loadContent(root, rows);
  const translation = localeContent(content, code);
  const { fingerprints, added, renewed, removed } = stamp(textsOf(localeContent(content, referenceLocale)), translation, keys);
  writeFileSync(join(root, fingerprintsFile(code)), fingerprintsFileText(fingerprints));
  const lines = [...list('new', added), ...list('renewed', renewed), ...list('removed', removed)];
  return [...lines, `${fingerprintsFile(code)}: ${fingerprints.size} texts, ${added.length} new, ${renewed.length} renewed, ${removed.length} removed`].join('\n');
}

function tidy(root: string, rows: readonly LocaleRow[]): string {
  const stamped = rows.filter((row) => existsSync(join(root, fingerprintsFile(row.code))));
  return stamped.map((row) => stampTexts(root, rows, row.code, [])).join('\n');
}

function addLanguage(root: string, rows: readonly LocaleRow[], code: string): string {
  const row = newLocaleRow(code);
  if (rows.some((other) => other.code === code)) throw new Error(`"${code}" is in the table already (${TABLE_FILE}).`);
  const table = withLocaleRow(readFileSync(join(root, TABLE_FILE), 'utf8'), row);
  const words = join(root, uiFile(code));
  const isNew = !existsSync(words);
  const skeleton = emptyInterface(readFileSync(join(root, uiFile(referenceLocale)), 'utf8'));
  writeFileSync(join(root, TABLE_FILE), table);
  mkdirSync(dirname(words), { recursive: true });
  if (isNew) writeFileSync(words, skeleton);
  return [
    statusText(loadContent(root, [...rows, row]), row),
    '',
    `${TABLE_FILE}: a row for ${row.name} (${code}, ${row.dir}), state draft. Check the name.`,
    `${uiFile(code)}: ${isNew ? 'every string is still to be written (null); the French text stands beside it' : 'kept as it was'}.`,
    `Pages, guides, wordings and letters go into content/${code}/ under the names they have in content/${referenceLocale}/ (content/README.md).`,
    `Then: npm run language -- stamp ${code}; npm run check -- --drafts. State "published" needs every string of ui.yaml, "complete" every text.`,
  ].join('\n');
}

function known(rows: readonly LocaleRow[], code: string): void {
  if (!rows.some((row) => row.code === code)) throw new Error(`"${code}" is not in the table (${TABLE_FILE}): ${rows.map((row) => row.code).join(', ')}.`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    console.log(languageCommand(fileURLToPath(new URL('../..', import.meta.url)), process.argv.slice(2)));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
