/**
 * The ledger: every address and anchor that was ever published, and the digest of every fact with the update under which
 * readers were told of it. Files in content/facts/ledger/, written by `npm run ledger`; the first two only ever grow.
 */
import { createHash } from 'node:crypto';
import { referenceLocale } from '../i18n/locales.ts';
import { id as anchorId } from '../schemas/common.ts';
import { kindNames, ledgerAddresses, ledgerAnchors, type KindName } from '../schemas/index.ts';
import type { Addresses } from './addresses.ts';
import { anchorsWithLines, isWhole, type Anchor } from './anchors.ts';
import { factsOf, fields, findPage, strings, type Content, type FactRow } from './content.ts';
import { byCode } from '../lib/order.ts';

/** Kinds whose facts are recorded: all but the updates themselves. */
const recordedKinds: readonly KindName[] = kindNames.filter((kind) => kind !== 'updates');

/** Addresses and anchors. */
export interface Published {
  /** The page id of each path. */
  readonly addresses: ReadonlyMap<string, string>;
  /** `page#anchor` */
  readonly anchors: ReadonlySet<string>;
}

/** A fact as it was recorded. */
export interface RecordedFact {
  readonly digest: string;
  /** Id of the update. */
  readonly update: string;
}

/** What the ledger lists; lines that are none are left out, as the gate reports them. */
export function publishedBefore(content: Content): Published {
  const addresses = Object.entries(fields(content.ledger.addresses?.value)).filter(([path, pageId]) => ledgerAddresses.safeParse({ [path]: pageId }).success);
  const anchors = strings(content.ledger.anchors?.value).filter((anchor) => ledgerAnchors.safeParse([anchor]).success);
  return { addresses: new Map(addresses as [string, string][]), anchors: new Set(anchors) };
}

/** What is published as the content stands: the anchors are those of the reference language, which all have. */
export function publishedNow(content: Content, { byPath, pageIds }: Addresses): Published {
  return {
    addresses: new Map([...byPath.values()].map(({ path, pageId }) => [path, pageId])),
    anchors: new Set(pageIds.flatMap((pageId) => anchorsWithLines(content, referenceLocale, pageId).filter(isWellFormed).map(({ id }) => `${pageId}#${id}`))),
  };
}

/** Whether an anchor is one to keep; what is not, another rule reports. */
export function isWellFormed({ id }: Pick<Anchor, 'id'>): boolean {
  return anchorId.safeParse(id).success;
}

/** Both together. */
export function withAdded(before: Published, now: Published): Published {
  return { addresses: new Map([...before.addresses, ...now.addresses]), anchors: new Set([...before.anchors, ...now.anchors]) };
}

/** Whether the anchors of a page can be told: its file is parsed, and so is whatever it shows under this id. */
export function isTold(content: Content, pageId: string, anchor: string): boolean {
  const row = findPage(content, referenceLocale, pageId)?.row;
  const isBroken = kindNames.some((kind) => factsOf(content, kind).some((fact) => fact.id === anchor && !fact.readable));
  return row !== undefined && isWhole(row) && !isBroken;
}

/** What the ledger says of the facts, by `kind/id`; malformed lines are left out. */
export function recordedFacts(content: Content): ReadonlyMap<string, RecordedFact> {
  return new Map(Object.entries(fields(content.ledger.facts?.value)).flatMap(([key, value]): [string, RecordedFact][] => {
    const [digest, update] = typeof value === 'string' ? value.split(' ') : [];
    return digest !== undefined && update !== undefined ? [[key, { digest, update }]] : [];
  }));
}

/** The facts that are to be recorded, by `kind/id`. */
export function factsToRecord(content: Content): ReadonlyMap<string, FactRow> {
  return new Map(recordedKinds.flatMap((kind) => factsOf(content, kind).map((fact) => [`${kind}/${fact.id}`, fact])));
}

/** A digest of what a fact says: neither the order of its keys nor the day it was last checked change it. */
export function factDigest(fact: Pick<FactRow, 'value'>): string {
  const text = JSON.stringify(fact.value, (key, value: unknown) => {
    if (key === 'checked') return undefined;
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => byCode(a, b))) : value;
  });
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

/** The id of the newest update; undefined when there is none. */
export function newestUpdate(content: Content): string | undefined {
  const newest = (a: FactRow, b: FactRow) => byCode(String(a.value['date']), String(b.value['date'])) || byCode(a.id, b.id);
  return factsOf(content, 'updates').toSorted(newest).at(-1)?.id;
}

/** The text of addresses.yaml. */
export function addressesText({ addresses }: Published): string {
  return fileText('ledger -- add": every address that was ever published, and its page', [...addresses].map(([path, pageId]) => `${path}: ${pageId}`));
}

/** The text of anchors.yaml. */
export function anchorsText({ anchors }: Published): string {
  return fileText('ledger -- add": every anchor that was ever published, the same in every language', [...anchors].map((anchor) => `- ${anchor}`));
}

/** The text of facts.yaml. */
export function factsText(facts: ReadonlyMap<string, RecordedFact>): string {
  return fileText('ledger -- facts": the digest of each fact, and the update under which readers were told of it', [...facts].map(([key, { digest, update }]) => `${key}: ${digest} ${update}`));
}

function fileText(what: string, lines: readonly string[]): string {
  return `# Written by "npm run ${what}.\n${lines.toSorted(byCode).map((line) => `${line}\n`).join('')}`;
}
