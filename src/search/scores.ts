/** How well the search finds what people ask for: scores.json, which the browser tests write and the page of translations shows. */

/** One half of the questions of a language. */
export interface Score {
  readonly asked: number;
  /** A right page is the first result. */
  readonly first: number;
  /** A right page is among the first three. */
  readonly firstThree: number;
  /** No right page is among the results. */
  readonly none: number;
  /** The right page has the rank that the question asks for. */
  readonly reached: number;
}

/** By language; `work` is the half that the search was worked on with, `confirm` the one that only measures. */
export type Scores = Readonly<Record<string, { readonly work: Score; readonly confirm: Score }>>;

/** A question of tests/search/queries.tsv. */
export interface Question {
  readonly locale: string;
  readonly query: string;
  /** Page ids; `opt-out/*` is any territory, `page#anchor` a place. */
  readonly pages: readonly string[];
  readonly rank: number;
  readonly half: 'work' | 'confirm';
}

/** The questions of a tab-separated text. @throws Error naming the line that cannot be read. */
export function readQuestions(text: string): Question[] {
  return text.split('\n').flatMap((line, index): Question[] => {
    if (line === '' || line.startsWith('#')) return [];
    const [locale = '', query = '', pages = '', rank = '', half = '', ...rest] = line.split('\t');
    const isWhole = /^[a-z]{2,3}$/.test(locale) && query !== '' && pages !== '' && /^[13]$/.test(rank) && (half === 'work' || half === 'confirm') && rest.length === 0;
    if (!isWhole) throw new Error(`Line ${index + 1} of the questions cannot be read: ${line}`);
    return [{ locale, query, pages: pages.split('|'), rank: Number(rank), half: half as Question['half'] }];
  });
}

/** The place of the first result that answers, from 1; 0 where none does. @param results page ids, each with its anchor after `#`. */
export function rankOf(question: Question, results: readonly string[]): number {
  return results.findIndex((result) => question.pages.some((page) => answers(page, result))) + 1;
}

function answers(wanted: string, result: string): boolean {
  const [wantedPage = '', wantedAnchor] = wanted.split('#');
  const [page = '', anchor] = result.split('#');
  const isPage = wantedPage.endsWith('/*') ? page.startsWith(wantedPage.slice(0, -1)) : page === wantedPage;
  return isPage && (wantedAnchor === undefined || wantedAnchor === anchor);
}

/** Counts ranks. */
export function scoreOf(ranked: readonly { readonly question: Question; readonly rank: number }[]): Score {
  const count = (fits: (rank: number, question: Question) => boolean) => ranked.filter(({ rank, question }) => fits(rank, question)).length;
  return {
    asked: ranked.length,
    first: count((rank) => rank === 1),
    firstThree: count((rank) => rank >= 1 && rank <= 3),
    none: count((rank) => rank === 0),
    reached: count((rank, question) => rank >= 1 && rank <= question.rank),
  };
}
