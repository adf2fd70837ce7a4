/** What the built site says about itself (/api/): the pages, languages and labels that browser tests walk through. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { translator, type Strings, type Translate } from '../../src/i18n/strings.ts';
import { plainInline } from '../../src/lib/inline.ts';

interface SitePage {
  readonly id: string;
  readonly territory?: string;
  readonly translations: Readonly<Record<string, { readonly url: string; readonly anchors: readonly string[]; readonly state: 'complete' | 'stale' | 'fallback' }>>;
}

interface Label {
  readonly text: string | null;
  readonly variants?: readonly { readonly text: string; readonly competes?: 'computer' | 'app' | 'both' }[];
}

const root = new URL('../../', import.meta.url);

function readBuilt<Data>(path: string): Data {
  const file = fileURLToPath(new URL(`dist/${path}`, root));
  if (!existsSync(file)) throw new Error(`dist/${path} does not exist: browser tests run on the built site. Run: npm run build`);
  return JSON.parse(readFileSync(file, 'utf8')) as Data;
}

const site = readBuilt<{ languages: readonly { code: string; name: string; url: string }[]; pages: readonly SitePage[] }>('api/site.json');
const labelSets = readBuilt<{ languages: readonly { id: string; nativeName: string; labels: Readonly<Record<string, Label>> }[] }>('api/labels.json').languages;

/** The languages of the site, in its order: code and own name. */
export const languages = site.languages;

/** Every page. */
export const pages = site.pages;

/** Path under which the site is served. */
export const base = new URL(languages[0]?.url ?? '').pathname.replace(/[^/]+\/$/, '');

/** The two languages whose every page is looked at; the others follow the same templates. */
export const wholeLanguages = ['fr', 'en'] as const;

/** One page of every kind: the pages themselves, and of the guides one territory each, those that differ most. */
export const pageKinds: readonly string[] = [
  ...pages.filter((page) => !page.territory).map((page) => page.id),
  ...['be', 'de', 'ch', 'gb', 'ca', 'hk', 'us', 'zz'].map((territory) => `opt-out/${territory}`),
];

/** The pages with steps. */
export const stepPages = ['opt-out', 'opt-out/be', 'opt-out/ch', 'opt-out/gb', 'opt-out/ca', 'opt-out/hk', 'opt-out/us'] as const;

function translation(locale: string, pageId: string) {
  const found = pages.find((page) => page.id === pageId)?.translations[locale];
  if (!found) throw new Error(`No page "${pageId}" in ${locale} in /api/site.json.`);
  return found;
}

/** The path of a page, with the base, and its query and anchor. @throws if there is no such page. */
export function path(locale: string, pageId: string, { ui, anchor }: { ui?: string; anchor?: string } = {}): string {
  return `${new URL(translation(locale, pageId).url).pathname}${ui === undefined ? '' : `?ui=${ui}`}${anchor === undefined ? '' : `#${anchor}`}`;
}

/** The path of something that is no page. */
export function filePath(name: string): string {
  return base + name;
}

/** The anchors of a page. */
export function anchors(locale: string, pageId: string): readonly string[] {
  return translation(locale, pageId).anchors;
}

/** LinkedIn's labels in one interface language. @throws if nobody has recorded any. */
export function linkedinLabels(language: string): { readonly nativeName: string; text(name: string): string | null; variant(name: string, device: 'computer' | 'app'): string } {
  const set = labelSets.find((candidate) => candidate.id === language);
  if (!set) throw new Error(`No labels in "${language}" in /api/labels.json.`);
  return {
    nativeName: set.nativeName,
    text(name) {
      const label = set.labels[name];
      if (!label) throw new Error(`No label "${name}" in /api/labels.json.`);
      return label.text;
    },
    /** The first wording that competes with a label on a device. @throws if there is none. */
    variant(name, device) {
      const found = set.labels[name]?.variants?.find(({ competes }) => competes === 'both' || competes === device);
      if (!found) throw new Error(`Nothing competes with "${name}" in "${language}" in /api/labels.json.`);
      return found.text;
    },
  };
}

/** A label of a way to the setting that is not sourced in a language whose others are, and the English one in its place. @throws if there is none. */
export function labelGap(): { readonly language: string; readonly label: string; readonly english: string } {
  const english = linkedinLabels('en');
  for (const { id, labels } of labelSets) {
    if (!labels['setting_name']?.text) continue;
    for (const label of ['settings', 'section_data_privacy', 'toggle_name']) {
      if (!labels[label]?.text) return { language: id, label, english: english.text(label) ?? '' };
    }
  }
  throw new Error('No language lacks a label that others have: the test needs another example.');
}

/** The address of the setting itself, as the facts have it. */
export const settingAddress = (readYaml('content/facts/addresses/url-setting.yaml') as { url: string }).url;

/** The interface strings of a language. */
export function words(locale: string): Translate {
  return translator(locale, readYaml(`content/${locale}/ui.yaml`) as Strings);
}

/** The name of a territory in a language. */
export function territoryName(locale: string, territory: string): string {
  const names = readYaml(`content/${locale}/facts/territories.yaml`) as Record<string, { name: string }>;
  const found = names[territory];
  if (!found) throw new Error(`No wording for territory "${territory}" in ${locale}.`);
  return found.name;
}

/** The error page's own words in a language, without marks. */
export function notFoundWords(locale: string): { readonly title: string; readonly text: string } {
  const { title, text } = readYaml(`content/${locale}/not-found.yaml`) as { title: string; text: string };
  return { title, text: plainInline(text, (name) => linkedinLabels(locale).text(name) ?? '') };
}

function readYaml(path: string): unknown {
  return parse(readFileSync(new URL(path, root), 'utf8'));
}
