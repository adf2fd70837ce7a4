import { describe, expect, it } from 'vitest';
import { askingWords, buildTable, firstSentences, textData, type TableInput } from '../../../src/search/indexing/build-table.ts';
import { textDocuments } from '../../../src/search/indexing/documents.ts';
import type { SearchRecord } from '../../../src/search/indexing/records.ts';
import { sectionsOf } from '../../../src/search/indexing/sections.ts';
import { createLanguageNames, isAbbreviation, namesIn, namesOfOthers, outlyingNames } from '../../../src/search/indexing/territory-names.ts';

const page = `<html><body><nav>Menu</nav><main id="main"><header><h1>Titre</h1><p class="dated">Mis à jour</p></header>
<p>Avant <a href="#x">le&nbsp;premier</a>.</p><aside aria-hidden="true">caché</aside>
<h2 id="one">Un</h2><p>Texte d’un<br>autre.</p>
<details class="src"><summary>2 sources</summary><p>Dit aussi.</p><ul><li>Une source</li></ul></details>
<div id="fact"><h3>Un fait</h3><p>Son texte</p></div><p>Après le fait.</p>
<ol><li id="step-1"><p>Première étape.</p><div role="img">dessin</div><a data-share href="#step-1">Lien</a></li></ol>
<div id="no-place"><p>Du même endroit.</p></div>
</main><footer>Pied</footer></body></html>`;

describe('sectionsOf', () => {
  it('cuts a page at its anchors', () => {
    expect(sectionsOf(page, (id) => ['one', 'fact', 'step-1'].includes(id))).toEqual([
      { anchor: '', title: 'Titre', text: 'Avant le\u00a0premier.' },
      { anchor: 'one', title: 'Un', text: 'Texte d’un autre. Dit aussi. Après le fait. Du même endroit.' },
      { anchor: 'fact', title: 'Un fait', text: 'Son texte' },
      { anchor: 'step-1', title: 'Première étape.', text: 'Première étape.' },
    ]);
  });
  it('wants a <main>', () => expect(() => sectionsOf('<html><body></body></html>', () => true)).toThrow('<main>'));
});

describe('textDocuments', () => {
  const built = (id: string, html: string) => ({ id, path: `/fr/${id}/`, name: id, html });
  const [first, second] = textDocuments('fr', [built('a', '<main><h1>A</h1><p>L’œuvre de <b>l’IA</b> &lt;ici&gt;</p><h2 id="x">Même</h2><p>Même texte</p></main>'), built('b', '<main><h1>B</h1><h2 id="x">Même</h2><p>Même texte</p><h2 id="y">Autre</h2><p>Texte</p></main>')], () => true);
  it('have straight apostrophes, anchors and folded letters', () => {
    expect(first?.html).toContain("L'œuvre de l'IA &lt;ici&gt;");
    expect(first?.html).toContain('title="oeuvre"');
    expect(first?.html).toContain('<h2 id="x">Même</h2>');
    expect(first?.html).toMatch(/^<html lang="fr">/);
  });
  it('hold a text once', () => {
    expect(second?.html).not.toContain('Même texte');
    expect(second?.html).toContain('<h2 id="y">Autre</h2>');
  });
});

describe('the table', () => {
  const record = (place: string, title: string, text = ''): SearchRecord => ({ page: place.split('#')[0] ?? '', anchor: place.split('#')[1] ?? '', kind: 'page', title, words: [], text });
  const records = [record('data', 'Données'), record('data#photos', 'Photos', 'Une capture rare. Une photo.'), ...Array.from({ length: 25 }, (_, index) => record(`data#n${index}`, `Numéro ${index}`, 'partout données'))];
  const input: TableInput = {
    locale: 'fr', name: 'Français', dir: 'ltr', strings: {}, others: [], searchPath: '/', records, pages: [{ id: 'data', path: '/fr/donnees/', name: 'Données' }],
    territories: [],
    search: { elisions: ['l'], contractions: [], endings: ['e', 's'], links: [], stopWords: ['une'], meaning: [], synonyms: [['photo', 'image']], words: {}, answers: [{ to: 'data#photos', asked: ['photos'] }, { to: 'data#gone', asked: ['x'] }], wanted: ['data', 'gone', 'data', 'data', 'data'] },
  };
  const table = buildTable(input);

  it('answers with what is there only', () => {
    expect(table.answers).toEqual([{ record: 1, title: 'Photos', text: 'Une capture rare. Une photo.', asked: 'photos' }]);
    expect(table.wanted).toEqual([0, 0, 0, 0]);
  });

  it('knows telling words of the texts, not those of the title and not those that stand everywhere', () => {
    const { stems, places, common } = textData(table, records);
    expect(stems.split(' ')).toEqual(['captur', 'rare']);
    expect(places).toBe('2 2');
    expect(common).toBe('partout');
  });

  it('is the same every time', () => expect(JSON.stringify(buildTable(input))).toBe(JSON.stringify(table)));
  it('refuses a record without its page', () => expect(() => buildTable({ ...input, records: [record('gone', 'x')] })).toThrow('page "gone"'));
});

it('askingWords are those that the own language has not', () => {
  const own = { elisions: [], contractions: [], endings: [], links: [], stopWords: ['une'], meaning: [], synonyms: [['photo', 'image']], words: {}, answers: [{ to: 'data', asked: ['photos'] }], wanted: [] };
  const other = { ...own, answers: [{ to: 'data', asked: ['my photos', 'turn off'] }], synonyms: [['object', 'objection', 'protest', 'fight'], ['une', 'one']] };
  expect(askingWords(other, own)).toBe('my turn off object objection protest one');
});

it('firstSentences takes two', () => {
  expect(firstSentences('Oui. C’est écrit. Et plus.', 'fr')).toBe('Oui. C’est écrit.');
  expect(firstSentences('Une seule', 'fr')).toBe('Une seule');
  expect(firstSentences('So am 4. November 2025. Dann Art. 21 DSGVO, z. B. hier. Ende.', 'de')).toBe('So am 4. November 2025. Dann Art. 21 DSGVO, z. B. hier.');
});

describe('names of territories', () => {
  it('in languages', () => expect(namesIn('CH', ['fr', 'de', 'it'])).toEqual(['Suisse', 'Schweiz', 'Svizzera']));
  it('of parts of a country only where they have a code', () => expect([namesIn('CA-QC', ['fr']), namesIn('ZZ', ['fr']), namesIn('EU', ['fr'])]).toEqual([[], [], []]));
  it('of all others', () => {
    const others = namesOfOthers('fr', ['FR', 'GB', 'CH']);
    expect(others).toContain('Maroc');
    expect(others.filter((name) => ['France', 'Royaume-Uni', 'Suisse', 'Martinique', 'Union européenne'].includes(name))).toEqual([]);
  });
  it('of outlying parts', () => expect(outlyingNames('FR', 'fr')).toContain('Martinique'));
  it('that are languages too', () => expect(['allemand', 'Anglais', 'belge'].map(createLanguageNames('fr', ['de', 'en']))).toEqual([true, true, false]));
  it('in capitals', () => expect(['UK', 'USA', 'Uk', 'CNIL'].map(isAbbreviation)).toEqual([true, true, false, false]));
});
