/** What the letters of one language are made from, as plain data: built from the content, read by the browser as JSON. */
import { regionalText } from '../i18n/typography.ts';
import type { Authority } from '../schemas/authorities.ts';
import type { Controller } from '../schemas/controllers.ts';
import type { BlankName, LetterKind, LetterLaw, LetterOutline, LetterPlan, LetterUse, Letters, Period, PlanItem } from '../schemas/letters.ts';
import type { Territory } from '../schemas/territories.ts';

/** A paragraph, a part of one, or an enclosure. */
export interface LetterPart {
  /** With slots in braces. */
  readonly text: string;
  readonly element?: string;
  /** Places of laws, as the language of the letter cites them. */
  readonly ground?: string;
  readonly when: readonly string[];
  readonly optional?: 'included' | 'left-out';
  readonly join: boolean;
}

/** One kind of letter under one law. */
export interface LetterForm {
  readonly subject: string;
  readonly body: readonly LetterPart[];
  readonly enclosures: readonly LetterPart[];
  readonly answer?: Period;
}

export interface LetterTerritory {
  /** Null where there is no letter. */
  readonly law: LetterLaw | null;
  /** ISO code of the country. */
  readonly country: string;
  /** "en Suisse". */
  readonly in: string;
  readonly controller: string;
  /** Those one can complain to, the nearest first. */
  readonly authorities: readonly string[];
  /** Whether the reader must say which of several. */
  readonly choose: boolean;
  readonly lead: string | null;
}

export interface LetterAuthority {
  /** In the language of the letter. */
  readonly name: string;
  /** Name in its own language, and postal address. */
  readonly lines: readonly string[];
  readonly languages: readonly string[];
  readonly page: string | null;
  readonly email: string | null;
}

export interface LetterData {
  readonly language: string;
  readonly blanks: Readonly<Record<BlankName, string>>;
  readonly conditions: Letters['conditions'];
  readonly dateline: Letters['dateline'];
  readonly subject: string;
  readonly enclosures: string;
  readonly grounds: Readonly<Record<string, string>>;
  readonly laws: Readonly<Record<LetterLaw, Readonly<Record<LetterKind, LetterForm>> & { readonly uses: Readonly<Record<LetterUse, string>> }>>;
  readonly territories: Readonly<Record<string, LetterTerritory>>;
  readonly authorities: Readonly<Record<string, LetterAuthority>>;
  readonly controllers: Readonly<Record<string, { readonly lines: readonly string[] }>>;
}

/** The content that letters are made from. */
export interface LetterContent {
  readonly language: string;
  readonly letters: Letters;
  readonly plans: readonly LetterPlan[];
  readonly territories: readonly Territory[];
  readonly authorities: readonly Authority[];
  readonly controllers: readonly Controller[];
  /** "en Suisse", in the language. */
  territoryIn(id: string): string;
  /** Its name in the language. */
  authorityName(id: string): string;
}

/** @throws Error if a text or an authority that is named does not exist. */
export function letterData(content: LetterContent): LetterData {
  const { language, letters, plans, territories, authorities, controllers } = content;
  const used = new Set(territories.flatMap((territory) => territory.authorities));
  return {
    language,
    blanks: letters.blanks,
    conditions: letters.conditions,
    dateline: letters.dateline,
    subject: letters.subject,
    enclosures: letters.enclosures,
    grounds: letters.grounds,
    laws: byId(plans, (plan) => lawLetters(language, letters, plan)) as LetterData['laws'],
    territories: byId(territories, (territory) => letterTerritory(content, territory)),
    authorities: byId(authorities.filter((authority) => used.has(authority.id)), (authority) => letterAuthority(content, authority)),
    controllers: byId(controllers, (controller) => ({ lines: (controller.envelope ?? controller.postalAddress).split('\n') })),
  };
}

function byId<Item extends { readonly id: string }, Value>(items: readonly Item[], value: (item: Item) => Value): Record<string, Value> {
  return Object.fromEntries(items.map((item) => [item.id, value(item)]));
}

function lawLetters(language: string, letters: Letters, plan: LetterPlan) {
  const uses = Object.fromEntries(Object.entries(letters.uses).map(([use, text]) => [use, regionalText(language, plan.id, text)])) as Record<LetterUse, string>;
  const form = (kind: LetterKind) => letterForm(language, letters, plan.id, kind, plan[kind]);
  return { uses, objection: form('objection'), reminder: form('reminder'), complaint: form('complaint') };
}

function letterForm(language: string, letters: Letters, law: LetterLaw, kind: LetterKind, outline: LetterOutline): LetterForm {
  function textOf(part: string): string {
    const own = letters[law][kind][part];
    const shared = letters.common[part];
    if (own !== undefined) return own;
    if (shared !== undefined) return regionalText(language, law, shared);
    throw new Error(`content/${language}/letters.yaml has no text "${part}" for ${law}.${kind}.`);
  }
  function citation(key: string): string {
    const found = letters.citations[key];
    if (found === undefined) throw new Error(`content/${language}/letters.yaml has no citation "${key}".`);
    return regionalText(language, law, found);
  }
  const partOf = ({ part, element, ground, when = [], optional, join }: PlanItem): LetterPart => ({
    text: textOf(part), when, join: join === true, ...(element && { element }), ...(ground && { ground: ground.map(citation).join(' · ') }), ...(optional && { optional }),
  });
  return {
    subject: textOf('subject'),
    body: outline.body.map(partOf),
    enclosures: (outline.enclosures ?? []).map(partOf),
    ...(outline.answer && { answer: outline.answer }),
  };
}

function letterTerritory({ plans, territories, authorities, territoryIn }: LetterContent, territory: Territory): LetterTerritory {
  const whole = territories.find((candidate) => candidate.id === territory.parent) ?? territory;
  const ofParts = new Set(territories.filter((part) => part.parent === whole.id).flatMap((part) => part.authorities));
  const ofWhole = whole.authorities.filter((id) => !ofParts.has(id));
  const all = territory === whole ? ofWhole : [...territory.authorities, ...ofWhole];
  // Where regional authorities answer for a whole country, the federal one does not take complaints about companies.
  const roles = new Map(authorities.map((authority) => [authority.id, authority.role]));
  const regional = territory === whole && all.some((id) => roles.get(id) === 'regional');
  const usable = all.filter((id) => !(regional && roles.get(id) === 'federal'));
  return {
    law: plans.find((plan) => plan.id === whole.guide)?.id ?? null,
    country: whole.code,
    in: territoryIn(territory.id),
    controller: territory.controller,
    authorities: usable,
    choose: territory === whole && usable.length > 1,
    lead: territory.leadAuthority,
  };
}

function letterAuthority({ language, territories, authorityName }: LetterContent, authority: Authority): LetterAuthority {
  const name = authorityName(authority.id);
  const own = authority.languages.includes(language) ? authority.name[language] : undefined;
  const official = own ?? authority.languages.map((tag) => authority.name[tag]).find((candidate) => candidate !== undefined) ?? Object.values(authority.name)[0] ?? name;
  return {
    name,
    lines: [official, ...withoutCountry(authority, territories)].map((line) => line.replaceAll("'", '’')),
    languages: authority.languages,
    page: authority.complaintUrl,
    email: authority.email,
  };
}

/** The postal address as it is written within the country: a last line that is the country's name is left out. */
function withoutCountry({ address, country }: Authority, territories: readonly Territory[]): string[] {
  const lines = address?.split('\n') ?? [];
  const names = Object.values(territories.find((territory) => territory.id === country)?.names ?? {});
  const last = lines.at(-1)?.replace(/^The /, '');
  return names.some((name) => name === last) ? lines.slice(0, -1) : lines;
}
