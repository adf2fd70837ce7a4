/** The anchors of a page: its headings and the entries its components show. */
import { componentSpecs, hasAnchors, type Place } from './components.ts';
import { findPage, type Content, type FactRow, type MdxRow } from './content.ts';
import type { MdxComponent } from './mdx.ts';

export interface Anchor {
  readonly id: string;
  /** Line of the heading or component in the page's file. */
  readonly line: number;
}

/**
 * The anchors of a page in a language, in the order of the page; where the language has no such page, those of the
 * page that stands in for it. An id that the page emits twice stands there twice. None for an unknown page.
 */
export function pageAnchors(content: Content, locale: string, pageId: string): string[] {
  return anchorsWithLines(content, locale, pageId).map((anchor) => anchor.id);
}

/** The same with the line that emits each. */
export function anchorsWithLines(content: Content, locale: string, pageId: string): Anchor[] {
  const found = findPage(content, locale, pageId);
  return found ? rowAnchors(content, found.row, { pageId, territory: found.territory }) : [];
}

/** The anchors that one file has as the page at `place`. */
export function rowAnchors(content: Content, row: MdxRow, place: Place): Anchor[] {
  return (row.mdx?.outline ?? []).flatMap((item): Anchor[] => {
    if (item.type === 'heading') return item.id === null ? [] : [{ id: item.id, line: item.line }];
    const spec = componentSpecs[item.name];
    if (!spec || !hasAnchors(spec, item.props)) return [];
    return shownBy(content, item, place).map((row) => ({ id: row.id, line: item.line }));
  });
}

/** Whether all its anchors can be told: it was parsed and every component is known. */
export function isWhole(row: MdxRow): boolean {
  return row.mdx !== null && row.mdx.components.every((component) => component.name in componentSpecs || !/^[A-Z]/.test(component.name));
}

/** The entries that a use of a component shows; none for an unknown component. */
export function shownBy(content: Content, component: MdxComponent, place: Place): readonly FactRow[] {
  return componentSpecs[component.name]?.shows?.(content, component.props, place) ?? [];
}
