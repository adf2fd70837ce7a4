/** What a reader has said in the form of the letter tool. */
import type { LetterInput } from '../../letter/compose.ts';
import type { LetterKind, LetterUse } from '../../schemas/letters.ts';

export const textFields = ['name', 'email', 'profile', 'where', 'address', 'place', 'words'] as const;
export const dayFields = ['sent', 'reminded', 'answered', 'learnt', 'off'] as const;

/**
 * The input of a letter; undefined as long as no territory is chosen.
 * Fields that the letter does not ask for are hidden, and count as empty, like days of another century.
 */
export function readForm(form: HTMLFormElement): LetterInput | undefined {
  const values = new FormData(form);
  const text = (name: string) => (isAsked(form, name) ? String(values.get(name) ?? '') : '');
  const day = (name: string) => (isValid(form, name) ? text(name) : '');
  const territory = text('territory');
  if (territory === '') return undefined;
  const authority = text('authority');
  return {
    kind: text('kind') as LetterKind,
    territory,
    member: text('member') === 'yes',
    uses: text('uses') === '' ? 'both' : (text('uses') as LetterUse),
    hiring: text('hiring') !== '',
    grounds: isAsked(form, 'ground') ? values.getAll('ground').map(String) : [],
    options: values.getAll('option').map(String),
    refused: text('answer') === 'refused',
    authority: authority === '' ? undefined : authority,
    date: day('date') || today(),
    texts: Object.fromEntries(textFields.map((name) => [name, text(name)])),
    days: Object.fromEntries(dayFields.flatMap((name) => (day(name) === '' ? [] : [[name, day(name)]]))),
  };
}

/** Today where the reader is. */
export function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

function isAsked(form: HTMLFormElement, name: string): boolean {
  const field = form.querySelector(`[name="${name}"]`);
  return field !== null && field.closest('[hidden]') === null;
}

function isValid(form: HTMLFormElement, name: string): boolean {
  return form.querySelector<HTMLInputElement>(`[name="${name}"]`)?.validity.valid ?? false;
}
