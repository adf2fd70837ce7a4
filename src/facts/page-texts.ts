/** Which texts stand on a page, each with the anchor under which readers find it. */
import { referenceLocale } from '../i18n/locales.ts';
import { kitKey, letterKey, sectionKey, wordingKey } from '../i18n/status.ts';
import { wordedKindNames } from '../schemas/index.ts';
import { letterLaw } from '../schemas/letters.ts';
import { shownBy } from './anchors.ts';
import { componentSpecs, hasAnchors, type Place } from './components.ts';
import { fields, localeContent, type Content, type FactRow, type MdxRow } from './content.ts';
import type { MdxComponent } from './mdx.ts';

export interface PageText {
  /** Key of src/i18n/status.ts. */
  readonly key: string;
  /** Anchor on the page; '' for what stands before the first heading. */
  readonly anchor: string;
}

/**
 * The texts of a page in the order of the page, each once: its sections, the wording of the facts it shows, its letters.
 * A wording without an anchor of its own counts for the section in which it stands.
 * @param row the page's file, or the guide that a territory's page is made from.
 */
export function pageTexts(content: Content, row: MdxRow, place: Place): PageText[] {
  const found = new Map<string, string>();
  const add = (key: string, anchor: string) => {
    if (!found.has(key)) found.set(key, anchor);
  };
  let section = '';
  add(sectionKey(row, section), section);
  for (const item of row.mdx?.outline ?? []) {
    if (item.type === 'heading') {
      if (item.id === null) continue;
      section = item.id;
      add(sectionKey(row, section), section);
      continue;
    }
    const spec = componentSpecs[item.name];
    if (!spec) continue;
    if (item.name === 'StandardLetter' || item.name === 'LetterTool') for (const part of letterParts(content, item.props.get('law'))) add(letterKey(part), section);
    for (const part of kitParts(item)) add(kitKey(part), section);
    const anchored = hasAnchors(spec, item.props);
    if (!anchored && !spec.words) continue;
    for (const fact of shownBy(content, item, place).filter(isWorded)) add(wordingKey(fact.kind, fact.id), anchored ? fact.id : section);
  }
  // Title and heading of a territory's page hold its name.
  if (place.territory) add(wordingKey('territories', place.territory.id), '');
  return [...found].map(([key, anchor]) => ({ key, anchor }));
}

/** The parts of kit.yaml that a component shows. */
function kitParts({ name, props }: MdxComponent): string[] {
  if (name !== 'KitText' && name !== 'KitPoster') return [];
  return [name === 'KitPoster' ? 'poster' : String(props.get('part')), 'readings', 'places', 'authority'];
}

/** The parts of the French letters.yaml that a letter is made from: those of its law, or of all laws, and what they share. */
function letterParts(content: Content, law: string | true | null | undefined): string[] {
  const laws: readonly string[] = letterLaw.options;
  return Object.keys(fields(localeContent(content, referenceLocale).letters?.value)).filter((part) => law === undefined || part === law || !laws.includes(part));
}

function isWorded(fact: FactRow): boolean {
  return (wordedKindNames as readonly string[]).includes(fact.kind);
}
