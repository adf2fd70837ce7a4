import { oncePerKey } from '../lib/once.ts';

/** The interface strings of one language: flat dotted keys. */
export type Strings = Readonly<Record<string, string>>;

/** Looks up an interface string and fills its `{slots}`. */
export type Translate = (key: string, slots?: Readonly<Record<string, string | number>>) => string;

const pluralRules = oncePerKey((locale) => new Intl.PluralRules(locale));

/**
 * The look-up for one language.
 * @throws (when called) if the key is missing or a slot stays unfilled: an interface string never falls back.
 */
export function translator(locale: string, strings: Strings): Translate {
  const rules = pluralRules(locale);
  return (key, slots = {}) => {
    const plural = slots['count'] === undefined ? undefined : `${key}.${rules.select(Number(slots['count']))}`;
    const text = (plural ? strings[plural] : undefined) ?? strings[key];
    if (text === undefined) throw new Error(`content/${locale}/ui.yaml has no "${key}". Add it, in French first.`);
    return text.replace(/\{(\w+)\}/g, (mark, name: string) => {
      const value = slots[name];
      if (value === undefined) throw new Error(`content/${locale}/ui.yaml "${key}" needs a value for ${mark}.`);
      return String(value);
    });
  };
}
