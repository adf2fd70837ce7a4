/** The collections: facts and their wording by the gate's own parser, prose by Astro's. No logic. */
import { defineCollection } from 'astro:content';
import { glob, type Loader } from 'astro/loaders';
import { readFacts, readKit, readLetters, readNotFound, readUi, readWording, type Entry } from './facts/read.ts';
import { publishedLocales } from './i18n/locales.ts';
import { guide, kindNames, kinds, page, wordedKindNames, type KindName } from './schemas/index.ts';

const root = process.cwd();

/** Draft languages are not on the site. */
const published = `{${publishedLocales.map((row) => row.code).join(',')}}`;

/** Loads entries with a reader of facts/read.ts (which throws with file and line) and again when a YAML file of the content changes. */
function entries(name: string, read: () => readonly { readonly id: string; readonly value: object }[]): Loader {
  return {
    name,
    load: async ({ store, watcher, logger }) => {
      const fill = () => {
        const found = read();
        store.clear();
        for (const { id, value } of found) store.set({ id, data: { ...value } });
      };
      fill();
      // In the author's mode a slip is told and the last good state stays; a build has thrown above.
      const refill = (file: string) => {
        if (!file.includes('content') || !file.endsWith('.yaml')) return;
        try {
          fill();
        } catch (error) {
          logger.error(error instanceof Error ? error.message : String(error));
        }
      };
      for (const event of ['add', 'change', 'unlink']) watcher?.on(event, refill);
    },
  };
}

const perLocale = <Value>(read: (locale: string) => Entry<Value> | undefined) =>
  publishedLocales.flatMap(({ code }) => read(code) ?? []) as { id: string; value: object }[];

const facts = Object.fromEntries(
  kindNames.map((kind) => [kind, defineCollection({ loader: entries(`facts ${kind}`, () => readFacts(root, kind) as { id: string; value: object }[]), schema: kinds[kind].fact })]),
) as unknown as { [Kind in KindName]: { loader: Loader; schema: (typeof kinds)[Kind]['fact'] } };

const wording = defineCollection({
  loader: entries('wording', () =>
    publishedLocales.flatMap(({ code }) => wordedKindNames.flatMap((kind) => readWording(root, code, kind).map((entry) => ({ id: `${code}/${kind}/${entry.id}`, value: entry.value as object })))),
  ),
});

export const collections = {
  ...facts,
  wording,
  kit: defineCollection({ loader: entries('kit', () => perLocale((locale) => readKit(root, locale))) }),
  letters: defineCollection({ loader: entries('letters', () => perLocale((locale) => readLetters(root, locale))) }),
  notFound: defineCollection({ loader: entries('not-found', () => perLocale((locale) => readNotFound(root, locale))) }),
  ui: defineCollection({ loader: entries('ui', () => perLocale((locale) => readUi(root, locale))) }),
  pages: defineCollection({ loader: glob({ base: './content', pattern: `${published}/pages/[^_]*.mdx`, generateId: ({ entry }) => entry.replace('/pages/', '/').replace(/\.mdx$/, '') }), schema: page }),
  guides: defineCollection({ loader: glob({ base: './content', pattern: `${published}/guides/[^_]*.mdx`, generateId: ({ entry }) => entry.replace('/guides/', '/').replace(/\.mdx$/, '') }), schema: guide }),
};
