/** Interface keys across languages: a key with plural forms has those of its own language. */

const PLURAL = /\.(?:zero|one|two|few|many|other)$/;

/** The key without its plural form; the key itself when it has none. */
function base(key: string, keys: ReadonlySet<string>): string {
  const stem = key.replace(PLURAL, '');
  return stem !== key && keys.has(`${stem}.other`) ? stem : key;
}

/** The plural forms that whole numbers up to a thousand take in a language. */
function pluralForms(locale: string): string[] {
  const rules = new Intl.PluralRules(locale);
  return [...new Set(Array.from({ length: 1001 }, (_, number) => rules.select(number)))];
}

/** The keys that `wanted` (those of the reference language) asks of `locale` and `written` does not hold. */
export function missingKeys(wanted: readonly string[], written: readonly string[], locale: string): string[] {
  const all = new Set(wanted);
  const has = new Set(written);
  const needed = wanted.flatMap((key) => (base(key, all) === key ? [key] : pluralForms(locale).map((form) => `${base(key, all)}.${form}`)));
  return [...new Set(needed)].filter((key) => !has.has(key) && !has.has(key.replace(PLURAL, '')));
}

/** The keys of `written` that the reference language does not have, whatever their plural form. */
export function unknownKeys(wanted: readonly string[], written: readonly string[]): string[] {
  const all = new Set(wanted);
  const bases = new Set(wanted.map((key) => base(key, all)));
  return written.filter((key) => !all.has(key) && !bases.has(key.replace(PLURAL, '')));
}
