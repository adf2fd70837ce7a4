/** How well a record answers a question: between 0 and a little more than 1. */
import type { Lexicon, Phrase } from './lexicon.ts';
import { sureness, type Query, type Unit } from './query.ts';
import { kinds, type Kind, type RecordRow } from './table.ts';

/** Doing beats reading, an answer beats what explains it. */
const kindWeight: Readonly<Record<Kind, number>> = { steps: 1.12, step: 0.98, question: 1.04, data: 1.06, territory: 1.08, page: 1, claim: 0.8, term: 0.86 };

/** A term where its meaning is asked. */
const meaningWeight = 1.3;

/** A page as a whole beats one of its places where both say the same. */
const wholePageWeight = 1.04;

/** From here on a record holds a word itself, not the title of its page. */
const leastMatch = 0.4;

/** From here on a word of a phrase counts as said. */
const leastSure = 0.5;

/** A word nobody knows is missing from every record; it must not outweigh the others. */
const unknownWeight = 1.2;

export interface Score {
  readonly record: number;
  readonly value: number;
  /** Share of what was asked for that the record holds in title, phrases or text, between 0 and 1: by weight, and by count. */
  readonly held: number;
  readonly count: number;
}

/** Scores every record that has anything of the question. */
export function scoreRecords({ units, asksMeaning }: Pick<Query, 'units' | 'asksMeaning'>, rows: readonly RecordRow[], lexicon: Lexicon): Score[] {
  if (units.length === 0) return [];
  const weights = units.map((unit) => unitWeight(unit, lexicon));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const candidates = new Set<number>();
  const matches = units.map((unit) => matchesOf(unit, lexicon));
  for (const match of matches) for (const record of match.keys()) candidates.add(record);

  return [...candidates].map((record) => {
    const coverage = weights.reduce((sum, weight, index) => sum + weight * (matches[index]?.get(record) ?? 0), 0) / total;
    const holds = matches.map((match) => (match.get(record) ?? 0) >= leastMatch);
    const held = weights.reduce((sum, weight, index) => sum + (holds[index] ? weight : 0), 0) / total;
    const count = holds.filter(Boolean).length / units.length;
    const best = Math.max(0, ...(lexicon.phrases[record] ?? []).map((phrase) => phraseScore(phrase, units, weights, total, lexicon)));
    const [, kind, anchor] = rows[record] as RecordRow;
    const isMeaning = asksMeaning && kinds[kind] === 'term';
    const prior = (isMeaning ? meaningWeight : kindWeight[kinds[kind] as Kind]) * (anchor === '' ? wholePageWeight : 1);
    return { record, value: (0.5 * coverage + 0.5 * best) * prior, held, count };
  });
}

/** Records by how surely they hold what a unit asks for. */
function matchesOf(unit: Unit, lexicon: Lexicon): Map<number, number> {
  const found = new Map<number, number>();
  const take = (record: number, value: number) => found.set(record, Math.max(value, found.get(record) ?? 0));
  for (const [key, sure] of unit.keys) {
    for (const [record, weight] of lexicon.postings.get(key) ?? []) take(record, sure * weight);
  }
  return found;
}

/** How much a unit weighs in a question: the rarer what it asks for, the more. Its synonyms do not count. */
function unitWeight(unit: Unit, lexicon: Lexicon): number {
  if (unit.keys.size === 0) return unknownWeight;
  const surest = Math.max(...unit.keys.values());
  return Math.max(...[...unit.keys].filter(([, sure]) => sure >= sureness.form * surest).map(([key]) => lexicon.weight(key)));
}

/** How well a phrase and the question say the same: what of the question is in the phrase, and what of the phrase in the question. */
function phraseScore(phrase: Phrase, units: readonly Unit[], weights: readonly number[], total: number, lexicon: Lexicon): number {
  let asked = 0;
  units.forEach((unit, index) => {
    asked += (weights[index] ?? 0) * Math.max(0, ...phrase.map((token) => sureOf(token, unit)));
  });
  if (asked === 0) return 0;
  let said = 0;
  let whole = 0;
  for (const token of phrase) {
    const weight = Math.max(...token.map((key) => lexicon.weight(key)));
    whole += weight;
    if (units.some((unit) => sureOf(token, unit) >= leastSure)) said += weight;
  }
  return (asked / total) * (0.5 + 0.5 * (said / whole));
}

function sureOf(token: readonly string[], unit: Unit): number {
  return Math.max(0, ...token.map((key) => unit.keys.get(key) ?? 0));
}
