/** The company kit as it is served: every text for every territory, and the page that holds them for the EU and the EEA. */
import { describe, expect, test } from 'vitest';
import { site } from '../../src/config.ts';
import { composeKit, plainText, posterText, type ComposedKit } from '../../src/kit/compose.ts';
import type { KitData } from '../../src/kit/data.ts';
import { mailAddress } from '../../src/kit/mail.ts';
import { publishedLocales } from '../../src/i18n/locales.ts';
import { decodeReferences } from '../../src/lib/html.ts';
import { readBuiltSite } from '../support/built-site.ts';

const built = readBuiltSite('dist', site);
const languages = publishedLocales.map((row) => row.code);
const kits = new Map(languages.map((language) => [language, JSON.parse(built.read(`${language}/kit.json`)) as KitData]));
const kitOf = (language: string) => kits.get(language) as KitData;
const { pages } = JSON.parse(built.read('api/site.json')) as { pages: readonly { id: string; translations: Readonly<Record<string, { url: string }>> }[] };
const addressOf = (language: string, page: string) => pages.find(({ id }) => id === page)?.translations[language]?.url ?? '';

const ireland = 'LinkedIn Ireland Unlimited Company';
const corporation = 'LinkedIn Corporation';

/** Territory (none: the EU and the EEA), company, authority, year in which the training began, and the law that every language names alike. */
const places: readonly (readonly [territory: string, company: string, authority: string | null, year: string, law: string | null])[] = [
  ['', ireland, null, '2025', null],
  ['fr', ireland, 'fr-cnil', '2025', null],
  ['de', ireland, null, '2025', null],
  ['ie', ireland, 'ie-dpc', '2025', null],
  ['no', ireland, 'no-datatilsynet', '2025', null],
  ['ch', ireland, 'ch-edoeb', '2025', null],
  ['gb', corporation, 'gb-ico', '2025', 'UK GDPR'],
  ['ca', corporation, 'ca-opc', '2025', null],
  ['ca-qc', corporation, 'ca-qc-cai', '2025', null],
  ['hk', corporation, 'hk-pcpd', '2025', 'PDPO'],
  ['us', corporation, null, '2024', null],
  ['br', corporation, null, '2024', null],
  ['zz', corporation, null, '2024', null],
];

const textsOf = (kit: ComposedKit): Readonly<Record<string, string>> => ({
  notice: plainText(kit.notice), intranet: plainText(kit.intranet), dpo: plainText(kit.dpo), whom: plainText(kit.whom), poster: posterText(kit.poster),
});

describe.each(languages)('in %s', (language) => {
  test.each(places)('%s: company, authority, beginning and guide', (territory, company, authority, year, law) => {
    const data = kitOf(language);
    const kit = composeKit(data, territory || undefined);
    const page = territory === '' ? 'opt-out' : `opt-out/${territory.split('-')[0]}`;
    for (const [name, text] of Object.entries(textsOf(kit))) {
      expect(text, name).toContain(company);
      expect(text, name).not.toContain(company === ireland ? corporation : ireland);
      expect(text, name).toContain(addressOf(language, page));
      expect(text, name).toContain(year);
      if (authority) expect(text, name).toContain(data.authorities[authority]?.name);
      else expect(text, name).toMatch(/https:\S+#(directory|authority)/);
      if (law && name !== 'poster') expect(text, name).toContain(law);
    }
    expect(kit.poster.qr).toBe(new URL(addressOf(language, page)).pathname.replace(/^(.*?)(\/[a-z]{2}\/.*)\/$/, `$1/qr$2.svg`));
    expect(kit.sources.length).toBeGreaterThan(1);
  });

  test('no text of any territory has a slot, a mark or a gap', () => {
    const data = kitOf(language);
    expect(Object.keys(data.territories).length).toBeGreaterThan(37);
    for (const territory of [undefined, ...Object.keys(data.territories)]) {
      for (const [name, text] of Object.entries(textsOf(composeKit(data, territory)))) {
        expect(text, `${territory} ${name}`).not.toMatch(/[{}[\]*]|\bundefined\b|\bnull\b|NaN| ,|\n\n\n/);
      }
    }
  });

  test('every mail is short enough for mail programs that cut long addresses', () => {
    for (const territory of [undefined, ...Object.keys(kitOf(language).territories)]) {
      expect(mailAddress(composeKit(kitOf(language), territory)).length, territory).toBeLessThanOrEqual(2_000);
    }
  });

  test('the page holds the texts of the EU and the EEA, and leads to those of the others', () => {
    const page = built.page(built.fileAt(new URL(addressOf(language, 'organisations'))) ?? '');
    const text = decodeReferences(page.html.replace(/<[^>]+>/g, ''));
    const kit = composeKit(kitOf(language));
    for (const paragraph of [...kit.notice, ...kit.intranet, ...kit.dpo, ...kit.whom]) expect(text).toContain(paragraph.text);
    expect(text).toContain(kit.poster.typed);
    const files = page.tags.flatMap((tag) => tag.attributes.get('href') ?? []).filter((href) => href.endsWith('.txt'));
    expect(files.map((href) => href.match(/(\w+)\.txt$/)?.[1]).sort()).toEqual(['br', 'ca', 'ch', 'gb', 'hk', 'us', 'zz']);
    for (const href of files) {
      const other = Object.values(textsOf(composeKit(kitOf(language), /(\w+)\.txt$/.exec(href)?.[1])));
      for (const part of other) expect(built.read(href.slice(site.base.length))).toContain(part);
    }
  });
});

test('for Switzerland, German is written as it is there', () => {
  const data = kitOf('de');
  const swiss = Object.values(textsOf(composeKit(data, 'ch'))).join('\n');
  expect(swiss).not.toMatch(/[ß„“]/);
  expect(swiss).toContain('«');
  expect(Object.values(textsOf(composeKit(data, 'at'))).join('\n')).toMatch(/ß/);
});
