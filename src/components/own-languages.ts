import { publishedAmong, type LocaleRow } from '../i18n/locales.ts';
import type { Territory } from '../schemas/territories.ts';

/** The published languages of a territory, in its order. The rest of the world has none of its own. */
export function ownLanguages(territory: Territory | undefined): LocaleRow[] {
  return territory === undefined || territory.code === 'ZZ' ? [] : publishedAmong(territory.languages);
}
