/** Letters put together from what a reader says. Pure: the same in Node and in the browser. */
import type { BlankName, LetterKind, LetterLaw, LetterSlot, LetterUse } from '../schemas/letters.ts';
import { addPeriod, writtenDay } from './calendar.ts';
import type { LetterData, LetterForm, LetterPart, LetterTerritory } from './data.ts';

/** What a reader says. Days are written YYYY-MM-DD; what is missing or empty becomes a blank. */
export interface LetterInput {
  readonly kind: LetterKind;
  /** Id of a territory or a part of one. */
  readonly territory: string;
  readonly member: boolean;
  readonly uses: LetterUse;
  readonly hiring: boolean;
  /** Ids of grounds. */
  readonly grounds: readonly string[];
  /** Elements of the optional paragraphs to put in; those that are put in unless taken out, if undefined. */
  readonly options?: readonly string[] | undefined;
  /** Whether LinkedIn answered, and the answer does not satisfy. */
  readonly refused: boolean;
  /** Id of the authority; the nearest one, if undefined. */
  readonly authority?: string | undefined;
  /** The day of the letter. */
  readonly date: string;
  readonly texts: Readonly<Partial<Record<'name' | 'email' | 'profile' | 'where' | 'address' | 'place' | 'words', string>>>;
  readonly days: Readonly<Partial<Record<'sent' | 'reminded' | 'answered' | 'learnt' | 'off', string>>>;
}

/** A stretch of text; `blank` says what the reader has yet to fill in. */
export interface Piece {
  readonly text: string;
  readonly blank?: BlankName;
}

export interface Paragraph {
  readonly pieces: readonly Piece[];
  /** The elements it holds, each with what it rests on under this law. */
  readonly notes: readonly { readonly element: string; readonly ground?: string }[];
}

export interface ComposedLetter {
  readonly language: string;
  readonly kind: LetterKind;
  readonly law: LetterLaw;
  readonly sender: readonly Piece[][];
  readonly recipient: readonly Piece[][];
  readonly dateline: readonly Piece[];
  readonly subject: readonly Piece[];
  /** The subject with the word that stands before it in a letter. */
  readonly subjectLine: readonly Piece[];
  readonly paragraphs: readonly Paragraph[];
  readonly signature: readonly Piece[];
  readonly enclosuresTitle: string;
  readonly enclosures: readonly Piece[][];
  /** The day by which an answer is due if the letter arrives on its own day; null where no period is known. */
  readonly answerBy: string | null;
  /** The day by which the answer to the objection was due; null where its day or the period is not known. */
  readonly objectionDue: string | null;
  /** The authority to complain to. */
  readonly authority: string | null;
  /** What is still blank, in the order of the letter. */
  readonly missing: readonly BlankName[];
}

type Values = Readonly<Partial<Record<LetterSlot | 'subject', string>>>;

/** The authority that a letter goes to or names: the one chosen, else the nearest; null where the reader must say which. */
export function authorityFor(data: LetterData, territory: string, chosen: string | undefined): string | null {
  const { authorities, choose } = territoryOf(data, territory);
  if (chosen !== undefined && authorities.includes(chosen)) return chosen;
  return choose ? null : authorities[0] ?? null;
}

/**
 * The letter.
 * @throws Error for an unknown territory or one without letters. @throws RangeError for a day that is none.
 */
export function compose(data: LetterData, input: LetterInput): ComposedLetter {
  const territory = territoryOf(data, input.territory);
  const { law } = territory;
  if (law === null) throw new Error(`There is no letter for "${input.territory}".`);
  const form = data.laws[law][input.kind];
  const authority = authorityFor(data, input.territory, input.authority);
  const values = valuesOf(data, input, territory, law, authority);
  const holds = conditionsOf(input, territory, authority);
  const options = input.options ?? defaultOptions(form);
  const stands = (part: LetterPart) => part.when.every((condition) => holds.has(condition)) && (part.optional === undefined || options.includes(part.element ?? ''));
  const fillIn = (text: string) => fill(text, values, data.blanks);

  const address = input.texts.address?.trim();
  const sender = [fillIn('{name}'), ...(address ? address.split('\n').map((line) => plainPiece(line.trim())) : [])];
  const recipient = input.kind !== 'complaint' ? controllerLines(data, territory).map(plainPiece)
    : authority === null ? [fillIn('{authority}')] : (data.authorities[authority]?.lines ?? []).map(plainPiece);
  const dateline = fillIn(input.texts.place?.trim() ? data.dateline.place : data.dateline.plain);
  const subject = fillIn(form.subject);
  const paragraphs = joined(form.body.filter(stands), fillIn);
  const signature = fillIn('{name}');
  const enclosures = form.enclosures.filter(stands).map((part) => fillIn(part.text));
  const everything: readonly (readonly Piece[])[] = [...sender, ...recipient, dateline, subject, ...paragraphs.map((paragraph) => paragraph.pieces), signature, ...enclosures];
  const objection = data.laws[law].objection.answer;
  return {
    language: data.language,
    kind: input.kind,
    law,
    sender,
    recipient,
    dateline,
    subject,
    subjectLine: fill(data.subject, { subject: piecesText(subject) }, data.blanks),
    paragraphs,
    signature,
    enclosuresTitle: data.enclosures,
    enclosures,
    answerBy: form.answer ? addPeriod(input.date, form.answer) : null,
    objectionDue: input.days.sent && objection ? addPeriod(input.days.sent, objection) : null,
    authority,
    missing: [...new Set(everything.flat().flatMap((piece) => piece.blank ?? []))],
  };
}

/** What a form asks of the reader. */
export interface Questions {
  readonly slots: ReadonlySet<string>;
  readonly conditions: ReadonlySet<string>;
  /** Elements that can be put in or taken out. */
  readonly options: ReadonlySet<string>;
}

/** What a kind of letter under a law asks, for a member or somebody else. */
export function questionsOf(data: LetterData, law: LetterLaw, kind: LetterKind, member: boolean): Questions {
  const form = data.laws[law][kind];
  const other = member ? 'non-member' : 'member';
  const parts = [...form.body, ...form.enclosures].filter((part) => !part.when.includes(other));
  return {
    slots: new Set([form.subject, ...parts.map((part) => part.text)].flatMap((text) => [...text.matchAll(SLOT)].map((match) => match[1] ?? ''))),
    conditions: new Set(parts.flatMap((part) => part.when)),
    options: new Set(parts.flatMap((part) => (part.optional && part.element ? part.element : []))),
  };
}

/** The elements of the optional paragraphs that are put in unless taken out. */
export function defaultOptions(form: LetterForm): string[] {
  return [...new Set(form.body.flatMap((part) => (part.optional === 'included' && part.element ? part.element : [])))];
}

/** The pieces as one text. */
export function piecesText(pieces: readonly Piece[]): string {
  return pieces.map((piece) => piece.text).join('');
}

/** The letter as plain text, as it is copied. */
export function letterText(letter: ComposedLetter): string {
  const lines = (block: readonly (readonly Piece[])[]) => block.map(piecesText).join('\n');
  const enclosures = letter.enclosures.length > 0 ? [[letter.enclosuresTitle, ...letter.enclosures.map((pieces) => `– ${piecesText(pieces)}`)].join('\n')] : [];
  return `${[
    lines(letter.sender),
    lines(letter.recipient),
    piecesText(letter.dateline),
    piecesText(letter.subjectLine),
    ...letter.paragraphs.map((paragraph) => piecesText(paragraph.pieces)),
    piecesText(letter.signature),
    ...enclosures,
  ].join('\n\n')}\n`;
}

const SLOT = /\{([a-z_]+)\}/g;

/** Puts values into the slots of a text; one without a value shows its blank. @throws Error for a slot that has neither. */
export function fill(text: string, values: Values, blanks: LetterData['blanks']): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(SLOT)) {
    if (match.index > from) pieces.push({ text: text.slice(from, match.index) });
    pieces.push(slotPiece(match[1] as LetterSlot, values, blanks));
    from = match.index + match[0].length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from) });
  return pieces;
}

function slotPiece(slot: LetterSlot, values: Values, blanks: LetterData['blanks']): Piece {
  const value = values[slot]?.trim();
  if (value) return { text: value };
  const blank = blanks[slot as BlankName];
  if (blank === undefined) throw new Error(`The letters have no blank for {${slot}}.`);
  return { text: `[${blank}]`, blank: slot as BlankName };
}

/** Paragraphs from parts: one with `join` goes on where the one before it ended. */
export function joined(parts: readonly LetterPart[], pieces: (text: string, part: LetterPart) => readonly Piece[]): Paragraph[] {
  const paragraphs: { pieces: Piece[]; notes: { element: string; ground?: string }[] }[] = [];
  for (const part of parts) {
    const last = part.join ? paragraphs.at(-1) : undefined;
    const paragraph = last ?? { pieces: [], notes: [] };
    paragraph.pieces.push(...(last ? [{ text: ' ' }] : []), ...pieces(part.text, part));
    const note = part.element ? { element: part.element, ...(part.ground && { ground: part.ground }) } : undefined;
    if (note && !paragraph.notes.some((other) => other.element === note.element && (note.ground === undefined || other.ground === note.ground))) paragraph.notes.push(note);
    if (!last) paragraphs.push(paragraph);
  }
  return paragraphs;
}

/** Name and address of the company that answers for the data in a territory. */
export function controllerLines(data: LetterData, territory: Pick<LetterTerritory, 'controller'>): readonly string[] {
  return data.controllers[territory.controller]?.lines ?? [];
}

function valuesOf(data: LetterData, input: LetterInput, territory: LetterTerritory, law: LetterLaw, authority: string | null): Values {
  const day = (value: string | undefined) => (value ? { value: writtenDay(data.language, territory.country, value) } : undefined)?.value;
  const answer = data.laws[law][input.kind].answer;
  const grounds = [...input.grounds.map((id) => data.grounds[id] ?? ''), input.texts.words?.trim() ?? ''].filter(Boolean).join(' ');
  const values = {
    ...input.texts,
    in: territory.in,
    uses: data.laws[law].uses[input.uses],
    grounds,
    controller: controllerLines(data, territory).join(', '),
    authority: authority === null ? undefined : data.authorities[authority]?.name,
    date: day(input.date),
    sent: day(input.days.sent),
    reminded: day(input.days.reminded),
    answered: day(input.days.answered),
    learnt: day(input.days.learnt),
    off: day(input.days.off),
    reply_by: answer && day(addPeriod(input.date, answer)),
  };
  return Object.fromEntries(Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== undefined));
}

function conditionsOf(input: LetterInput, territory: LetterTerritory, authority: string | null): ReadonlySet<string> {
  const holds: readonly [string, boolean][] = [
    ['member', input.member],
    ['non-member', !input.member],
    ['hiring', input.hiring],
    ['words', Boolean(input.texts.words?.trim())],
    ['refused', input.refused],
    ['no-answer', !input.refused],
    ['reminded', Boolean(input.days.reminded)],
    ['off', Boolean(input.days.off)],
    ['lead-elsewhere', territory.lead !== null && territory.lead !== authority],
    [input.territory, true],
    [authority ?? '', authority !== null],
  ];
  return new Set(holds.filter(([, met]) => met).map(([condition]) => condition));
}

function plainPiece(text: string): Piece[] {
  return [{ text }];
}

function territoryOf(data: LetterData, id: string): LetterTerritory {
  const found = data.territories[id];
  if (!found) throw new Error(`No territory "${id}" in the letters.`);
  return found;
}
