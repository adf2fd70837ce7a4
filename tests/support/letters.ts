/** What letters are made from, read from the content as the site does, in plain Node. */
import { fileURLToPath } from 'node:url';
import { readFacts, readLetters, readWording } from '../../src/facts/read.ts';
import { letterData, type LetterData } from '../../src/letter/data.ts';
import { localeChain, localeRows } from '../../src/i18n/locales.ts';
import type { WordedKindName } from '../../src/schemas/index.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The languages that have letters. */
export const letterLanguages: readonly string[] = localeRows.map((row) => row.code).filter((code) => readLetters(root, code) !== undefined);

/** @throws ContentError if there are no letters in the language. */
export function lettersIn(language: string): LetterData {
  const letters = readLetters(root, language)?.value;
  if (!letters) throw new Error(`No content/${language}/letters.yaml.`);
  const values = <Value>(entries: readonly { readonly value: Value }[]) => entries.map((entry) => entry.value);
  const field = (kind: WordedKindName, id: string, name: string): string => {
    for (const code of localeChain(language)) {
      const found = readWordingOnce(code, kind).get(id)?.[name];
      if (typeof found === 'string') return found;
    }
    throw new Error(`No wording of ${kind}/${id}.`);
  };
  return letterData({
    language,
    letters,
    plans: values(readFacts(root, 'letter-plans')),
    territories: values(readFacts(root, 'territories')),
    authorities: values(readFacts(root, 'authorities')),
    controllers: values(readFacts(root, 'controllers')),
    territoryIn: (id) => field('territories', id, 'in'),
    authorityName: (id) => field('authorities', id, 'name'),
  });
}

const known = new Map<string, ReadonlyMap<string, Record<string, unknown>>>();

function readWordingOnce(code: string, kind: WordedKindName): ReadonlyMap<string, Record<string, unknown>> {
  const key = `${code}/${kind}`;
  const found = known.get(key) ?? new Map(readWording(root, code, kind).map((entry) => [entry.id, entry.value as Record<string, unknown>]));
  known.set(key, found);
  return found;
}
