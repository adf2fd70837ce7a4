/** Files as no writer means them: what an editor, a merge, a pasted picture or a slip of the hand leaves behind. */
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runGate } from '../../../src/facts/gate.ts';
import { expectedInFixtures, fixtureLocales, withFixture } from '../../support/gate-fixture.ts';

const fact = 'content/facts/effects/eff-future.yaml';
const wording = 'content/fr/facts/effects.yaml';
const page = 'content/fr/pages/effects.mdx';

/** Bytes that are no text, the same ones every time. */
const rubbish = Buffer.from(Array.from({ length: 3000 }, (_, index) => (index * 7919 + 13) % 256));

/** What is done to a copy of good content. */
type Deed = (at: (file: string) => string) => void;

const write = (file: string, bytes: string | Buffer): Deed => (at) => writeFileSync(at(file), bytes);
const change = (file: string, how: (text: string) => string | Buffer): Deed => (at) => writeFileSync(at(file), how(readFileSync(at(file), 'utf8')));
const link = (file: string, target: string): Deed => (at) => {
  rmSync(at(file), { force: true, recursive: true });
  symlinkSync(target, at(file));
};
const folderAt = (file: string): Deed => (at) => {
  rmSync(at(file));
  mkdirSync(at(file));
};
const fileAt = (folder: string): Deed => (at) => {
  rmSync(at(folder), { recursive: true });
  writeFileSync(at(folder), 'x\n');
};

/** Each with the finding that has to be among what the gate says: file and rule. */
const faults: readonly (readonly [name: string, deed: Deed, finding: string])[] = [
  ['a picture instead of a fact', write(fact, rubbish), `${fact} unreadable-file`],
  ['a picture instead of a wording', write(wording, rubbish), `${wording} unreadable-file`],
  ['a picture instead of a page', write(page, rubbish), `${page} unreadable-file`],
  ['a picture instead of the interface', write('content/fr/ui.yaml', rubbish), 'content/fr/ui.yaml unreadable-file'],
  ['a page saved as Latin-1', change(page, (text) => Buffer.from(`${text}\nÉté.\n`, 'latin1')), `${page} unreadable-file`],
  ['a wording saved as UTF-16', change(wording, (text) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])), `${wording} unreadable-file`],
  ['a null character', change(wording, (text) => text.replace('text: "', 'text: "\0')), `${wording} unreadable-file`],
  ['a character lost by an editor', change(page, (text) => `${text}\nD\uFFFDj\uFFFD.\n`), `${page} unreadable-file`],
  ['a byte-order mark inside', change(wording, (text) => text.replace('text: "', 'text: "\uFEFF')), `${wording} unreadable-file`],
  ['an empty page', write(page, ''), `${page} page-front-matter`],
  ['a page without front matter', write(page, 'Texte.\n'), `${page} page-front-matter`],
  ['a sentence as front matter', write(page, '---\nTexte\n---\n'), `${page} page-front-matter`],
  ['an empty site.yaml', write('content/site.yaml', ''), 'content/site.yaml wrong-value'],
  ['an empty search.yaml', write('content/fr/search.yaml', ''), 'content/fr/search.yaml wrong-value'],
  ['an empty letters.yaml', write('content/fr/letters.yaml', ''), 'content/fr/letters.yaml letter-parts'],
  ['a sentence as letters', write('content/fr/letters.yaml', 'Madame, Monsieur,\n'), 'content/fr/letters.yaml wrong-value'],
  ['a sentence as moved.yaml', write('content/facts/moved.yaml', 'nothing yet\n'), 'content/facts/moved.yaml wrong-value'],
  ['lines that end with CR alone', change(wording, (text) => text.replaceAll('\n', '\r')), `${wording} yaml-broken`],
  ['values within values within values', write(wording, `eff-future: ${'['.repeat(20_000)}${']'.repeat(20_000)}\n`), `${wording} yaml-broken`],
  ['an alias that grows and grows', write(wording, `a: &a [${'x,'.repeat(9)}]\nb: &b [${'*a,'.repeat(9)}]\nc: &c [${'*b,'.repeat(9)}]\nd: [${'*c,'.repeat(9)}]\n`), `${wording} yaml-broken`],
  ['a key that is a list', change(wording, (text) => `${text}? [a, b]\n: x\n`), `${wording} yaml-broken`],
  ['a key that programs use themselves', change(wording, (text) => `${text}__proto__:\n  title: "Titre"\n  text: "Texte."\n`), `${wording} wording-unknown-id`],
  ['a number as a key', change(wording, (text) => `${text}1: 2\n`), `${wording} wording-unknown-id`],
  ['boxes within boxes that never close', change(page, (text) => `${text}\n${'<InShort>'.repeat(500)}\n`), `${page} mdx-broken`],
  ['a page of megabytes', change(page, (text) => text + 'Texte. '.repeat(200_000)), `${page} unreadable-file`],
  ['a wording of megabytes', change(wording, (text) => `${text}more:\n  title: "T"\n  text: "${'mot '.repeat(200_000)}"\n`), `${wording} unreadable-file`],
  ['a folder instead of site.yaml', folderAt('content/site.yaml'), 'content/site.yaml file-missing'],
  ['a folder instead of ui.yaml', folderAt('content/fr/ui.yaml'), 'content/fr/ui.yaml file-missing'],
  ['a folder instead of a wording', folderAt(wording), `${wording} wording-missing`],
  ['a folder instead of a page', folderAt(page), `${page} page-missing`],
  ['a folder instead of a fact', folderAt(fact), `${fact} stray-file`],
  ['a file instead of a folder of facts', fileAt('content/facts/effects'), 'content/facts/effects stray-file'],
  ['a file instead of the pages', fileAt('content/fr/pages'), 'content/fr/pages stray-file'],
  ['a link to another fact', link('content/facts/effects/eff-more.yaml', 'eff-future.yaml'), 'content/facts/effects/eff-more.yaml stray-file'],
  ['a link to nowhere', link(page, '/nowhere/effects.mdx'), `${page} stray-file`],
  ['a link to itself', link('content/fr/ui.yaml', 'ui.yaml'), 'content/fr/ui.yaml stray-file'],
  ['a link instead of a folder of facts', link('content/facts/effects', 'dates'), 'content/facts/effects stray-file'],
  ['a name with spaces and accents', (at) => writeFileSync(at('content/facts/effects/L’été 1.yaml'), readFileSync(at(fact))), 'content/facts/effects/L’été 1.yaml id-is-file-name'],
  ['no content at all', (at) => rmSync(at('content'), { recursive: true }), 'content/site.yaml file-missing'],
];

/** What editors do without harm. */
const harmless: readonly (readonly [name: string, deed: Deed])[] = [
  ['a byte-order mark at the beginning', (at) => [wording, page, fact].forEach((file) => change(file, (text) => `\uFEFF${text}`)(at))],
  ['lines that end with CR LF', (at) => [wording, page, fact].forEach((file) => change(file, (text) => text.replaceAll('\n', '\r\n'))(at))],
];

function findings(deed: Deed) {
  return withFixture('_base', (root) => {
    deed((file) => join(root, file));
    return runGate(root, { expected: expectedInFixtures, locales: fixtureLocales }).findings;
  });
}

describe('the gate stops, and says why, at', () => {
  test.each(faults)('%s', (_name, deed, expected) => {
    const found = findings(deed);
    expect(found.map(({ file, rule }) => `${file} ${rule}`)).toContain(expected);
    expect(found.filter(({ line, what, why, wayOut }) => !(line >= 1) || what === '' || why === '' || wayOut === '')).toEqual([]);
  });
});

describe('the gate takes', () => {
  test.each(harmless)('%s', (_name, deed) => expect(findings(deed)).toEqual([]));
});
