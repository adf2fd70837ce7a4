/** What has become of one address. */
import { isHtml, readTitle } from './title.ts';
import type { Ask } from './web.ts';

export type Outcome =
  /** It answers; `title` only where it is a page that has one, `moved` the address to write instead. */
  | { readonly state: 'there'; readonly title?: string | undefined; readonly moved?: string | undefined }
  /** The host says that there is no such document. */
  | { readonly state: 'gone'; readonly reason: string }
  /** Nobody can tell: no answer, or a refusal. `network`: not even a connection. */
  | { readonly state: 'unreachable'; readonly reason: string; readonly network: boolean };

const permanent = new Set([301, 308]);
const redirects = new Set([301, 302, 303, 307, 308]);
const tooMany = 429;
const gone = new Set([404, 410]);

/**
 * Asks for an address as briefly as it goes: the head alone, and the beginning of the page for its title. Hosts that do not
 * answer to HEAD as they would to GET are asked again.
 * @param mostRedirects in a row.
 */
export async function askAddress(ask: Ask, address: string, mostRedirects: number): Promise<Outcome> {
  const head = await follow(ask, 'HEAD', address, mostRedirects);
  if ('response' in head && head.response.ok && !isHtml(head.response.headers.get('Content-Type'))) {
    await head.response.body?.cancel();
    return { state: 'there', moved: head.moved };
  }
  if ('response' in head) await head.response.body?.cancel();
  if ('response' in head && head.response.status === tooMany) return { state: 'unreachable', reason: `status ${tooMany}`, network: false };
  if ('failure' in head && (head.final || head.network)) return { state: 'unreachable', reason: head.failure, network: head.network };

  const page = await follow(ask, 'GET', address, mostRedirects);
  if ('failure' in page) return { state: 'unreachable', reason: page.failure, network: page.network };
  const { response, moved } = page;
  if (response.ok) {
    const type = response.headers.get('Content-Type');
    if (!isHtml(type) || !response.body) {
      await response.body?.cancel();
      return { state: 'there', moved };
    }
    try {
      return { state: 'there', moved, title: await readTitle(response.body, type) };
    } catch {
      return { state: 'unreachable', reason: 'the answer broke off', network: true };
    }
  }
  await response.body?.cancel();
  return gone.has(response.status) ? { state: 'gone', reason: `status ${response.status}` } : { state: 'unreachable', reason: `status ${response.status}`, network: false };
}

type Followed =
  | { readonly response: Response; readonly moved: string | undefined }
  /** `final`: another method would not help. */
  | { readonly failure: string; readonly network: boolean; readonly final: boolean };

/** Follows redirects; `moved` is how far the permanent ones lead, from the first on. */
async function follow(ask: Ask, method: 'HEAD' | 'GET', address: string, mostRedirects: number): Promise<Followed> {
  const seen = new Set<string>();
  let url = address;
  let moved: string | undefined;
  let isPermanent = true;
  for (;;) {
    if (seen.has(url)) return { failure: `redirects lead in a circle at ${url}`, network: false, final: false };
    if (seen.size > mostRedirects) return { failure: `more than ${mostRedirects} redirects`, network: false, final: false };
    seen.add(url);
    const reply = await ask(method, url);
    if ('failure' in reply) return { ...reply, final: true };
    const { response } = reply;
    const target = redirects.has(response.status) ? response.headers.get('Location') : null;
    if (target === null) return { response, moved };
    await response.body?.cancel();
    const next = URL.parse(target, url);
    if (!next || !/^https?:$/.test(next.protocol)) return { failure: `redirects to "${target}"`, network: false, final: true };
    isPermanent &&= permanent.has(response.status);
    url = next.href.replace(/#.*$/, '');
    if (isPermanent) moved = url;
  }
}
