import { describe, expect, it } from 'vitest';
import { authorityFor, compose, letterText, piecesText, questionsOf, type LetterInput } from '../../../src/letter/compose.ts';
import { standardLetter } from '../../../src/letter/outline.ts';
import { letterKind, letterLaw } from '../../../src/schemas/letters.ts';
import { reader } from '../../support/letter-input.ts';
import { letterLanguages, lettersIn } from '../../support/letters.ts';

const data = Object.fromEntries(letterLanguages.map((language) => [language, lettersIn(language)]));
const write = (language: string, changes: Partial<LetterInput>) => compose(lettersOf(language), { ...reader, ...changes });

function lettersOf(language: string) {
  const found = data[language];
  if (!found) throw new Error(`No letters in ${language}.`);
  return found;
}

const ireland = 'LinkedIn Ireland Unlimited Company';
const corporation = 'LinkedIn Corporation';

/** Territory, company, law as each language names it, day by which an answer to the objection is due, authority. */
const places: readonly (readonly [territory: string, company: string, fr: string, en: string, answerBy: string | null, authority: string | null])[] = [
  ['fr', ireland, 'article 21, paragraphe 1, du RGPD', 'Article 21(1) GDPR', '2026-12-22', 'fr-cnil'],
  ['be', ireland, 'article 21, paragraphe 1, du RGPD', 'Article 21(1) GDPR', '2026-12-22', 'be-apd'],
  ['at', ireland, 'article 21, paragraphe 1, du RGPD', 'Article 21(1) GDPR', '2026-12-22', 'at-dsb'],
  ['ie', ireland, 'article 21, paragraphe 1, du RGPD', 'Article 21(1) GDPR', '2026-12-22', 'ie-dpc'],
  ['de', ireland, 'article 21, paragraphe 1, du RGPD', 'Article 21(1) GDPR', '2026-12-22', null],
  ['no', ireland, 'article 21, paragraphe 1, du RGPD', 'Article 21(1) GDPR', '2026-12-22', 'no-datatilsynet'],
  ['li', ireland, 'article 21, paragraphe 1, du RGPD', 'Article 21(1) GDPR', '2026-12-22', 'li-dss'],
  ['ch', ireland, 'art. 30 LPD', 'Art. 30 FADP', '2026-12-22', 'ch-edoeb'],
  ['gb', corporation, 'UK GDPR', 'Article 21(1) UK GDPR', '2026-12-22', 'gb-ico'],
  ['ca', corporation, 'LPRPDE, annexe 1, principe 4.3.8', 'PIPEDA, Schedule 1, Principle 4.3.8', null, 'ca-opc'],
  ['ca-qc', corporation, 'LPRPDE, annexe 1, principe 4.3.8', 'PIPEDA, Schedule 1, Principle 4.3.8', null, 'ca-qc-cai'],
  ['ca-bc', corporation, 'LPRPDE, annexe 1, principe 4.3.8', 'PIPEDA, Schedule 1, Principle 4.3.8', null, 'ca-bc-oipc'],
  ['ca-ab', corporation, 'LPRPDE, annexe 1, principe 4.3.8', 'PIPEDA, Schedule 1, Principle 4.3.8', null, 'ca-ab-oipc'],
  ['hk', corporation, 'PDPO, annexe 1, principe DPP3', 'PDPO, Schedule 1, DPP3', null, 'hk-pcpd'],
];

describe.each(places)('an objection from %s', (territory, company, fr, en, answerBy, authority) => {
  it.each([['fr', fr, true], ['fr', fr, false], ['en', en, true], ['en', en, false]] as const)('in %s under %s, member: %s', (language, law, member) => {
    const letter = write(language, { territory, member });
    expect(letter.recipient.map(piecesText)[0]).toBe(company);
    expect(piecesText(letter.subject)).toContain(law);
    expect(letter.answerBy).toBe(answerBy);
    expect(letter.authority).toBe(authority);
    expect(letter.missing).toEqual(authority === null ? ['authority'] : []);
  });
});

describe.each(letterLanguages)('in %s', (language) => {
  const letters = lettersOf(language);
  const withLetters = Object.entries(letters.territories).filter(([, territory]) => territory.law !== null);

  it('every territory under a known law has every letter, whole', () => {
    expect(withLetters.length).toBeGreaterThan(30);
    for (const [territory, { authorities, controller }] of withLetters) {
      for (const kind of letterKind.options) for (const member of [true, false]) for (const refused of [true, false]) {
        const letter = write(language, { territory, kind, member, refused, hiring: true, authority: authorities[0], texts: { ...reader.texts, words: '…' } });
        const text = letterText(letter);
        expect(letter.missing, `${territory} ${kind}`).toEqual([]);
        expect(text, `${territory} ${kind}`).not.toMatch(/[[\]{}]|undefined|null|NaN/);
        if (kind !== 'complaint') expect(letter.recipient.map(piecesText), territory).toEqual(letters.controllers[controller]?.lines);
        else expect(letter.recipient.map(piecesText), territory).toEqual(letters.authorities[authorities[0] ?? '']?.lines);
      }
    }
  });

  it('what is not said is a blank, and is named', () => {
    const { missing, subject } = write(language, { kind: 'reminder', texts: {}, days: {} });
    expect(missing.toSorted()).toEqual(['email', 'name', 'profile', 'sent']);
    expect(piecesText(subject)).toContain(`[${letters.blanks.sent}]`);
  });

  it('no letter speaks to a member as to somebody else', () => {
    for (const kind of letterKind.options) {
      const member = letterText(write(language, { kind }));
      const other = letterText(write(language, { kind, member: false }));
      expect(member).not.toContain(reader.texts.where);
      expect(other).not.toContain(reader.texts.profile);
      expect(other).toContain(reader.texts.where);
    }
  });

  it('the standard letters have a mark before what is not for everybody', () => {
    for (const law of letterLaw.options) for (const kind of letterKind.options) {
      const { paragraphs, recipient } = standardLetter(letters, law, kind);
      const text = paragraphs.map(({ pieces }) => piecesText(pieces)).join('\n');
      expect(recipient.join('\n')).not.toBe('');
      expect(text).toContain(`[${letters.blanks.name}]`);
      expect(text).toContain(`[${letters.conditions.member}] `);
      expect(text).toContain(`[${letters.conditions['non-member']}] `);
      expect(text).not.toMatch(/[{}]|undefined/);
    }
  });
});

describe('uses', () => {
  it.each([['both', /qu’ils créent du contenu ou non/], ['content', /qui créent du contenu/], ['other', /qui ne créent pas de contenu/]] as const)('%s', (uses, words) => {
    for (const territory of ['fr', 'ch', 'gb', 'ca', 'hk']) expect(letterText(write('fr', { territory, uses }))).toMatch(words);
  });

  it('Hiring Assistant is named where the European notice holds, for members who ask', () => {
    const named = (changes: Partial<LetterInput>) => letterText(write('fr', changes)).includes('Hiring Assistant');
    expect(['fr', 'ch', 'gb', 'ca', 'hk'].map((territory) => named({ territory, hiring: true }))).toEqual([true, true, true, false, false]);
    expect(named({ hiring: false })).toBe(false);
    expect(named({ hiring: true, member: false })).toBe(false);
  });
});

describe('grounds', () => {
  it('stand in the letter in their order, then one’s own words', () => {
    const text = letterText(write('fr', { grounds: ['lasting', 'confidentiality'], texts: { ...reader.texts, words: 'Et je n’en veux pas.' } }));
    expect(text).toMatch(/Ce qu’un modèle a appris .* Mon métier .* Et je n’en veux pas\./);
  });

  it('are asked where the law asks for them', () => {
    const asks = (law: 'eu' | 'ch' | 'gb' | 'ca' | 'hk') => questionsOf(lettersOf('fr'), law, 'objection', true).slots.has('grounds');
    expect(letterLaw.options.map(asks)).toEqual([true, false, true, false, false]);
  });

  it('one’s own words stand as they are, braces and line breaks included', () => {
    const words = 'Une {name} et <b>[deux]</b>.\nTrois.';
    expect(letterText(write('fr', { territory: 'ch', texts: { ...reader.texts, words } }))).toContain(`\n\n${words}\n\n`);
  });
});

describe('what the reader can put in or take out', () => {
  it('is in unless taken out, but for the question what was used', () => {
    const text = letterText(write('en', {}));
    expect(text).toContain('Article 18(1)(d) GDPR');
    expect(text).not.toContain('Article 15(1)');
  });

  it('is exactly what is ticked', () => {
    const text = letterText(write('en', { options: ['information'] }));
    expect(text).toContain('Article 15(1) GDPR');
    expect(text).not.toMatch(/Article 18|Article 17|This request does not concern/);
    expect(text).toContain('This letter is not a request to close anything.');
  });
});

describe('an authority', () => {
  it.each([
    ['de', undefined, null], ['de', 'de-by', 'de-by'], ['de', 'de-bfdi', null], ['de', 'fr-cnil', null],
    ['ca-qc', undefined, 'ca-qc-cai'], ['ca-qc', 'ca-opc', 'ca-opc'], ['ca', 'ca-qc-cai', 'ca-opc'], ['fr', undefined, 'fr-cnil'],
  ])('in %s, chosen: %s', (territory, chosen, expected) => expect(authorityFor(lettersOf('fr'), territory, chosen)).toBe(expected));

  it('is written to in its own language', () => {
    expect(piecesText(write('en', { kind: 'complaint', territory: 'fr' }).recipient[0] ?? [])).toBe('Commission nationale de l’informatique et des libertés');
    expect(piecesText(write('fr', { kind: 'complaint', territory: 'be' }).recipient[0] ?? [])).toBe('Autorité de protection des données');
    expect(piecesText(write('en', { kind: 'complaint', territory: 'be' }).recipient[0] ?? [])).toBe('Gegevensbeschermingsautoriteit');
  });

  it('passes the case on to the Irish one, unless it is that one or outside the EU and EEA', () => {
    const passes = (territory: string) => letterText(write('en', { kind: 'complaint', territory })).includes('Data Protection Commission) is the lead authority');
    expect(['fr', 'no', 'ie', 'ch', 'gb'].map(passes)).toEqual([true, true, false, false, false]);
  });

  it('gets the law of the one that is written to', () => {
    const law = (territory: string, authority?: string) => /I file it under .*/.exec(letterText(write('en', { kind: 'complaint', territory, authority })))?.[0];
    expect(law('ca')).toContain('PIPEDA');
    expect(law('ca-qc')).toContain('P-39');
    expect(law('ca-qc', 'ca-opc')).toContain('PIPEDA');
    expect(law('ca-bc')).toContain('British Columbia');
    expect(law('ca-ab')).toContain('Alberta');
  });
});

describe('days', () => {
  it.each([
    ['fr', 'objection', '2026-12-22'], ['fr', 'reminder', '2026-12-06'], ['fr', 'complaint', '2027-02-22'],
    ['ch', 'objection', '2026-12-22'], ['ch', 'reminder', '2026-12-06'], ['ch', 'complaint', null],
    ['gb', 'objection', '2026-12-22'], ['gb', 'reminder', '2026-12-22'], ['gb', 'complaint', null],
    ['ca', 'objection', null], ['ca', 'reminder', '2026-12-06'], ['hk', 'objection', null],
  ] as const)('the answer to %s %s', (territory, kind, expected) => expect(write('fr', { territory, kind }).answerBy).toBe(expected));

  it('a month is a month, thirty days are thirty days', () => {
    expect(write('fr', { territory: 'fr', date: '2027-01-31' }).answerBy).toBe('2027-02-28');
    expect(write('fr', { territory: 'ch', date: '2027-01-31' }).answerBy).toBe('2027-03-02');
  });

  it('the month of the first letter is told', () => {
    expect(write('fr', { kind: 'reminder' }).objectionDue).toBe('2026-11-15');
    expect(write('fr', { kind: 'reminder', territory: 'hk' }).objectionDue).toBeNull();
  });
});

it.each(['us', 'br', 'zz'])('there is no letter for %s', (territory) => expect(() => write('fr', { territory })).toThrow(territory));
it('an unknown territory is refused', () => expect(() => write('fr', { territory: 'xx' })).toThrow('xx'));
it('an impossible day is refused', () => expect(() => write('fr', { date: '2026-02-30' })).toThrow(RangeError));

describe('paragraphs', () => {
  it('say what they rest on, under their own law', () => {
    const grounds = (territory: string) => write('en', { territory }).paragraphs.flatMap(({ notes }) => notes.filter((note) => note.element === 'declaration').map((note) => note.ground));
    expect(grounds('fr')).toEqual(['GDPR Art. 21(1) · GDPR Art. 6(1)(f)']);
    expect(grounds('ch')).toEqual(['FADP Art. 30(2)(b)']);
    expect(grounds('hk')).toEqual(['PDPO, Schedule 1, DPP3', 'PDPO, section 2(3)']);
  });

  it('no law is cited outside its territory', () => {
    const grounds = (territory: string) => write('en', { territory, hiring: true }).paragraphs.flatMap(({ notes }) => notes.flatMap((note) => note.ground ?? [])).join(' ');
    expect(grounds('ch')).not.toMatch(/GDPR|PIPEDA|PDPO/);
    expect(grounds('gb')).not.toMatch(/(?<!UK )GDPR|FADP/);
    expect(grounds('ca')).not.toMatch(/GDPR|FADP|Quebec/);
    expect(grounds('fr')).not.toMatch(/UK|FADP|Data Protection Act/);
  });
});
