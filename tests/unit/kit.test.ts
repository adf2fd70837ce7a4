import { expect, it } from 'vitest';
import { linkedPieces, plainText } from '../../src/kit/compose.ts';
import { mailAddress } from '../../src/kit/mail.ts';

it.each([
  ['Ouvrez : https://example.org/a/b#c', ['Ouvrez : ', '!https://example.org/a/b#c']],
  ['https://example.org/a. Puis rien.', ['!https://example.org/a', '. Puis rien.']],
  ['voir (https://example.org/a), ou pas', ['voir (', '!https://example.org/a', '), ou pas']],
  ['« https://example.org/a/ »', ['« ', '!https://example.org/a/', ' »']],
  ['rien', ['rien']],
])('finds the addresses in “%s”', (text, pieces) => {
  expect(linkedPieces(text).map((piece) => (piece.url ? `!${piece.text}` : piece.text))).toEqual(pieces);
  expect(linkedPieces(text).map((piece) => piece.text).join('')).toBe(text);
});

const notice = [{ text: 'Objet : À savoir & à dire', strong: true }, { text: 'Bonjour,' }, { text: 'Étapes :\n1. Ouvrez.' }];

it('copies a text with an empty line between its paragraphs', () => {
  expect(plainText(notice)).toBe('Objet : À savoir & à dire\n\nBonjour,\n\nÉtapes :\n1. Ouvrez.\n');
});

it('opens a mail with subject and body, to nobody yet', () => {
  const address = new URL(mailAddress({ subject: 'À savoir & à dire', notice }));
  expect([address.protocol, address.pathname]).toEqual(['mailto:', '']);
  expect(address.searchParams.get('subject')).toBe('À savoir & à dire');
  expect(address.searchParams.get('body')).toBe('Bonjour,\r\n\r\nÉtapes :\r\n1. Ouvrez.');
});
