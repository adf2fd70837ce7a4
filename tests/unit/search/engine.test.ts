import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../src/search/engine.ts';
import { placeOf, table } from '../../support/search-table.ts';

const engine = createEngine(table);
const places = (query: string, options?: Parameters<typeof engine.find>[1]) => engine.find(query, options).hits.map((hit) => placeOf(hit.url));

describe('the first result', () => {
  it.each([
    // Accents, capitals, apostrophes, elisions, stop words, other forms of a word.
    ['comment désactiver', 'opt-out#direct'], ['comment desactiver', 'opt-out#direct'], ['COMMENT DÉSACTIVER', 'opt-out#direct'], ['désactivée', 'opt-out#direct'], ['désactivation', 'opt-out#direct'],
    ["l'entrainement", 'opt-out'], ['l’entraînement', 'opt-out'], ['lentrainement', 'opt-out'],
    // Slips, words begun, a space too many or too few.
    ['desactivr', 'opt-out#direct'], ['désactiv', 'opt-out#direct'], ['mesages prives', 'data#private-messages'], ['messagesprivés', 'data#private-messages'], ['in mail', 'data#private-messages'],
    // Other words for it.
    ['décocher', 'opt-out#direct'], ['opt out', 'opt-out#direct'], ['optout', 'opt-out#direct'], ['réclamation', 'complaint'], ['intelligence artificielle', 'home'], ['date limite', 'questions#too-late'],
    // What a word means.
    ['c’est quoi l’ia générative', 'glossary#generative-ai'],
    // A word of the text only.
    ['capture', 'opt-out#check'], ['captures', 'opt-out#check'], ['captrue', 'opt-out#check'],
    // Countries.
    ['suisse', 'opt-out/ch'], ['je vis en suisse', 'opt-out/ch'], ['québec', 'opt-out/ca#ca-qc'], ['désactiver en belgique', 'opt-out/be#direct'], ['belgique plainte', 'opt-out/be#authority'], ['plainte belge', 'opt-out/be#authority'], ['suise', 'opt-out/ch'],
  ])('of "%s"', (query, place) => expect(places(query)[0]).toBe(place));
});

describe('what is found', () => {
  it('what holds more of a question comes before what holds less', () => {
    expect(places('messages privés').slice(0, 2)).toEqual(['data#private-messages', 'questions#messages']);
    expect(places('photos et messages')).toEqual(expect.arrayContaining(['data#photos', 'data#private-messages']));
  });

  it('the page of a country, then what names it', () => expect(places('suisse').slice(0, 2)).toEqual(['opt-out/ch', 'questions#switzerland']));

  it('guides of other countries never', () => expect(places('plainte').filter((place) => place.startsWith('guide') || place.includes('/'))).toEqual([]));

  it('no result twice', () => {
    for (const query of ['désactiver', 'ia', 'suisse désactiver', 'plainte belgique']) expect(new Set(places(query)).size).toBe(places(query).length);
  });

  it('nothing for what is not there', () => {
    const outcome = engine.find('recette de gâteau');
    expect(outcome).toMatchObject({ hits: [], answer: undefined, partial: true, trust: 0 });
    expect(engine.wanted.map((hit) => placeOf(hit.url))).toEqual(['opt-out', 'data']);
  });

  it('of a question in part, said so', () => {
    const outcome = engine.find('messages codés des dauphins');
    expect(outcome.partial).toBe(true);
    expect(outcome.trust).toBeLessThan(0.8);
  });

  it('what most people want, for words that say nothing', () => {
    expect(places('comment')).toEqual(['opt-out', 'data']);
    expect(places('linkdin')).toEqual(['opt-out', 'data']);
    expect(engine.find('comment').trust).toBe(0);
  });

  it('what was mended is said', () => {
    expect(engine.find('mesages prives').mended).toBe('messages privés');
    expect(places('mesage prive')[0]).toBe('data#private-messages');
    expect(engine.find('désactiver').mended).toBeUndefined();
  });
});

describe('words', () => {
  /** The engine with more phrases for the place about Switzerland. */
  const withPhrases = (phrases: string) => createEngine({ ...table, records: table.records.map((record) => (record[2] === 'switzerland' ? ([...record.slice(0, 4), phrases] as unknown as typeof record) : record)) });

  it('that say nothing alone can be a phrase', () => {
    expect(places('mais sur quoi')[0]).toBe('opt-out');
    const found = withPhrases('sur quoi').find('mais sur quoi');
    expect(placeOf(found.hits[0]?.url ?? '')).toBe('questions#switzerland');
    expect(found.trust).toBeGreaterThan(0.9);
  });

  it('between those of a phrase are asked for too', () => {
    const own = createEngine({ ...table, language: { ...table.language, synonyms: [...table.language.synonyms, 'arrêt;mettre fin'] } });
    expect(own.find('mettre les messages fin').query.units.map((unit) => unit.typed)).toEqual(['mettre fin', 'messages']);
  });

  it('that say nothing are no other word together', () => {
    expect(withPhrases('deson').find('photos de son').query.units.map((unit) => unit.typed)).toEqual(['photos']);
  });

  it('of a compound are found each', () => {
    const own = createEngine({ ...table, language: { ...table.language, links: ['', 's'] } });
    expect(own.find('photosmessages ').query.units.map((unit) => unit.typed)).toEqual(['photos', 'messages']);
    expect(own.find('plaintesphotos ').query.units.map((unit) => unit.typed)).toEqual(['plainte', 'photos']);
    expect(engine.find('plaintesphotos ').query.units.map((unit) => unit.typed)).not.toEqual(['plainte', 'photos']);
  });
});

describe('on the page of a country', () => {
  it('its own steps come first and stand for the common ones', () => {
    expect(places('comment désactiver', { place: 'ch' })[0]).toBe('opt-out/ch#direct');
    expect(places('comment désactiver', { place: 'ch' })).not.toContain('opt-out#direct');
  });

  it('another one can be asked for', () => expect(places('désactiver en belgique', { place: 'ch' })[0]).toBe('opt-out/be#direct'));
  it('an unknown one changes nothing', () => expect(places('comment désactiver', { place: 'xx' })).toEqual(places('comment désactiver')));
});

describe('filters', () => {
  it('by kind', () => expect(engine.find('messages privés', { filter: { kind: 'question' } }).hits.map((hit) => hit.kind)).toEqual(['question']));
  it('by country', () => {
    const found = places('plainte', { filter: { territory: 'be' } });
    expect(found).toContain('opt-out/be#authority');
    expect(found.filter((place) => /^opt-out\/(?!be)/.test(place))).toEqual([]);
  });
});

describe('the short answer', () => {
  it.each(['trop tard', 'Est-ce trop tard ?', 'c’est trop tard', 'date limite'])('to "%s"', (query) => expect(engine.find(query).answer?.text).toBe('Non. Le réglage reste ouvert.'));
  it.each(['trop tard pour les dauphins', 'tard', 'désactiver', 'suisse', 'zzz'])('not to "%s"', (query) => expect(engine.find(query).answer).toBeUndefined());
});

describe('marks', () => {
  const marked = (text: string, query: string) => engine.marks(text, engine.find(query).query).map((segment) => (segment.marked ? `[${segment.text}]` : segment.text)).join('');
  it.each([
    ['Messages privés et InMail', 'message prive', '[Messages] [privés] et InMail'],
    ['Comment désactiver l’IA', 'décocher', 'Comment [désactiver] l’IA'],
    ['<b>IA</b>', 'ia', '<b>[IA]</b>'],
    ['Rien', 'ia', 'Rien'],
  ])('%s for %s', (text, query, result) => expect(marked(text, query)).toBe(result));
});

describe('odd input', () => {
  it.each(['', ' ', 'a', '%00', '<script>alert(1)</script>', '.*+?^${}()|[]\\', '__proto__', 'constructor toString', 'a'.repeat(10_000), 'mot '.repeat(5_000), '😀', '\u202e', '\ud800', 'مرحبا', '中文', "'", '’’', '-', '1', 'NaN'])('%j does no harm', (query) => {
    const { hits, trust } = engine.find(query);
    expect(hits.every((hit) => hit.url.startsWith('/fr/'))).toBe(true);
    expect(trust).toBeGreaterThanOrEqual(0);
  });
});
