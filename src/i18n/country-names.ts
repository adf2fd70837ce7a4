/** Languages in which a reader may type a country's name: those of the countries of this site, and of many who live there. */
const languages = 'ar be bg bn bs ca cs cy da de el en es et eu fa fi fr ga gl he hi hr hu hy id is it ja ka ko lb lt lv mk ms mt nb nl nn pl pt rm ro ru sk sl sq sr sv sw ta th tr uk ur vi zh zh-Hant'.split(' ');

/** The names of a country in many languages, each once; none for a code that is no country's, like ZZ. */
export function countryNames(code: string): string[] {
  if (code === 'ZZ') return [];
  const names = languages.flatMap((language) => (['long', 'short'] as const).map((style) => new Intl.DisplayNames([language], { type: 'region', style, fallback: 'none' }).of(code)));
  return [...new Set(names.filter((name) => name !== undefined))];
}
