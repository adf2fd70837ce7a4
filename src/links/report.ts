/** What the link check says, for people and for machines. */
import type { Result } from './check.ts';

/** What somebody has to look at, most pressing first. */
export const concerns = {
  gone: 'Gone: find where the document went, or say so in the fact',
  moved: 'Moved for good: open the new address, compare, then write it in the fact',
  title: 'Another title: read the page again, it may say something else',
  unreachable: 'No answer or a refusal: open it by hand',
} as const;
export type Concern = keyof typeof concerns;

export interface Line {
  readonly concern: Concern;
  readonly url: string;
  /** `file:line` of the fact. */
  readonly place: string;
  readonly what: string;
  /** Day of the answer, YYYY-MM-DD. */
  readonly asked: string;
}

/** Everything that needs a look, by concern and address. */
export function linesOf(results: readonly Result[]): Line[] {
  return (Object.keys(concerns) as Concern[]).flatMap((concern) =>
    results.flatMap((result) => {
      const what = remark(concern, result);
      return what === undefined ? [] : [{ concern, url: result.url, place: `${result.file}:${result.line}`, what, asked: new Date(result.answer.asked).toISOString().slice(0, 10) }];
    }),
  );
}

function remark(concern: Concern, { url, answer: { outcome, formerTitle } }: Result): string | undefined {
  if (outcome.state !== 'there') return outcome.state === concern ? outcome.reason : undefined;
  if (concern === 'moved' && outcome.moved !== undefined && outcome.moved !== url) return `now ${outcome.moved}`;
  if (concern === 'title' && formerTitle !== undefined) return `"${outcome.title}", before "${formerTitle}"`;
  return undefined;
}

/** "N addresses: N asked now, N asked in the last seven days; N need a look". */
export function summary(results: readonly Result[], lines: readonly Line[]): string {
  const fresh = results.filter((result) => result.fresh).length;
  return `${results.length} addresses: ${fresh} asked now, ${results.length - fresh} in the last seven days; ${new Set(lines.map(({ url }) => url)).size} need a look`;
}

/** The report in Markdown, which is also what the screen shows. */
export function linksText(results: readonly Result[]): string {
  const lines = linesOf(results);
  const parts = (Object.keys(concerns) as Concern[]).flatMap((concern) => {
    const own = lines.filter((line) => line.concern === concern);
    return own.length === 0 ? [] : [`## ${concerns[concern]} (${own.length})`, '', ...own.map(({ url, place, what, asked }) => `- ${url}\n  ${what} (${place}, asked ${asked})`), ''];
  });
  const advice = lines.length === 0 ? [] : ['Nothing is changed by machine: whoever has read a source again sets "checked" in its fact to that day.', ''];
  return [...parts, ...advice, summary(results, lines)].join('\n');
}
