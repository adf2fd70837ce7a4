/** LinkedIn's labels: what sources say otherwise stands beside the label, and leads to them. */
import { describe, expect, test } from 'vitest';
import { site } from '../../src/config.ts';
import { decodeReferences } from '../../src/lib/html.ts';
import { readBuiltSite, type BuiltPage } from '../support/built-site.ts';

interface Variant {
  readonly text: string;
  readonly sources: readonly string[];
  readonly competes?: 'computer' | 'app' | 'both';
}
interface Label {
  readonly text: string | null;
  readonly sources: readonly string[];
  readonly variants?: readonly Variant[];
}
interface LabelSet {
  readonly id: string;
  readonly nativeName: string;
  readonly offeredByLinkedIn: boolean;
  readonly labels: Readonly<Record<string, Label>>;
}
interface SitePages {
  readonly languages: readonly { readonly code: string }[];
  readonly pages: readonly { readonly id: string; readonly translations: Readonly<Record<string, { readonly url: string }>> }[];
}

const built = readBuiltSite('dist', site);
const sets = (JSON.parse(built.read('api/labels.json')) as { languages: readonly LabelSet[] }).languages;
const { languages, pages } = JSON.parse(built.read('api/site.json')) as SitePages;
const codes = languages.map(({ code }) => code);
const path = ['menu_entry', 'settings', 'section_data_privacy', 'subsection', 'setting_name', 'toggle_name'];
const named = sets.filter(({ labels }) => labels['setting_name']?.text);

function pageOf(id: string, code: string): BuiltPage {
  const url = pages.find((page) => page.id === id)?.translations[code]?.url ?? '';
  return built.page(built.fileAt(new URL(url)) ?? `${id} in ${code}`);
}

function labelsOf(language: string): Readonly<Record<string, Label>> {
  return sets.find(({ id }) => id === language)?.labels ?? {};
}

/** The language that labels begin with on pages in a language: their own where its setting has a known name, else English. */
function firstLanguage(code: string): string {
  return named.some(({ id }) => id === code) ? code : 'en';
}

/** The wordings that compete with a label on a device, each once. */
function competing(label: Label | undefined, device?: string): string[] {
  const variants = label?.text ? label.variants ?? [] : [];
  return [...new Set(variants.filter(({ competes }) => competes && (!device || competes === 'both' || competes === device)).map(({ text }) => text))];
}

/** What a link leads to: the id of an entry that stands on the page of the address. */
function entryOf(page: BuiltPage, href: string): string | undefined {
  const url = new URL(href, page.url);
  const file = built.fileAt(url);
  const id = url.hash.slice(1);
  return file !== undefined && built.page(file).ids.includes(id) ? id : undefined;
}

interface Shown {
  readonly step: string;
  readonly name: string;
  readonly variants: readonly { readonly text: string; readonly href: string }[];
}

/** The labels in the sentences of the steps, each with what is shown beside it. */
function shownInSteps(page: BuiltPage): Shown[] {
  return [...page.html.matchAll(/<li id="((?:direct|computer|app)-\d)">\s*<p[^>]*>([\s\S]*?)<\/p>/g)].flatMap(([, step = '', sentence = '']) =>
    [...sentence.matchAll(/<span class="ui" data-label="(\w+)">([\s\S]*?)<\/span>/g)].map(([, name = '', content = '']) => ({
      step,
      name,
      variants: [...content.matchAll(/<a href="([^"]*)" lang="[^"]*">([^<]*)<\/a>/g)].map(([, href = '', text = '']) => ({ href: decodeReferences(href), text: decodeReferences(text) })),
    })));
}

const stepPages = pages.filter(({ id }) => id === 'opt-out' || id.startsWith('opt-out/')).map(({ id }) => id);

describe.each(codes)('the steps in %s', (code) => {
  test('show every wording that competes on their device, and no other', () => {
    const wrong = stepPages.flatMap((id) => shownInSteps(pageOf(id, code)).filter(({ step, name, variants }) => variants.map(({ text }) => text).join() !== competing(labelsOf(firstLanguage(code))[name], step.split('-')[0]).join()).map(({ step, name }) => `${id}#${step} ${name}`));
    expect(wrong).toEqual([]);
  });

  test('lead from each to a source that has it', () => {
    const wrong = stepPages.flatMap((id) => {
      const page = pageOf(id, code);
      return shownInSteps(page).flatMap(({ name, variants }) => variants.filter(({ text, href }) => {
        const sources = (labelsOf(firstLanguage(code))[name]?.variants ?? []).filter((variant) => variant.text === text && variant.competes).flatMap((variant) => variant.sources);
        return !sources.includes(entryOf(page, href) ?? '');
      }).map(({ text, href }) => `${id}: ${text} -> ${href}`));
    });
    expect(wrong).toEqual([]);
  });

  test('draw the label alone', () => {
    const drawings = stepPages.flatMap((id) => [...pageOf(id, code).html.matchAll(/<div class="screen[\s\S]*?<\/div>/g)].map(([drawing]) => drawing));
    expect(drawings.length).toBeGreaterThan(0);
    expect(drawings.filter((drawing) => drawing.includes('<a '))).toEqual([]);
  });
});

test.each([
  ['es', 'settings', 'Ajustes y privacidad', 'Configuración y privacidad', 'computer-2'],
  ['nl', 'settings', 'Instellingen en privacy', 'Instellingen & Privacy', 'computer-2'],
  ['fr', 'settings', 'Préférences et confidentialité', 'Paramètres et confidentialité', 'computer-2'],
  ['fr', 'settings', 'Préférences et confidentialité', 'Réglages', 'app-2'],
  ['de', 'menu_entry', 'Sie', 'Ich', 'computer-1'],
])('%s %s: %s or %s, in step %s', (code, name, text, variant, step) => {
  const shown = shownInSteps(pageOf('opt-out', code)).find((label) => label.step === step && label.name === name);
  expect(labelsOf(code)[name]?.text).toBe(text);
  expect(shown?.variants.map((one) => one.text)).toContain(variant);
});

describe.each(codes)('the table in %s', (code) => {
  const page = pageOf('sources-web', code);
  const blocks = new Map([...page.html.matchAll(/<div class="fact wide" data-language="([^"]*)"[^>]*>([\s\S]*?)<\/div>/g)].map(([, language = '', content = '']) => [language, content]));

  test('has every language whose setting has a known name', () => {
    expect([...blocks.keys()].sort()).toEqual(named.map(({ id }) => id).sort());
  });

  test('has every label and what competes with it, each with all its sources', () => {
    const wrong = named.flatMap(({ id, labels }) => {
      const parts = (blocks.get(id) ?? '').split(/<b lang=/).slice(1).map((part) => ({
        text: decodeReferences(/>([^<]*)<\/b>/.exec(part)?.[1] ?? ''),
        sources: [...part.matchAll(/<a href="([^"]*)"/g)].map(([, href = '']) => entryOf(page, decodeReferences(href))),
      }));
      const expected = path.flatMap((key) => {
        const label = labels[key];
        if (!label?.text) return [{ text: labelsOf('en')[key]?.text ?? '', sources: [] }];
        const of = (text: string) => [...new Set((label.variants ?? []).filter((variant) => variant.text === text && variant.competes).flatMap(({ sources }) => sources))];
        return [{ text: label.text, sources: label.sources }, ...competing(label).map((text) => ({ text, sources: of(text) }))];
      });
      return JSON.stringify(parts) === JSON.stringify(expected) ? [] : [{ id, parts, expected }];
    });
    expect(wrong).toEqual([]);
  });

  test('names the languages for which there is only the direct link, and those without LinkedIn', () => {
    const lists = [...page.html.matchAll(/<p data-pagefind-ignore[^>]*>[^<]*((?:<span lang="[^"]*">[^<]*<\/span>(?:, )?)+)\.<\/p>/g)].map(([, list = '']) => [...list.matchAll(/lang="([^"]*)"/g)].map(([, id = '']) => id).sort());
    expect(lists).toEqual([
      sets.filter((set) => set.offeredByLinkedIn && !named.includes(set)).map(({ id }) => id).sort(),
      sets.filter((set) => !set.offeredByLinkedIn).map(({ id }) => id).sort(),
    ]);
  });

  test('is where the pages with steps lead', () => {
    const leading = stepPages.filter((id) => pageOf(id, code).tags.some((tag) => tag.name === 'a' && new URL(tag.attributes.get('href') ?? '', page.url).href === `${page.url.href}#labels`));
    expect(leading).toEqual(stepPages);
  });
});

test('languages without LinkedIn are those that it does not offer', () => {
  expect(sets.filter((set) => !set.offeredByLinkedIn).map(({ id }) => id)).toEqual(expect.arrayContaining(['bg', 'hr', 'sk', 'sl', 'lt', 'lv', 'et', 'ga', 'mt']));
});

describe.each(codes)('what a page in %s loads to change labels', (code) => {
  const data = JSON.parse(built.read(`${code}/labels.json`)) as Readonly<Record<string, Readonly<Record<string, { text: string; or: readonly { text: string; href: string }[] }>>>>;

  test('has every language of the choice', () => {
    const options = pageOf('opt-out', code).tags.filter((tag) => tag.name === 'option').map((tag) => tag.attributes.get('value'));
    expect(options.sort()).toEqual(named.map(({ id }) => id).sort());
    expect(Object.keys(data).sort()).toEqual(options);
  });

  test('has every label and what competes with it', () => {
    const wrong = named.flatMap(({ id, labels }) => path.filter((key) => {
      const found = data[id]?.[key];
      return (found?.text ?? null) !== labels[key]?.text || (found?.or ?? []).map(({ text }) => text).join() !== competing(labels[key]).join();
    }).map((key) => `${id} ${key}`));
    expect(wrong).toEqual([]);
  });
});
