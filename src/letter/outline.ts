/** The standard letter under a law, to fill in by hand: every paragraph, with a mark before those that are not for everybody. */
import type { LetterKind, LetterLaw } from '../schemas/letters.ts';
import { authorityFor, controllerLines, fill, joined, piecesText, type Paragraph, type Piece } from './compose.ts';
import type { LetterData, LetterPart } from './data.ts';

export interface StandardLetter {
  readonly sender: string;
  readonly recipient: readonly string[];
  readonly dateline: string;
  readonly subject: string;
  readonly paragraphs: readonly Paragraph[];
  readonly signature: string;
  readonly enclosuresTitle: string;
  readonly enclosures: readonly string[];
}

/** @throws Error if the data has no territory with that law. */
export function standardLetter(data: LetterData, law: LetterLaw, kind: LetterKind): StandardLetter {
  const form = data.laws[law][kind];
  // Laws of one country bear its id; the others leave the country blank.
  const own = data.territories[law]?.law === law ? law : undefined;
  const [, territory] = Object.entries(data.territories).find(([id, candidate]) => (own ? id === own : candidate.law === law)) ?? [];
  if (!territory) throw new Error(`No territory has the law "${law}".`);
  const authority = own === undefined ? null : authorityFor(data, own, undefined);
  const values = {
    uses: data.laws[law].uses.both,
    controller: controllerLines(data, territory).join(', '),
    ...(own && { in: territory.in }),
    ...(authority && { authority: data.authorities[authority]?.name ?? '' }),
  };
  const fillIn = (text: string) => fill(text, values, data.blanks);
  const marked = (text: string, part: LetterPart): Piece[] => [...markOf(data, part), ...fillIn(text)];
  const recipient = kind === 'complaint' ? (authority ? data.authorities[authority]?.lines ?? [] : [piecesText(fillIn('{authority}'))]) : controllerLines(data, territory);
  return {
    sender: [fillIn('{name}'), fillIn('{address}')].map(piecesText).join('\n'),
    recipient,
    dateline: piecesText(fillIn(data.dateline.place)),
    subject: piecesText(fillIn(form.subject)),
    paragraphs: joined(form.body, marked),
    signature: piecesText(fillIn('{name}')),
    enclosuresTitle: data.enclosures,
    enclosures: form.enclosures.map((part) => piecesText(marked(part.text, part))),
  };
}

/** What stands before a part: its last condition, which is the narrowest, or that it is optional. */
function markOf(data: LetterData, part: LetterPart): Piece[] {
  const condition = part.when.at(-1);
  const text = condition === undefined ? (part.optional && data.conditions.optional) : conditionText(data, condition);
  return text ? [{ text: `[${text}] ` }] : [];
}

function conditionText(data: LetterData, condition: string): string {
  const territory = data.territories[condition];
  const authority = data.authorities[condition];
  if (territory) return piecesText(fill(data.conditions.territory, { in: territory.in }, data.blanks));
  if (authority) return piecesText(fill(data.conditions.authority, { authority: authority.name }, data.blanks));
  return data.conditions[condition as keyof LetterData['conditions']];
}
