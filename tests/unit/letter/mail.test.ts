import { describe, expect, it } from 'vitest';
import { compose, letterText, piecesText } from '../../../src/letter/compose.ts';
import { letterMail } from '../../../src/letter/mail.ts';
import { reader } from '../../support/letter-input.ts';
import { letterLanguages, lettersIn } from '../../support/letters.ts';

const complaints = letterLanguages.flatMap((language) => {
  const data = lettersIn(language);
  return ['fr', 'be', 'ie', 'gb', 'hk', 'ca-qc'].map((territory) => ({ name: `${language} ${territory}`, letter: compose(data, { ...reader, kind: 'complaint', territory }) }));
});

describe.each(complaints)('a complaint, $name', ({ letter }) => {
  const mail = letterMail(letter, 'authority@example.org');
  const address = new URL(mail.href);

  it('is in an address that no mail program cuts, whole or not at all', () => {
    expect(mail.href.length).toBeLessThanOrEqual(2_000);
    expect(address.pathname).toBe('authority@example.org');
    expect(address.searchParams.get('subject')).toBe(piecesText(letter.subject));
    expect(address.searchParams.get('body')).toBe(mail.isWhole ? letterText(letter).replaceAll('\n', '\r\n') : null);
  });
});

it('long letters are not whole, short ones are', () => {
  const [first] = complaints;
  if (!first) throw new Error('No complaint.');
  const empty = { ...first.letter, sender: [], recipient: [], paragraphs: [], enclosures: [] };
  expect(letterMail(empty, 'a@example.org').isWhole).toBe(true);
  expect(complaints.filter(({ letter }) => !letterMail(letter, 'a@example.org').isWhole).length).toBeGreaterThan(0);
});
