import { expect, it } from 'vitest';
import { likelyLanguages } from '../../../src/search/other-languages.ts';

const others = [['en', 'English', 'turn off training'], ['de', 'Deutsch', 'ausschalten spat'], ['es', 'Español', 'desactivar']] as const;

it.each([
  ['Turn it OFF', [], ['en', 'de', 'es']],
  ['desactivar', [], ['es', 'en', 'de']],
  ['zu spät ausschalten', ['es'], ['de', 'es', 'en']],
  // Nothing tells: what the reader prefers, then the order of the table.
  ['xylophon', ['pt', 'es', 'de'], ['es', 'de', 'en']],
  ['', [], ['en', 'de', 'es']],
  ['turnover', [], ['en', 'de', 'es']],
])('the likeliest languages of "%s" for readers of %j: %j', (text, preferred, codes) => expect(likelyLanguages(text, others, preferred)).toEqual(codes));
