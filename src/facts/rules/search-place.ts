import { didYouMean } from '../advice.ts';
import { fields, strings, type LocaleContent } from '../content.ts';
import type { Context } from '../context.ts';
import type { Rule } from '../rule.ts';
import type { Path } from '../yaml.ts';

/** A place that a search.yaml names. */
interface Named {
  readonly place: string;
  readonly path: Path;
  /** An answer without a text of its own. */
  readonly isBareAnswer: boolean;
}

export const searchPlace: Rule = {
  id: 'search-place',
  why: 'Words and answers for a place that does not exist lead no reader anywhere.',
  run(context, report) {
    const questions = context.ids('questions');
    for (const locale of context.content.locales) {
      const { search } = locale;
      if (!search) continue;
      for (const { place, path, isBareAnswer } of placesNamed(locale)) {
        const at = { file: search.file, line: search.line(path), value: place };
        const [page = '', anchor] = place.split('#');
        const pages = pagesMeant(context, page);
        const anchors = pages.flatMap((id) => context.anchors(locale.row.code, id).map((known) => known.id));
        if (pages.length === 0) report.add({ ...at, what: `There is no page "${page}".`, wayOut: `${didYouMean(page, context.pageIds)}Name a page by its id, or opt-out/* for the page of every territory.` });
        else if (anchor !== undefined && !anchors.includes(anchor)) report.add({ ...at, what: `The page "${page}" has no anchor "${anchor}".`, wayOut: `${didYouMean(anchor, anchors)}Name a heading {#id} of that page or an entry that a component shows there.` });
        else if (isBareAnswer && !(page === 'questions' && questions.has(anchor ?? ''))) report.add({ ...at, what: `The answer "${place}" has no text.`, wayOut: 'Write "text:" with two sentences; only a question of the questions page brings its own.' });
      }
    }
  },
};

function placesNamed({ search }: LocaleContent): Named[] {
  const value = fields(search?.value);
  const answers = Array.isArray(value['answers']) ? value['answers'].map(fields) : [];
  return [
    ...Object.keys(fields(value['words'])).map((place) => ({ place, path: ['words', place], isBareAnswer: false })),
    ...answers.flatMap(({ to, text }, index) => (typeof to === 'string' ? [{ place: to, path: ['answers', index, 'to'], isBareAnswer: text === undefined }] : [])),
    ...strings(value['wanted']).map((place, index) => ({ place, path: ['wanted', index], isBareAnswer: false })),
  ];
}

/** The pages that `opt-out/*` or a page id stands for. */
function pagesMeant({ pageIds }: Context, page: string): string[] {
  return page === 'opt-out/*' ? [...pageIds].filter((id) => id.startsWith('opt-out/')) : [...pageIds].filter((id) => id === page);
}
