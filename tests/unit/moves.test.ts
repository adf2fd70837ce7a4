/** Where addresses and anchors of earlier days lead: the same list for hosts, pages and anchors. */
import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { movedWithinPages, withOldAnchors } from '../../src/build/moved-anchors.ts';
import { movedTo } from '../../src/components/page/moved-to.ts';
import { siteAddresses } from '../../src/facts/addresses.ts';
import { loadContent } from '../../src/facts/content.ts';
import { address, movedAnchors, movesOf, redirectsOf, type Move } from '../../src/facts/moves.ts';
import { fixtureLocales, withFixture } from '../support/gate-fixture.ts';

/** The moves that a moved.yaml asks for in the content of the fixtures. */
function moves(yaml: string, published = ''): Move[] {
  return withFixture('_base', (root) => {
    appendFileSync(join(root, 'content/facts/ledger/anchors.yaml'), published);
    writeFileSync(join(root, 'content/facts/moved.yaml'), yaml);
    const content = loadContent(root, fixtureLocales);
    return movesOf(content, siteAddresses(content));
  });
}

const shown = (list: readonly Move[]) => list.map(({ from, to }) => `${address(from)} ${to ? address(to) : 'nowhere'}`);

describe('an entry stands for', () => {
  test.each([
    ['an address', '- { from: /fr/vieux/, to: /fr/donnees/ }', ['/fr/vieux/ /fr/donnees/']],
    ['an address that is a part of a page now', '- { from: /fr/vieux/, to: /fr/effets/#late }', ['/fr/vieux/ /fr/effets/#late']],
    ['a page, in the language of the old address', '- { from: /en/old/, to: page:data#profile }', ['/en/old/ /en/data/#profile']],
    ['the page of a territory', '- { from: /fr/ch/, to: page:opt-out/ch }', ['/fr/ch/ /fr/desactiver/suisse/']],
    ['a page of the fallback, for a language that is gone', '- { from: /nl/gegevens/, to: page:data }', ['/nl/gegevens/ /en/data/']],
    ['an anchor on one page', '- { from: /fr/effets/#old, to: /fr/effets/#late }', ['/fr/effets/#old /fr/effets/#late']],
    ['an anchor in every language', '- { from: page:effects#old, to: page:effects#late }', ['/fr/effets/#old /fr/effets/#late', '/en/effects/#old /en/effects/#late']],
    ['nothing where there is no such page', '- { from: /fr/vieux/, to: page:nothing }', ['/fr/vieux/ nowhere']],
    ['nothing where it is malformed', '- { from: vieux }\n- 3\n', []],
    ['nothing in an empty file', '# nothing moved yet\n', []],
  ])('%s', (_name, yaml, expected) => expect(shown(moves(yaml))).toEqual(expected));

  test('an anchor on the pages of the territories that have lost it, each its own', () => {
    const list = moves('- { from: page:opt-out/*#old, to: page:opt-out/*#switch }\n- { from: page:opt-out/*#authority, to: page:opt-out/*#switch }\n', '- opt-out/fr#old\n- opt-out/ch#old\n');
    expect(shown(list).sort()).toEqual([
      '/en/opt-out/france/#old /en/opt-out/france/#switch',
      '/en/opt-out/switzerland/#old /en/opt-out/switzerland/#switch',
      '/fr/desactiver/france/#old /fr/desactiver/france/#switch',
      '/fr/desactiver/suisse/#old /fr/desactiver/suisse/#switch',
    ]);
  });
});

test('hosts get the addresses, with the base, and no anchors of pages', () => {
  const list = moves('- { from: /fr/vieux/, to: /fr/effets/#late }\n- { from: page:effects#old, to: page:effects#late }\n- { from: /fr/rien/, to: page:nothing }\n');
  expect(redirectsOf(list, '/some/path/')).toEqual([{ from: '/some/path/fr/vieux/', to: '/some/path/fr/effets/#late', status: 301 }]);
  expect(redirectsOf(list, '/')).toEqual([{ from: '/fr/vieux/', to: '/fr/effets/#late', status: 301 }]);
});

test('a page knows its old anchors, and which of them are still on it', () => {
  const list = moves('- { from: page:effects#old, to: page:effects#late }\n- { from: page:effects#away, to: page:data#profile }\n- { from: page:effects#whole, to: page:effects }\n');
  expect(movedAnchors(list, '/fr/effets/').map(({ from }) => from.anchor)).toEqual(['old', 'away', 'whole']);
  expect(movedAnchors(list, '/fr/donnees/')).toEqual([]);
  expect(movedWithinPages(list)).toEqual(new Map([['/fr/effets/', [{ from: 'old', to: 'late' }]], ['/en/effects/', [{ from: 'old', to: 'late' }]]]));
});

describe('withOldAnchors', () => {
  test.each([
    ['<h2 id="new">T</h2>', '<h2 id="new"><span id="old"></span>T</h2>'],
    ['<ol><li class="x" id="new"><p>T</p></li></ol>', '<ol><li class="x" id="new"><span id="old"></span><p>T</p></li></ol>'],
    ['<ol id="new"><li>T</li></ol>', '<span id="old"></span><ol id="new"><li>T</li></ol>'],
    ['<p data-id="new">T</p><p id=new>U</p>', '<p data-id="new">T</p><p id=new><span id="old"></span>U</p>'],
  ])('in %s', (html, expected) => expect(withOldAnchors(html, [{ from: 'old', to: 'new' }])).toBe(expected));

  test('takes several for one', () => {
    expect(withOldAnchors('<h2 id="new">T</h2>', [{ from: 'a', to: 'new' }, { from: 'b', to: 'new' }])).toBe('<h2 id="new"><span id="b"></span><span id="a"></span>T</h2>');
  });

  test('refuses a page that has no such place', () => {
    expect(() => withOldAnchors('<h2 id="other">T</h2>', [{ from: 'old', to: 'new' }])).toThrow('no anchor "new"');
  });
});

describe('a reader who is led on', () => {
  test.each([
    ['https://a.example/fr/vieux/', 'https://a.example/fr/neuf/', 'https://a.example/fr/neuf/'],
    ['https://a.example/fr/vieux/?ui=de#computer-1', 'https://a.example/fr/neuf/', 'https://a.example/fr/neuf/?ui=de#computer-1'],
    ['https://a.example/fr/vieux/?ui=de#computer-1', 'https://a.example/fr/neuf/#app', 'https://a.example/fr/neuf/?ui=de#app'],
    ['https://a.example/fr/vieux/?q=%3Cscript%3E&ui=%22%3E#%22onload', 'https://a.example/fr/neuf/', 'https://a.example/fr/neuf/?ui=%22%3E#%22onload'],
  ])('from %s over %s keeps label language and anchor', (here, link, expected) => expect(movedTo(here, link)).toBe(expected));
});
