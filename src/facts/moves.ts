/** Where addresses and anchors of earlier days lead now: content/facts/moved.yaml, read. */
import { fallbackLocale, referenceLocale } from '../i18n/locales.ts';
import type { Redirect } from '../lib/headers-file.ts';
import { movedEntry } from '../schemas/index.ts';
import { siteAddresses, type Addresses } from './addresses.ts';
import { pageAnchors } from './anchors.ts';
import { loadContent, strings, type Content } from './content.ts';
import { readText } from './files.ts';
import { movedFile } from './paths.ts';

/** A path without the base, and an anchor on it. */
export interface Place {
  readonly path: string;
  readonly anchor: string | undefined;
}

/** One address or anchor that moved, in one language. */
export interface Move {
  readonly from: Place;
  /** Undefined when it names a page that does not exist. */
  readonly to: Place | undefined;
  /** Position in the file, from 0. */
  readonly entry: number;
}

/** A move that leads somewhere. */
export type WorkingMove = Move & { readonly to: Place };

/**
 * Every move that the file asks for, one for each language and territory that an entry stands for.
 * Entries that have not the shape of one are left out: the gate reports them.
 */
export function movesOf(content: Content, addresses: Addresses): Move[] {
  const entries: readonly unknown[] = Array.isArray(content.moved?.value) ? content.moved.value : [];
  return entries.flatMap((value, entry) => {
    const { data } = movedEntry.safeParse(value);
    if (!data) return [];
    const { from, to } = data;
    return fromPlaces(content, from, addresses).map(({ place, locale, pageId }) => ({ from: place, to: toPlace(to, locale, pageId, addresses), entry }));
  });
}

/** The moves of the content below `root`. */
export function readMoves(root: string): Move[] {
  if (readText(root, movedFile) === undefined) return [];
  const content = loadContent(root);
  return movesOf(content, siteAddresses(content));
}

/** The moves of addresses as redirects for hosts. @param base starts and ends with a slash. */
export function redirectsOf(moves: readonly Move[], base: string): Redirect[] {
  return movedAddresses(moves).map(({ from, to }) => ({ from: base + from.path.slice(1), to: base + address(to).slice(1), status: 301 }));
}

/** The moves of whole addresses. */
export function movedAddresses(moves: readonly Move[]): WorkingMove[] {
  return moves.filter((move): move is WorkingMove => move.to !== undefined && move.from.anchor === undefined);
}

/** The moves of anchors that were on the page at `path`. */
export function movedAnchors(moves: readonly Move[], path: string): (WorkingMove & { readonly from: { readonly anchor: string } })[] {
  return moves.filter((move): move is WorkingMove & { readonly from: { readonly path: string; readonly anchor: string } } => move.to !== undefined && move.from.path === path && move.from.anchor !== undefined);
}

/** `/fr/donnees/#profile-core` */
export function address({ path, anchor }: Place): string {
  return anchor === undefined ? path : `${path}#${anchor}`;
}

/** The language that a path begins with. */
export function localeOf(path: string): string {
  return path.split('/')[1] ?? '';
}

interface From {
  readonly place: Place;
  readonly locale: string;
  readonly pageId: string | undefined;
}

function fromPlaces(content: Content, text: string, addresses: Addresses): From[] {
  const [head = '', anchor] = text.split('#');
  if (!head.startsWith('page:')) return [{ place: { path: head, anchor }, locale: localeOf(head), pageId: undefined }];
  const named = head.slice('page:'.length);
  return [...addresses.byPath.values()]
    .filter(({ pageId }) => (named === 'opt-out/*' ? isGone(content, pageId, anchor ?? '') : pageId === named))
    .map(({ path, locale, pageId }) => ({ place: { path, anchor }, locale, pageId }));
}

/** In the language of `from`, or the one that stands in for a language that the site no longer has. */
function toPlace(text: string, locale: string, from: string | undefined, addresses: Addresses): Place | undefined {
  const [head = '', anchor] = text.split('#');
  if (!head.startsWith('page:')) return { path: head, anchor };
  const named = head.slice('page:'.length);
  const pageId = named === 'opt-out/*' && from?.startsWith('opt-out/') ? from : named;
  const path = addresses.pathOf(locale, pageId) ?? addresses.pathOf(fallbackLocale, pageId);
  return path === undefined ? undefined : { path, anchor };
}

/** Whether the page is that of a territory which had the anchor and has it no more: guides differ, and so do their anchors. */
function isGone(content: Content, pageId: string, anchor: string): boolean {
  return pageId.startsWith('opt-out/') && strings(content.ledger.anchors?.value).includes(`${pageId}#${anchor}`) && !pageAnchors(content, referenceLocale, pageId).includes(anchor);
}
