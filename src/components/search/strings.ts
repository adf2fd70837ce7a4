/** The words of the interface, in the browser. */
export type Say = (key: string, slots?: Readonly<Record<string, string | number>>) => string;

/** Looks up a string of the table and fills its slots; with a `count` it takes the form of the number. */
export function createSay(locale: string, strings: Readonly<Record<string, string>>): Say {
  const plural = new Intl.PluralRules(locale);
  return (key, slots = {}) => {
    const { count } = slots;
    const text = (count === undefined ? undefined : strings[`${key}.${plural.select(Number(count))}`]) ?? strings[key] ?? '';
    return text.replace(/\{(\w+)\}/g, (mark, name: string) => String(slots[name] ?? mark));
  };
}
