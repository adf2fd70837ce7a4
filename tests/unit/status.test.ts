import { describe, expect, test } from 'vitest';
import { loadContent, localeContent, type LocaleContent } from '../../src/facts/content.ts';
import { translationState } from '../../src/facts/translation-state.ts';
import type { LocaleRow } from '../../src/i18n/locales.ts';
import { fingerprint, fingerprintsFileText, stamp, textsOf, translationStates } from '../../src/i18n/status.ts';
import { temporaryFolder, writeFiles } from '../support/files.ts';

const rows: readonly LocaleRow[] = ['fr', 'en'].map((code) => ({ code, name: code, dir: 'ltr', openGraph: `${code}_XX`, state: 'complete' }));

const page = (locale: string, { intro = 'Intro.', late = 'Too late?', more = 'More.' } = {}) => `---
id: effects
slug: effects-${locale}
title: A title
heading: A heading
description: A description
published: 2026-11-22
updated: 2026-11-22
---

${intro}

## Late {#late}

${late}

<Fact id="eff-a" />

### More {#more}

${more}
`;

const files = {
  'content/fr/pages/effects.mdx': page('fr'),
  'content/en/pages/effects.mdx': page('en'),
  'content/facts/effects/eff-a.yaml': 'id: eff-a\n',
  'content/fr/facts/effects.yaml': 'eff-a:\n  title: Title\n  text: Text.\n',
  'content/en/facts/effects.yaml': 'eff-a:\n  title: Title\n  text: Text.\n',
  'content/fr/letters.yaml': 'eu:\n  subject: Subject\n  body: [{ element: null, text: Dear }]\n',
  'content/en/letters.yaml': 'eu:\n  subject: Subject\n  body: [{ element: null, text: Dear }]\n',
  'content/fr/not-found.yaml': 'title: Gone\ntext: Gone.\n',
  'content/en/not-found.yaml': 'title: Gone\ntext: Gone.\n',
  'content/fr/ui.yaml': 'skip: Skip\ncount: "{count} things"\ncount.one: "{count} thing"\n',
  'content/en/ui.yaml': 'skip: Skip\ncount: "{count} things"\ncount.one: "{count} thing"\n',
};

/** Every text of these files. */
const keys = [
  'pages/effects', 'pages/effects#late', 'pages/effects#more', 'facts/effects/eff-a', 'letters/eu', 'not-found', 'ui/skip', 'ui/count',
];

interface Project {
  readonly folder: string;
  language(code: string): LocaleContent;
  stampAll(): void;
}

function project(): Project {
  const folder = temporaryFolder(files);
  const language = (code: string) => localeContent(loadContent(folder, rows), code);
  return {
    folder,
    language,
    stampAll() {
      const { fingerprints } = stamp(textsOf(language('fr')), language('en'));
      writeFiles(folder, { 'content/en/fingerprints.yaml': fingerprintsFileText(fingerprints) });
    },
  };
}

/** The keys whose state is not `current`, with it. */
function notCurrent({ language }: Project): Record<string, string> {
  return Object.fromEntries([...translationStates(textsOf(language('fr')), language('en'))].filter(([, state]) => state !== 'current'));
}

test('the texts of a language: sections, wordings, letters, error page and interface strings', () => {
  expect([...textsOf(project().language('fr')).keys()]).toEqual(keys);
});

describe('what counts as a change of a text', () => {
  const changes: readonly (readonly [name: string, file: string, from: string, to: string, stale: readonly string[]])[] = [
    ['a sentence of a section', 'content/fr/pages/effects.mdx', 'Too late?', 'Not too late.', ['pages/effects#late']],
    ['the heading of a section', 'content/fr/pages/effects.mdx', '### More {', '### Still more {', ['pages/effects#more']],
    ['what stands before the first heading', 'content/fr/pages/effects.mdx', 'Intro.', 'Introduction.', ['pages/effects']],
    ['the title', 'content/fr/pages/effects.mdx', 'A title', 'Another title', ['pages/effects']],
    ['the wording of a fact', 'content/fr/facts/effects.yaml', 'Text.', 'Other text.', ['facts/effects/eff-a']],
    ['a letter', 'content/fr/letters.yaml', 'Dear', 'Dear all', ['letters/eu']],
    ['the error page', 'content/fr/not-found.yaml', 'Gone.', 'Gone for good.', ['not-found']],
    ['an interface string', 'content/fr/ui.yaml', 'skip: Skip', 'skip: Jump', ['ui/skip']],
    ['one plural form', 'content/fr/ui.yaml', '"{count} thing"', '"a thing"', ['ui/count']],
    ['the address and the days', 'content/fr/pages/effects.mdx', 'slug: effects-fr', 'slug: effets', []],
    ['the day of the last edit', 'content/fr/pages/effects.mdx', 'updated: 2026-11-22', 'updated: 2026-11-23', []],
    ['a line wrapped elsewhere', 'content/fr/pages/effects.mdx', 'Too late?', 'Too\nlate?', []],
    ['a no-break space', 'content/fr/pages/effects.mdx', 'Too late?', 'Too\u202flate?', []],
    ['words people search for', 'content/fr/facts/effects.yaml', '  text: Text.', '  text: Text.\n  aka: [word]', []],
    ['the order of fields', 'content/fr/facts/effects.yaml', '  title: Title\n  text: Text.', '  text: Text.\n  title: Title', []],
  ];
  test.each(changes)('%s', (_name, file, from, to, stale) => {
    const site = project();
    site.stampAll();
    const before = (files as Record<string, string>)[file] ?? '';
    expect(before).toContain(from);
    writeFiles(site.folder, { [file]: before.replace(from, to) });
    expect(notCurrent(site)).toEqual(Object.fromEntries(stale.map((key) => [key, 'stale'])));
  });

  test('a change of the translation itself is none', () => {
    const site = project();
    site.stampAll();
    writeFiles(site.folder, { 'content/en/pages/effects.mdx': page('en', { late: 'Is it too late?' }) });
    expect(notCurrent(site)).toEqual({});
  });
});

test('a text without a fingerprint is stale, one that is not written is missing', () => {
  const site = project();
  writeFiles(site.folder, { 'content/en/ui.yaml': 'skip: null\ncount: things\n' });
  expect(notCurrent(site)).toEqual({ ...Object.fromEntries(keys.map((key) => [key, 'stale'])), 'ui/skip': 'missing' });
});

test('plural forms are one text, whatever forms a language has', () => {
  const site = project();
  writeFiles(site.folder, { 'content/en/ui.yaml': 'skip: Skip\ncount.one: a\ncount.few: b\ncount.many: c\ncount.other: d\n' });
  site.stampAll();
  expect(notCurrent(site)).toEqual({});
});

describe('stamp', () => {
  test('records the texts it is given and keeps the others', () => {
    const site = project();
    site.stampAll();
    writeFiles(site.folder, { 'content/fr/pages/effects.mdx': page('fr', { late: 'New.', more: 'New too.' }) });
    const french = textsOf(site.language('fr'));
    const { fingerprints, added, renewed, removed } = stamp(french, site.language('en'), ['pages/effects#late']);
    expect({ added, renewed, removed }).toEqual({ added: [], renewed: ['pages/effects#late'], removed: [] });
    expect(fingerprints.get('pages/effects#late')).toBe(fingerprint(french.get('pages/effects#late') ?? ''));
    expect(fingerprints.get('pages/effects#more')).not.toBe(fingerprint(french.get('pages/effects#more') ?? ''));
    expect([...fingerprints.keys()].sort()).toEqual(keys.toSorted());
  });

  test('takes a group of texts', () => {
    const site = project();
    expect(stamp(textsOf(site.language('fr')), site.language('en'), ['pages/effects*']).added).toEqual(['pages/effects', 'pages/effects#late', 'pages/effects#more']);
  });

  test('takes out what is no text any more', () => {
    const site = project();
    writeFiles(site.folder, { 'content/en/fingerprints.yaml': 'pages/gone: "000000000000"\n' });
    expect(stamp(textsOf(site.language('fr')), site.language('en'), ['ui/skip']).removed).toEqual(['pages/gone']);
  });

  test('does not take texts that the translation does not have', () => {
    const site = project();
    writeFiles(site.folder, { 'content/en/ui.yaml': 'count: things\n' });
    const french = textsOf(site.language('fr'));
    expect(stamp(french, site.language('en')).fingerprints.has('ui/skip')).toBe(false);
    expect(() => stamp(french, site.language('en'), ['ui/skip', 'pages/none'])).toThrow('"ui/skip", "pages/none"');
  });

  test('writes one line a key, sorted, that YAML reads as texts', () => {
    const text = fingerprintsFileText(new Map([['pages/b#x', '123456789012'], ['pages/b', '12345e678901'], ['not-found', 'abcdefabcdef']]));
    expect(text.split('\n').slice(1)).toEqual(['not-found: "abcdefabcdef"', 'pages/b: "12345e678901"', 'pages/b#x: "123456789012"', '']);
  });
});

describe('the outdated parts of a page', () => {
  const outdated = ({ folder }: Project, locale = 'en') => translationState(loadContent(folder, rows)).page(locale, 'effects').map(({ anchor, state, heading }) => ({ anchor, state, heading: heading?.text }));

  test('none when all is up to date, and none in the reference language', () => {
    const site = project();
    expect(outdated(site, 'fr')).toEqual([]);
    site.stampAll();
    expect(outdated(site)).toEqual([]);
  });

  test('a section, under its anchor and heading', () => {
    const site = project();
    site.stampAll();
    writeFiles(site.folder, { 'content/fr/pages/effects.mdx': page('fr', { more: 'New.' }) });
    expect(outdated(site)).toEqual([{ anchor: 'more', state: 'stale', heading: 'More' }]);
  });

  test('the wording of a fact that the page shows, under the id of the fact', () => {
    const site = project();
    site.stampAll();
    writeFiles(site.folder, { 'content/fr/facts/effects.yaml': 'eff-a:\n  title: Title\n  text: Other.\n' });
    expect(outdated(site)).toEqual([{ anchor: 'eff-a', state: 'stale', heading: undefined }]);
  });

  test('a section that is not translated, under the French heading', () => {
    const site = project();
    site.stampAll();
    writeFiles(site.folder, { 'content/fr/pages/effects.mdx': `${page('fr')}\n## Neuf {#new}\n\nNeuf.\n` });
    expect(outdated(site)).toEqual([{ anchor: 'new', state: 'missing', heading: 'Neuf' }]);
  });
});
