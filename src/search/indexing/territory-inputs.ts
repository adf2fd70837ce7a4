/** The territories that the search of a language knows, with everything people call them. */
import { readFacts, readWording } from '../../facts/read.ts';
import { publishedLocales } from '../../i18n/locales.ts';
import type { TerritoryInput } from './build-table.ts';
import { createLanguageNames, isAbbreviation, namesIn, namesOfOthers, outlyingNames } from './territory-names.ts';

/** The territories whose page is in the language, and the parts of countries that stand on one. */
export function territoryInputs(root: string, locale: string, pageIds: ReadonlySet<string>): TerritoryInput[] {
  const territories = readFacts(root, 'territories').map((entry) => entry.value);
  const wording = new Map(readWording(root, locale, 'territories').map((entry) => [entry.id, entry.value]));
  const guides = new Map(territories.map((territory) => [territory.id, territory.guide]));
  const isLanguage = createLanguageNames(locale, readFacts(root, 'linkedin-labels').map((entry) => entry.id).concat(territories.flatMap((territory) => territory.languages)));
  const otherMeanings = new Set([
    ...readFacts(root, 'authorities').map((entry) => entry.value.short),
    ...readWording(root, locale, 'terms').flatMap((entry) => [entry.value.term, ...(entry.value.aka ?? [])]),
  ]);
  const authorities = Map.groupBy(readFacts(root, 'authorities').map((entry) => entry.value), (authority) => authority.country);
  const authorityWording = new Map(readWording(root, locale, 'authorities').map((entry) => [entry.id, entry.value.name]));
  /** The full names of a country's authority in the reader's language and its own: of several words, so that they mean nothing else. */
  const authorityNames = (country: string, own: readonly string[]) =>
    (authorities.get(country) ?? []).filter(({ role }) => role === 'national').flatMap(({ id, name }) => [authorityWording.get(id) ?? '', ...own.map((code) => name[code] ?? '')]).filter((name) => name.includes(' '));
  const uses = Map.groupBy([...wording.values()].flatMap((words) => words.aka ?? []), (word) => word);

  return territories.flatMap((territory): TerritoryInput[] => {
    const words = wording.get(territory.id);
    const pageId = `opt-out/${territory.parent ?? territory.id}`;
    const guide = territory.guide ?? guides.get(territory.parent ?? '');
    if (!words || guide === undefined || !pageIds.has(pageId)) return [];
    const aka = words.aka ?? [];
    const isDoubtful = (word: string) => isLanguage(word) || otherMeanings.has(word) || (uses.get(word)?.length ?? 0) > 1;
    const certain = aka.filter((word) => !isDoubtful(word) && isAbbreviation(word));
    const languages = [...new Set([locale, ...publishedLocales.map((row) => row.code), ...territory.languages])];
    return [{
      id: territory.id,
      pageId,
      anchor: territory.parent === undefined ? '' : territory.id,
      guide,
      name: words.name,
      names: [...Object.values(territory.names), ...namesIn(territory.code, languages), ...certain],
      hints: [...aka.filter((word) => !isDoubtful(word) && !certain.includes(word)), ...authorityNames(territory.id, territory.languages), ...outlyingNames(territory.code, locale), ...(territory.code === 'ZZ' ? namesOfOthers(locale, territories.map((other) => other.code)) : [])],
      maybe: aka.filter(isDoubtful),
    }];
  });
}
