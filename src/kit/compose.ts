/** The texts of the company kit for a territory, as plain text. Pure: the same in Node and in the browser. */
import { regionalText } from '../i18n/typography.ts';
import type { KitPart, KitSlot } from '../schemas/kit.ts';
import type { KitData, KitSource, KitTerritory } from './data.ts';

/** A paragraph: its lines, joined by line ends. */
export interface KitParagraph {
  readonly text: string;
  /** A title or a heading. */
  readonly strong?: boolean;
}

export interface Poster {
  readonly title: string;
  readonly text: string;
  readonly how: string;
  readonly steps: readonly string[];
  readonly code: string;
  /** Address of the guide, which the code holds, and as it is typed. */
  readonly guide: string;
  readonly typed: string;
  /** The drawing of the code. */
  readonly qr: string;
  readonly off: string;
  readonly note: string;
  readonly who: string;
}

export interface ComposedKit extends Readonly<Record<KitPart, readonly KitParagraph[]>> {
  /** Subject of the mail; `notice` begins with its line. */
  readonly subject: string;
  readonly poster: Poster;
  readonly guide: string;
  /** What is particular to the territory rests on these. */
  readonly sources: readonly KitSource[];
}

type Values = Readonly<Partial<Record<KitSlot, string>>>;

/**
 * The kit for a territory or a part of one; without one, as the EU and the EEA read it, whatever the country.
 * @throws Error for an unknown territory or a slot that nothing fills.
 */
export function composeKit(data: KitData, id?: string): ComposedKit {
  const territory = id === undefined ? anyOfEurope(data) : data.territories[id];
  if (!territory) throw new Error(`No territory "${id}" in the company kit.`);
  const spell = (text: string) => regionalText(data.language, id, text);
  const values = valuesOf(data, territory, id, spell);
  const say = (text: string) => fillSlots(spell(text), values);
  const { texts } = data;
  const guidePage = territory.guide.replace(/#.*/, '');
  const subject = say(texts.notice.subject);
  return {
    guide: territory.guide,
    subject,
    notice: [heading(data.subject.replace('{subject}', subject)), ...texts.notice.body.map((text) => ({ text: say(text) }))],
    intranet: [heading(say(texts.intranet.title)), ...texts.intranet.sections.flatMap((section) => [heading(say(section.heading)), { text: say(section.text) }])],
    dpo: noteOf(data, territory, say, spell),
    whom: texts.whom.map((text) => ({ text: say(text) })),
    poster: {
      title: say(texts.poster.title),
      text: say(texts.poster.text),
      how: say(texts.poster.how),
      steps: texts.poster.steps.map(say),
      code: say(texts.poster.code),
      guide: guidePage,
      typed: guidePage.replace(/^https?:\/\//, ''),
      qr: territory.qr,
      off: say(texts.poster.off),
      note: say(texts.poster.note),
      who: say(texts.poster.who),
    },
    sources: sourcesOf(data, territory),
  };
}

/** A text as it is copied: paragraphs with an empty line between. */
export function plainText(paragraphs: readonly KitParagraph[]): string {
  return `${paragraphs.map((paragraph) => paragraph.text).join('\n\n')}\n`;
}

/** The poster in words, for those who cannot print it. */
export function posterText({ title, text, how, steps, code, guide, note, who }: Poster): string {
  return `${[title, text, [how, ...steps.map((step, index) => `${index + 1}. ${step}`)].join('\n'), `${code}\n${guide}`, who, note].join('\n\n')}\n`;
}

/** A text in stretches, in their order; those that are addresses say so. */
export function linkedPieces(text: string): readonly { readonly text: string; readonly url: boolean }[] {
  return text.split(/(https?:\/\/[^\s)]*[^\s).,;:!?»”])/).flatMap((piece, index) => (piece === '' ? [] : [{ text: piece, url: index % 2 === 1 }]));
}

function anyOfEurope({ texts, fixed, territories }: KitData): KitTerritory {
  const european = Object.values(territories).find(({ reading }) => reading === 'eu');
  if (!european) throw new Error('No territory of the EU in the company kit.');
  return { ...european, in: texts.places.eu, authority: null, guide: fixed.guide, complain: fixed.directory, qr: fixed.qr };
}

function valuesOf(data: KitData, territory: KitTerritory, id: string | undefined, spell: (text: string) => string): Values {
  const { texts, fixed } = data;
  const controller = data.controllers[territory.controller];
  const authority = territory.authority === null ? undefined : data.authorities[territory.authority];
  const place: Values = {
    ...fixed,
    in: spell(id === 'zz' ? texts.places.zz : territory.in),
    guide: territory.guide,
    complain: territory.complain,
    controller: controller?.name ?? '',
    address: (controller?.lines ?? []).slice(1).join(', '),
    ...(authority && { authority: spell(authority.name) }),
  };
  const say = (text: string) => fillSlots(spell(text), place);
  const read = (field: 'start' | 'basis' | 'used') => say(texts.readings[territory.reading][field] ?? texts.readings.eu[field]);
  const whom = authority ? texts.authority.one : territory.supervised ? texts.authority.several : texts.authority.none;
  return { ...place, start: read('start'), basis: read('basis'), used: read('used'), whom: say(whom) };
}

/** The note for the data protection officer: facts under headings; a heading without facts falls away. */
function noteOf(data: KitData, territory: KitTerritory, say: (text: string) => string, spell: (text: string) => string): KitParagraph[] {
  const { dpo, authority } = data.texts;
  const reading = data.readings[territory.reading];
  const words = (ids: readonly string[] = []) => ids.flatMap((id) => data.facts[id] ?? []);
  const facts = (ids?: readonly string[]) => words(ids).map(({ text, conflict }) => spell([text, conflict].filter(Boolean).join(' ')));
  const items = (ids: readonly string[]) => words(ids).map(({ title, text }) => spell(`– ${title === undefined ? '' : `${title.replace(/([^.?!])$/, '$1.')} `}${text}`));
  const own = territory.authority === null || territory.authority === territory.lead ? undefined : data.authorities[territory.authority];
  const ownFacts = territory.authority !== null && reading.own ? facts(reading.own) : own ? [spell(own.statement ?? fillSlots(authority.silent, { authority: own.name }))] : [];
  const blocks: readonly (readonly [heading: string, texts: readonly string[]])[] = [
    [dpo.controller, [say('{controller}, {address}.')]],
    [dpo.region, facts(reading.region)],
    [dpo.basis, [say('{basis}'), ...words(reading.basis).map(({ text }) => spell(text))]],
    [dpo.authority, [say('{whom}'), ...ownFacts, ...facts(reading.lead)]],
    [dpo.sensitive, facts(reading.sensitive)],
    [dpo.open, [items(reading.open).join('\n')]],
    [dpo.end.heading, [say(dpo.end.text)]],
  ];
  return [
    heading(say(dpo.title)),
    ...blocks.flatMap(([title, texts]) => (texts.length === 0 ? [] : [heading(say(title)), ...texts.map((text) => ({ text }))])),
    { text: say(dpo.more) },
  ];
}

function sourcesOf(data: KitData, territory: KitTerritory): KitSource[] {
  const own = territory.authority === null ? [] : data.authorities[territory.authority]?.sources ?? [];
  const ids = new Set([...data.readings[territory.reading].sources, ...own]);
  return [...ids].flatMap((id) => data.sources[id] ?? []);
}

function heading(text: string): KitParagraph {
  return { text, strong: true };
}

/** @throws Error for a slot without a value. */
function fillSlots(text: string, values: Values): string {
  return text.replace(/\{([a-z_]+)\}/g, (slot, name: string) => {
    const value = values[name as KitSlot];
    if (value === undefined) throw new Error(`Nothing fills ${slot} in the company kit: “${text}”`);
    return value;
  });
}
