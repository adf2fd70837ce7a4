import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { compose, letterText, type LetterInput } from '../../../src/letter/compose.ts';
import { reader } from '../../support/letter-input.ts';
import { lettersIn } from '../../support/letters.ts';

/**
 * Letters read by eye, as tests/fixtures/letters/<name>.txt has them. When wording changes on purpose, read the new
 * letter, then put it there.
 */
const letters: readonly (readonly [name: string, language: string, changes: Partial<LetterInput>])[] = [
  ['fr-objection', 'fr', { texts: { ...reader.texts, place: 'Lyon', address: '1 rue de l’Exemple\n69001 Lyon' } }],
  ['fr-reminder', 'fr', { kind: 'reminder' }],
  ['fr-complaint', 'fr', { kind: 'complaint' }],
  ['ch-de-objection', 'de', { territory: 'ch', hiring: true }],
  ['ch-de-complaint', 'de', { territory: 'ch', kind: 'complaint' }],
  ['gb-objection', 'en', { territory: 'gb', options: ['restriction', 'erasure', 'information', 'complaint-notice'] }],
  ['gb-complaint-to-linkedin', 'en', { territory: 'gb', kind: 'reminder', refused: true }],
  ['gb-complaint', 'en', { territory: 'gb', kind: 'complaint' }],
  ['ca-qc-objection', 'fr', { territory: 'ca-qc' }],
  ['ca-qc-complaint', 'fr', { territory: 'ca-qc', kind: 'complaint', refused: true }],
  ['hk-objection-non-member', 'en', { territory: 'hk', member: false, uses: 'content' }],
  ['hk-complaint', 'en', { territory: 'hk', kind: 'complaint' }],
];

it.each(letters)('%s', (name, language, changes) => {
  const file = fileURLToPath(new URL(`../../fixtures/letters/${name}.txt`, import.meta.url));
  expect(letterText(compose(lettersIn(language), { ...reader, ...changes }))).toBe(readFileSync(file, 'utf8'));
});
