/** A reader of the letter tool who has filled in everything. */
import type { LetterInput } from '../../src/letter/compose.ts';

export const reader: LetterInput = {
  kind: 'objection',
  territory: 'fr',
  member: true,
  uses: 'both',
  hiring: false,
  grounds: ['confidentiality', 'lasting'],
  refused: false,
  date: '2026-11-22',
  texts: {
    name: 'Alix Martin',
    email: 'alix@example.org',
    profile: 'https://www.linkedin.com/in/alix-example',
    where: 'https://www.linkedin.com/posts/example',
    address: '',
    place: '',
    words: '',
  },
  days: { learnt: '2025-09-20', off: '2025-11-10', sent: '2026-10-15', reminded: '2026-11-18', answered: '2026-11-20' },
};
