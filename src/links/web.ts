/** The web as the link check uses it: one request at a time to a host, with a pause, a limit of time, and patience where a host asks for it. */

export interface Web {
  readonly fetch: typeof fetch;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Waits so many milliseconds. */
  readonly sleep: (milliseconds: number) => Promise<void>;
}

export interface Manners {
  /** Who asks, and where to read why. */
  readonly userAgent: string;
  /** Milliseconds between two requests to a host. */
  readonly pause: number;
  /** Milliseconds until a request counts as unanswered. */
  readonly timeout: number;
  /** Milliseconds before each further try. */
  readonly backOff: readonly number[];
  /** Milliseconds that a host may ask us to wait; one that asks for more is left alone. */
  readonly longestWait: number;
  /** Redirects in a row. */
  readonly mostRedirects: number;
}

export const manners = { pause: 2_000, timeout: 20_000, backOff: [5_000, 30_000], longestWait: 120_000, mostRedirects: 10 } as const;

/** An answer, or why there is none. */
export type Reply = { readonly response: Response } | { readonly failure: string; readonly network: boolean };

/** Asks one address, without following redirects. The caller reads or cancels the body. */
export type Ask = (method: 'HEAD' | 'GET', url: string) => Promise<Reply>;

/** What may pass by itself. */
const passing = new Set([408, 425, 429, 500, 502, 503, 504]);

/** @returns a function that asks with these manners; it never throws. */
export function politely(web: Web, own: Manners): Ask {
  const queues = new Map<string, Promise<unknown>>();
  const lastEnd = new Map<string, number>();
  /** Hosts that asked for more patience than we have. */
  const closed = new Map<string, string>();

  /** One after the other at a host, with a pause between. */
  function inTurn<Result>(host: string, work: () => Promise<Result>): Promise<Result> {
    const turn = (queues.get(host) ?? Promise.resolve()).then(async () => {
      const wait = (lastEnd.get(host) ?? -Infinity) + own.pause - web.now();
      if (wait > 0) await web.sleep(wait);
      return work().finally(() => lastEnd.set(host, web.now()));
    });
    queues.set(host, turn.catch(() => undefined));
    return turn;
  }

  async function once(method: 'HEAD' | 'GET', url: string): Promise<Reply> {
    try {
      const headers = { 'User-Agent': own.userAgent, Accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
      return { response: await web.fetch(url, { method, headers, redirect: 'manual', signal: AbortSignal.timeout(own.timeout) }) };
    } catch (error) {
      return { failure: reasonOf(error), network: true };
    }
  }

  async function patiently(method: 'HEAD' | 'GET', url: string, host: string): Promise<Reply> {
    for (let attempt = 0; ; attempt++) {
      const reason = closed.get(host);
      if (reason !== undefined) return { failure: reason, network: false };
      const reply = await once(method, url);
      const mayPass = 'failure' in reply || passing.has(reply.response.status);
      const backOff = own.backOff[attempt];
      if (!mayPass) return reply;
      const asked = 'response' in reply ? retryAfter(reply.response.headers.get('Retry-After'), web.now()) : undefined;
      if (asked !== undefined && asked > own.longestWait) {
        const text = `the host asks to wait ${Math.round(asked / 1000)} s; not asked again`;
        closed.set(host, text);
        if ('response' in reply) await reply.response.body?.cancel();
        return { failure: text, network: false };
      }
      if (backOff === undefined) return reply;
      if ('response' in reply) await reply.response.body?.cancel();
      await web.sleep(Math.max(backOff, asked ?? 0));
    }
  }

  return (method, url) => {
    const { host } = new URL(url);
    return inTurn(host, () => patiently(method, url, host));
  };
}

/** Milliseconds that `Retry-After` asks for, in seconds or as a date; undefined where it says nothing. */
export function retryAfter(value: string | null, now: number): number | undefined {
  if (value === null) return undefined;
  if (/^\s*\d+\s*$/.test(value)) return Number(value) * 1000;
  const time = Date.parse(value);
  return Number.isNaN(time) ? undefined : Math.max(0, time - now);
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return 'no answer in time';
  const cause = error.cause as { code?: string; message?: string } | undefined;
  return cause?.code ?? cause?.message ?? error.message;
}
