/** What a new language begins with: its row of the table and its folder. Pure. */
import { isMap, isScalar, parseDocument } from 'yaml';
import type { LocaleRow } from './locales.ts';

/**
 * The row of a language that nobody has written a text in: name, direction and territory as the Unicode locale data have them.
 * @throws Error if `code` is no language tag, or of a language that those data do not know.
 */
export function newLocaleRow(code: string): LocaleRow {
  const tag = canonicalTag(code);
  const locale = new Intl.Locale(tag);
  const { language, region } = locale.maximize();
  const name = new Intl.DisplayNames([tag], { type: 'language', fallback: 'none' }).of(tag);
  if (name === undefined || region === undefined) throw new Error(`"${code}" is a language that this Node does not know.`);
  const dir = direction(locale);
  return { code: tag, name: name.charAt(0).toLocaleUpperCase(tag) + name.slice(1), dir, openGraph: `${language}_${region}`, state: 'draft' };
}

function canonicalTag(code: string): string {
  let tag: string | undefined;
  try {
    tag = Intl.getCanonicalLocales(code)[0];
  } catch {
    tag = undefined;
  }
  if (tag === undefined) throw new Error(`"${code}" is not a language tag such as "sv" or "pt-BR".`);
  if (tag !== code) throw new Error(`"${code}" is written "${tag}".`);
  return tag;
}

/** `getTextInfo` is not in TypeScript's library yet. */
function direction(locale: Intl.Locale): LocaleRow['dir'] {
  const { getTextInfo } = locale as Intl.Locale & { getTextInfo(): { readonly direction?: string } };
  return getTextInfo.call(locale).direction === 'rtl' ? 'rtl' : 'ltr';
}

const TABLE = /(export const localeRows: readonly LocaleRow\[\] = \[\n)([\s\S]*?)(^\];)/m;

/**
 * The source of src/i18n/locales.ts with a row more.
 * @throws Error if the table is not found.
 */
export function withLocaleRow(source: string, row: LocaleRow): string {
  if (!TABLE.test(source)) throw new Error('The table "localeRows" is not where it is expected in src/i18n/locales.ts.');
  const fields = Object.entries(row).map(([field, value]) => `${field}: '${String(value).replace(/['\\]/g, '\\$&')}'`);
  return source.replace(TABLE, (_whole, head: string, rows: string, tail: string) => `${head}${rows}  { ${fields.join(', ')} },\n${tail}`);
}

/**
 * An ui.yaml in which every string is still to be written (`null`), with the French text beside it.
 * @param french the text of the French file.
 */
export function emptyInterface(french: string): string {
  const document = parseDocument(french);
  if (!isMap(document.contents)) throw new Error('The French ui.yaml is no list of strings.');
  for (const { value } of document.contents.items) {
    if (!isScalar(value)) continue;
    value.comment = ` ${String(value.value).replace(/\s+/g, ' ')}`;
    value.value = null;
    value.type = 'PLAIN';
    value.source = 'null';
  }
  return document.toString({ lineWidth: 0, nullStr: 'null' });
}
