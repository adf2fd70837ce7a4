/** A failure that a person can mend: its message says what is wrong and the way out, and needs no stack. */
export class Failure extends Error {
  expected = true;
}
