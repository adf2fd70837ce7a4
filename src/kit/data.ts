/** What the company kit of one language is made from, as plain data: built from the content, read by the browser as JSON. */
import type { LetterData } from '../letter/data.ts';
import { kitReadingLists, type Kit, type KitReading, type KitReadingId } from '../schemas/kit.ts';
import type { Territory } from '../schemas/territories.ts';

export interface KitTerritory {
  readonly reading: KitReadingId;
  /** "en Suisse". */
  readonly in: string;
  readonly controller: string;
  /** The authority to complain to; null where there are several of which the reader has one. */
  readonly authority: string | null;
  /** Whether any authority is known. */
  readonly supervised: boolean;
  readonly lead: string | null;
  /** Its guide, and where that says to whom to complain. */
  readonly guide: string;
  readonly complain: string;
  /** The drawing of the guide's QR code. */
  readonly qr: string;
}

export interface KitSource {
  /** Publisher and date. */
  readonly text: string;
  /** Its entry on this site. */
  readonly url: string;
}

/** The words of a fact, without marks. */
export interface KitFact {
  readonly title?: string | undefined;
  readonly text: string;
  readonly conflict?: string | undefined;
}

export interface KitData {
  readonly language: string;
  readonly texts: Kit;
  /** The line with the subject of a mail: holds `{subject}`. */
  readonly subject: string;
  readonly readings: Readonly<Record<KitReadingId, Omit<KitReading, 'id'> & { readonly sources: readonly string[] }>>;
  readonly facts: Readonly<Record<string, KitFact>>;
  readonly territories: Readonly<Record<string, KitTerritory>>;
  readonly authorities: Readonly<Record<string, { readonly name: string; readonly statement?: string; readonly sources: readonly string[] }>>;
  readonly controllers: Readonly<Record<string, { readonly name: string; readonly lines: readonly string[] }>>;
  readonly sources: Readonly<Record<string, KitSource>>;
  /** Addresses and labels, which are the same everywhere. */
  readonly fixed: Readonly<Record<'setting' | 'toggle' | 'setting_name' | 'data' | 'effects' | 'directory' | 'guide' | 'qr', string>>;
}

/** The content that the kit is made from. */
export interface KitContent {
  readonly language: string;
  readonly kit: Kit;
  readonly readings: readonly KitReading[];
  readonly territories: readonly Territory[];
  /** How letters write a subject, and what they know of territories, authorities and controllers. */
  readonly letters: Pick<LetterData, 'subject' | 'territories' | 'authorities' | 'controllers'>;
  readonly fixed: KitData['fixed'];
  /** Address of a territory's guide, with an anchor if there is one. */
  guide(territory: string, anchor?: string): string;
  /** Path of the drawing of its QR code. */
  qr(territory: string): string;
  controllerName(id: string): string;
  fact(id: string): KitFact;
  /** What an authority said about this change, without marks, and the sources of that. */
  statement(authority: string): { readonly text: string; readonly sources: readonly string[] } | undefined;
  /** The sources of facts. */
  sourcesOf(facts: readonly string[]): readonly string[];
  source(id: string): KitSource;
}

/** @throws Error if a kind of territory has no reading, or a fact no words. */
export function kitData(content: KitContent): KitData {
  const { language, kit, territories, letters, fixed } = content;
  const authorities = Object.fromEntries(Object.entries(letters.authorities).map(([id, { name }]) => {
    const said = content.statement(id);
    return [id, { name, ...(said && { statement: said.text }), sources: said?.sources ?? [] }];
  }));
  const readings = Object.fromEntries(content.readings.map(({ id, ...reading }) => [id, { ...reading, sources: content.sourcesOf(factsOf(reading)) }])) as KitData['readings'];
  const said = [...new Set(Object.values(readings).flatMap((reading) => kitReadingLists.filter((list) => list !== 'facts').flatMap((list) => reading[list] ?? [])))];
  const used = new Set([...Object.values(readings).flatMap((reading) => reading.sources), ...Object.values(authorities).flatMap((authority) => authority.sources)]);
  return {
    language,
    texts: kit,
    subject: letters.subject,
    readings,
    facts: Object.fromEntries(said.map((id) => [id, content.fact(id)])),
    territories: Object.fromEntries(territories.map((territory) => [territory.id, kitTerritory(content, readings, territory)])),
    authorities,
    controllers: Object.fromEntries(Object.entries(letters.controllers).map(([id, { lines }]) => [id, { name: content.controllerName(id), lines }])),
    sources: Object.fromEntries([...used].map((id) => [id, content.source(id)])),
    fixed,
  };
}

function factsOf(reading: Omit<KitReading, 'id'>): string[] {
  return [...new Set(kitReadingLists.flatMap((list) => reading[list] ?? []))];
}

function kitTerritory({ territories, letters, guide, qr }: KitContent, readings: KitData['readings'], territory: Territory): KitTerritory {
  const whole = territories.find((candidate) => candidate.id === territory.parent) ?? territory;
  const letter = letters.territories[territory.id];
  const reading = whole.guide as KitReadingId;
  if (!letter || !readings[reading]) throw new Error(`No content/facts/kit-readings/${reading}.yaml for "${territory.id}".`);
  return {
    reading,
    in: letter.in,
    controller: territory.controller,
    authority: letter.choose ? null : letter.authorities[0] ?? null,
    supervised: letter.authorities.length > 0,
    lead: territory.leadAuthority,
    guide: guide(whole.id, territory === whole ? undefined : territory.id),
    complain: guide(whole.id, 'authority'),
    qr: qr(whole.id),
  };
}
