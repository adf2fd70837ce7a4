/** The link check: asks every address at most once a week and says what needs a look. */
import { foldForFilter } from '../lib/fold.ts';
import { askAddress, type Outcome } from './ask.ts';
import type { NamedAddress } from './addresses.ts';
import { politely, type Manners, type Web } from './web.ts';

/** Days until an address is asked again. */
const daysBetween = 7;

/** How many hosts are asked at the same time. */
const hostsAtOnce = 8;

/** So many failures to connect, and no answer at all, mean that there is no network. */
const failuresWithoutNetwork = 5;

/** The last answer of an address. */
export interface Answer {
  /** When it was asked, in milliseconds since 1970. */
  readonly asked: number;
  readonly outcome: Outcome;
  /** The title it had before, where it has another one now. */
  readonly formerTitle?: string | undefined;
}

/** Last answers by address: what is kept between two runs. */
export type Answers = Readonly<Record<string, Answer>>;

export interface Result extends NamedAddress {
  readonly answer: Answer;
  /** Whether it was asked in this run. */
  readonly fresh: boolean;
}

/** There is nobody to ask. */
export class NoNetwork extends Error {}

/**
 * Asks the addresses that were not asked in the last seven days.
 * @returns results in the order of the addresses, and the answers to keep.
 * @throws NoNetwork if none of the first addresses can be reached.
 */
export async function checkLinks(addresses: readonly NamedAddress[], last: Answers, web: Web, manners: Manners): Promise<{ readonly results: Result[]; readonly answers: Answers }> {
  const ask = politely(web, manners);
  const results = new Map<string, Result>();
  let reached = 0;
  let failures = 0;

  async function check(address: NamedAddress): Promise<void> {
    const known = last[address.url];
    if (known && web.now() - known.asked < daysBetween * 86_400_000) {
      results.set(address.url, { ...address, answer: known, fresh: false });
      return;
    }
    if (reached === 0 && failures >= failuresWithoutNetwork) throw new NoNetwork(`None of ${failures} addresses could be reached: is there a network?`);
    const outcome = await askAddress(ask, address.url, manners.mostRedirects);
    if (outcome.state === 'unreachable' && outcome.network) failures += 1;
    else reached += 1;
    results.set(address.url, { ...address, answer: { asked: web.now(), outcome, formerTitle: formerTitle(address, known?.outcome, outcome) }, fresh: true });
  }

  const waiting = [...Map.groupBy(addresses, ({ url }) => new URL(url).host).values()];
  const work = async () => {
    for (let own = waiting.shift(); own; own = waiting.shift()) for (const address of own) await check(address);
  };
  const ended = await Promise.allSettled(Array.from({ length: hostsAtOnce }, work));
  const failed = ended.find((end) => end.status === 'rejected');
  if (failed) throw failed.reason;
  const inOrder = addresses.flatMap(({ url }) => results.get(url) ?? []);
  return { results: inOrder, answers: Object.fromEntries(inOrder.map(({ url, answer }) => [url, answer])) };
}

/** The title before, where the page has another one: that of the last answer, else that of the facts, which may be a part of it. */
function formerTitle(address: NamedAddress, before: Outcome | undefined, now: Outcome): string | undefined {
  if (now.state !== 'there' || now.title === undefined) return undefined;
  const title = letters(now.title);
  const last = before?.state === 'there' ? before.title : undefined;
  if (last !== undefined) return letters(last) === title ? undefined : last;
  if (!address.title) return undefined;
  const own = letters(address.title);
  return title.includes(own) || own.includes(title) ? undefined : address.title;
}

function letters(text: string): string {
  return foldForFilter(text).replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
