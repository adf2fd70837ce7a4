import { letterText, piecesText, type ComposedLetter } from './compose.ts';

/** Mail programs cut addresses that are longer (content/README.md says so of the kit, which keeps within). */
const mostCharacters = 2_000;

export interface LetterMail {
  readonly href: string;
  /** Whether the letter is in it; where it is too long, the subject is there alone. */
  readonly isWhole: boolean;
}

/** The address that opens a letter in the reader's mail program. @param email of who gets it. */
export function letterMail(letter: ComposedLetter, email: string): LetterMail {
  const withSubject = `mailto:${email}?subject=${encodeURIComponent(piecesText(letter.subject))}`;
  const whole = `${withSubject}&body=${encodeURIComponent(letterText(letter).replaceAll('\n', '\r\n'))}`;
  return whole.length <= mostCharacters ? { href: whole, isWhole: true } : { href: withSubject, isWhole: false };
}
