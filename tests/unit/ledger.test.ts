/** `npm run ledger`: what it records lets the gate pass, and it never forgets. */
import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ledgerCommand } from '../../src/commands/ledger.ts';
import { runGate } from '../../src/facts/gate.ts';
import { factDigest } from '../../src/facts/ledger.ts';
import { expectedInFixtures, fixtureLocales, withFixture } from '../support/gate-fixture.ts';

const addresses = 'content/facts/ledger/addresses.yaml';
const anchors = 'content/facts/ledger/anchors.yaml';
const facts = 'content/facts/ledger/facts.yaml';
const fact = 'content/facts/effects/eff-future.yaml';
const update = '2026-11-22-first';

interface Copy {
  ledger(...parameters: readonly string[]): string;
  read(file: string): string;
  edit(file: string, from: string | RegExp, to: string): void;
  /** The rules that find something. */
  rules(): string[];
  readonly root: string;
}

function inCopy(use: (copy: Copy) => void): void {
  withFixture('_base', (root) => {
    const read = (file: string) => readFileSync(join(root, file), 'utf8');
    use({
      root,
      read,
      ledger: (...parameters) => ledgerCommand(root, parameters, fixtureLocales),
      edit(file, from, to) {
        expect(read(file)).toMatch(from);
        writeFileSync(join(root, file), read(file).replace(from, to));
      },
      rules: () => runGate(root, { expected: expectedInFixtures, locales: fixtureLocales }).findings.map(({ rule }) => rule),
    });
  });
}

describe('ledger add', () => {
  test('changes nothing where everything is recorded', () => inCopy(({ ledger, read }) => {
    const before = [read(addresses), read(anchors)];
    expect(ledger('add')).toMatch(/^content\/facts\/ledger: 50 addresses, 53 anchors, 0 new$/);
    expect([read(addresses), read(anchors)]).toEqual(before);
  }));

  test('records what is new, in its place, and keeps what is gone: that needs an entry in moved.yaml', () => inCopy(({ ledger, read, edit, rules, root }) => {
    edit('content/fr/pages/effects.mdx', 'slug: effets', 'slug: consequences');
    edit('content/fr/pages/effects.mdx', '{#late}', '{#late}\n\nTexte.\n\n## Encore {#again}');
    edit('content/en/pages/effects.mdx', '{#late}', '{#late}\n\nText.\n\n## Again {#again}');
    expect(rules()).toEqual(['address-lost', 'not-in-ledger', 'not-in-ledger']);
    expect(ledger('add')).toMatch(/^ {2}new {2}\/fr\/consequences\/\n {2}new {2}effects#again\n.*, 2 new$/);
    expect(read(addresses)).toContain('/fr/ce-qui-change/: change\n/fr/consequences/: effects\n');
    expect(read(addresses)).toContain('/fr/effets/: effects\n');
    expect(read(anchors)).toContain('- effects#again\n- effects#late\n');
    expect(rules()).toEqual(['address-lost']);
    writeFileSync(join(root, 'content/facts/moved.yaml'), '- { from: /fr/effets/, to: page:effects }\n');
    expect(rules()).toEqual([]);
  }));

  test('begins the files where there are none', () => inCopy(({ ledger, read, root }) => {
    const before = [read(addresses), read(anchors)];
    rmSync(join(root, 'content/facts/ledger'), { recursive: true });
    expect(ledger('add')).toContain('103 new');
    expect([read(addresses), read(anchors)]).toEqual(before);
  }));
});

describe('what the gate proposes', () => {
  test('settles a heading that has a new anchor, on pages of territories too', () => inCopy(({ ledger, edit, rules, root }) => {
    for (const locale of ['fr', 'en']) {
      edit(`content/${locale}/guides/eu.mdx`, '{#authority}', '{#who}');
      edit(`content/${locale}/guides/ch.mdx`, '{#authority}', '{#who}');
    }
    const lost = runGate(root, { expected: expectedInFixtures, locales: fixtureLocales }).findings.find(({ rule }) => rule === 'anchor-lost');
    const [, entry = ''] = /(- \{ from: .*\})$/.exec(lost?.wayOut ?? '') ?? [];
    expect(entry).toBe('- { from: page:opt-out/*#authority, to: page:opt-out/*#who }');
    writeFileSync(join(root, 'content/facts/moved.yaml'), `${entry}\n`);
    expect(rules()).toEqual(['not-in-ledger', 'not-in-ledger']);
    ledger('add');
    expect(rules()).toEqual([]);
  }));
});

describe('ledger facts', () => {
  test('records what changed, is new or gone under the newest update, and leaves the rest as it was', () => inCopy(({ ledger, read, edit, rules, root }) => {
    const second = '2026-11-22-second';
    writeFileSync(join(root, `content/facts/updates/${second}.yaml`), `id: ${second}\ndate: '2026-11-22'\nfacts: []\nterritories: []\n`);
    for (const locale of ['fr', 'en']) appendFileSync(join(root, `content/${locale}/facts/updates.yaml`), `${second}:\n  title: "Correction"\n  text: "Correction."\n`);
    ledger('add');
    expect(rules()).toEqual([]);
    edit(fact, /^confidence: .*$/m, 'confidence: low');
    edit(facts, /^events\/t-start/m, 'events/t-gone');
    expect(rules()).toEqual(['fact-without-update', 'fact-without-update', 'fact-without-update']);
    expect(() => ledger('facts', '--update', update)).toThrow('not the newest update, which is "2026-11-22-second"');
    expect(() => ledger('facts', '--update', '2026-11-22-third')).toThrow('There is no update');
    const before = read(facts).split('\n');
    expect(ledger('facts', '--update', second)).toMatch(/^ {2}changed {2}effects\/eff-future\n {2}gone {2}events\/t-gone\n {2}new {2}events\/t-start\n.* 3 recorded under "2026-11-22-second"$/);
    expect(read(facts).split('\n').filter((line) => !before.includes(line)).map((line) => line.replace(/[0-9a-f]{12}/, '…'))).toEqual([`effects/eff-future: … ${second}`, `events/t-start: … ${second}`]);
    expect(rules()).toEqual([]);
  }));

  test('records nothing while a fact cannot be read', () => inCopy(({ ledger, read, root }) => {
    const before = read(facts);
    writeFileSync(join(root, fact), 'a sentence\n');
    expect(() => ledger('facts', '--update', update)).toThrow(fact);
    expect(read(facts)).toBe(before);
  }));

  test('a new day of checking or another order of keys is no change', () => {
    const value = { id: 'x', checked: '2026-11-22', labels: { on: { text: 'On', checked: null } } };
    expect(factDigest({ value: { labels: { on: { checked: '2026-12-01', text: 'On' } }, checked: null, id: 'x' } })).toBe(factDigest({ value }));
    expect(factDigest({ value: { ...value, id: 'y' } })).not.toBe(factDigest({ value }));
    expect(factDigest({ value: { ...value, labels: { on: { text: 'Off' } } } })).not.toBe(factDigest({ value }));
  });
});

test.each([[[]], [['add', 'fr']], [['facts']], [['facts', '--update']], [['facts', '--update', update, 'x']], [['remove']]])('refuses %j', (parameters) => {
  expect(() => inCopy(({ ledger }) => ledger(...parameters))).toThrow('What to do?');
});
