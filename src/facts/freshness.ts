/**
 * Which facts were last read against their sources too long ago. "Today" is never asked of a clock: it is the day of the edition
 * (content/site.yaml), or SITE_DATE where that is later, so that the same content and settings give the same bytes.
 */
import { kindNames, type KindName } from '../schemas/index.ts';
import { factsOf, type Content } from './content.ts';
import { byCode } from '../lib/order.ts';

/** A fact is old when its last reading lies more than a year back. */
export function isOld(lastRead: string, today: string): boolean {
  return `${Number(lastRead.slice(0, 4)) + 1}${lastRead.slice(4)}` < today;
}

/** The later of the day of the edition and the day that the installation sets. Days as YYYY-MM-DD. */
export function todayOf(edition: string, setting: string | null): string {
  return setting !== null && setting > edition ? setting : edition;
}

/** A fact that nobody has read against its sources for more than a year. */
export interface OldFact {
  readonly kind: KindName;
  readonly id: string;
  readonly file: string;
  /** The day it was last read, or written down if never read again. */
  readonly lastRead: string;
}

/** The old facts and sources of the content, by kind and day. */
export function oldFacts(content: Content, today: string): OldFact[] {
  return kindNames.flatMap((kind) =>
    factsOf(content, kind)
      .flatMap(({ id, file, value }) => {
        const lastRead = value['checked'] ?? value['recorded'];
        return typeof lastRead === 'string' && isOld(lastRead, today) ? [{ kind, id, file, lastRead }] : [];
      })
      .toSorted((a, b) => byCode(a.lastRead, b.lastRead) || byCode(a.id, b.id)),
  );
}
