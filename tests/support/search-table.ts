/** A small table of the search, in French, for unit tests. */
import { kinds, type Kind, type RecordRow, type SearchTable } from '../../src/search/table.ts';

const pages = [
  ['home', '/fr/', 'Accueil'],
  ['opt-out', '/fr/desactiver/', 'Désactiver'],
  ['data', '/fr/donnees/', 'Les données'],
  ['questions', '/fr/questions/', 'Questions'],
  ['glossary', '/fr/glossaire/', 'Glossaire'],
  ['complaint', '/fr/reclamation/', 'Réclamation'],
  ['opt-out/ch', '/fr/desactiver/suisse/', 'Suisse'],
  ['opt-out/be', '/fr/desactiver/belgique/', 'Belgique'],
  ['opt-out/ca', '/fr/desactiver/canada/', 'Canada'],
  ['guide/eu', '', ''],
  ['guide/ch', '', ''],
  ['guide/ca', '', ''],
] as const;

const pageAt = (id: string) => pages.findIndex(([page]) => page === id);

function record(place: string, kind: Kind, title: string, words = ''): RecordRow {
  const [page = '', anchor = ''] = place.split('#');
  return [pageAt(page), kinds.indexOf(kind), anchor, title, words];
}

const records: readonly RecordRow[] = [
  record('home', 'page', 'LinkedIn entraîne son IA avec vos données'),
  record('opt-out', 'page', 'Comment désactiver l’entraînement de l’IA avec vos données'),
  record('opt-out#direct', 'steps', 'Avec le lien direct', 'désactiver;comment faire'),
  record('opt-out#computer', 'steps', 'Sur ordinateur, par le menu', 'désactiver'),
  record('opt-out#check', 'page', 'Comment vérifier que c’est désactivé'),
  record('data', 'page', 'Quelles données LinkedIn utilise'),
  record('data#private-messages', 'data', 'Messages privés et InMail'),
  record('data#photos', 'data', 'Photos, légendes et vidéos'),
  record('questions', 'page', 'Les questions que l’on se pose'),
  record('questions#too-late', 'question', 'Est-ce trop tard après le 3 novembre 2025 ?'),
  record('questions#messages', 'question', 'LinkedIn lit-il mes messages privés ?'),
  record('questions#switzerland', 'question', 'La Suisse est-elle concernée ?'),
  record('glossary', 'page', 'Les mots du sujet'),
  record('glossary#generative-ai', 'term', 'IA générative', 'GenAI'),
  record('complaint', 'page', 'Adresser une plainte à votre autorité', 'porter plainte'),
  record('opt-out/ch', 'territory', 'Suisse : désactiver l’entraînement de l’IA'),
  record('opt-out/be', 'territory', 'Belgique : désactiver l’entraînement de l’IA'),
  record('opt-out/ca', 'territory', 'Canada : désactiver l’entraînement de l’IA'),
  record('opt-out/ca#ca-qc', 'territory', 'Québec'),
  record('guide/eu#direct', 'steps', 'Par le lien direct', 'désactiver'),
  record('guide/eu#authority', 'page', 'L’autorité à qui adresser une plainte', 'plainte;autorité'),
  record('guide/ch#direct', 'steps', 'Par le lien direct', 'désactiver'),
  record('guide/ch#authority', 'page', 'Un signalement au Préposé fédéral', 'plainte;autorité'),
  record('guide/ca#direct', 'steps', 'Par le lien direct', 'désactiver'),
];

const recordAt = (place: string) => records.findIndex(([page, , anchor]) => `${pages[page]?.[0] ?? ''}${anchor === '' ? '' : `#${anchor}`}` === place);

export const table: SearchTable = {
  locale: 'fr',
  name: 'Français',
  dir: 'ltr',
  strings: {},
  others: [['en', 'English', 'turn off']],
  searchPath: '/fr/recherche/',
  language: {
    elisions: ['l', 'd', 's', 'qu', 'j', 'jusqu'],
    contractions: [],
    endings: ['ements', 'ement', 'ations', 'ation', 'ees', 'ee', 'es', 'er', 'e', 's'],
    links: [],
    stopWords: 'a au avec c ce comment de des du en est et il je la le les linkedin mais mon mes ou par pour que quelles quoi son sur suis un une vis vos votre',
    meaning: ['c’est quoi', 'définition'],
    synonyms: ['désactiver;décocher;couper;refuser;opt-out', 'plainte;réclamation;se plaindre', 'trop tard;date limite', 'IA;intelligence artificielle'],
  },
  pages,
  records,
  territories: [
    ['ch', pageAt('opt-out/ch'), '', pageAt('guide/ch'), 'Suisse', 'schweiz;switzerland', 'geneve;helvetique', 'allemand'],
    ['be', pageAt('opt-out/be'), '', pageAt('guide/eu'), 'Belgique', 'belgie;belgium', 'belge;bruxelles', ''],
    ['ca', pageAt('opt-out/ca'), '', pageAt('guide/ca'), 'Canada', '', 'canadien', ''],
    ['ca-qc', pageAt('opt-out/ca'), 'ca-qc', pageAt('guide/ca'), 'Québec', '', 'montreal', ''],
  ],
  answers: [{ record: recordAt('questions#too-late'), title: 'Est-ce trop tard ?', text: 'Non. Le réglage reste ouvert.', asked: 'trop tard;encore temps' }],
  wanted: [recordAt('opt-out'), recordAt('data')],
  // "capture" stands in the text of the place about checking, "filtres" in two places.
  text: { stems: 'captur filtr', places: `${(recordAt('opt-out#check') + 1).toString(36)} ${(recordAt('data#photos') + 1).toString(36)}.2`, common: 'annonc' },
  fullText: { path: '/pagefind/fr/', version: '0' },
};

/** Page and anchor that a result of this table leads to. */
export function placeOf(url: string): string {
  const [path = '', anchor] = url.split('#');
  const page = pages.find(([, pagePath]) => pagePath === path)?.[0] ?? path;
  return anchor === undefined ? page : `${page}#${anchor}`;
}
