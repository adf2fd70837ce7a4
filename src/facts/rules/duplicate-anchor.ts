import { rowAnchors } from '../anchors.ts';
import type { Place } from '../components.ts';
import { territoriesWithPage, type Content, type MdxRow } from '../content.ts';
import type { Rule } from '../rule.ts';

export const duplicateAnchor: Rule = {
  id: 'duplicate-anchor',
  why: 'Of two anchors with one name, a link reaches only the first.',
  run({ content, mdx }, report) {
    for (const row of mdx) {
      const found = new Map<string, number>();
      for (const place of placesOf(content, row)) {
        const seen = new Set<string>();
        for (const { id, line } of rowAnchors(content, row, place)) {
          if (seen.has(id) && !found.has(id)) found.set(id, line);
          seen.add(id);
        }
      }
      for (const [id, line] of found) {
        report.add({ file: row.file, line, value: id, what: `The anchor "${id}" stands here for the second time.`, wayOut: 'Give the heading another id, or show the fact with "bare".' });
      }
    }
  },
};

function placesOf(content: Content, row: MdxRow): Place[] {
  if (row.folder === 'pages') return [{ pageId: row.id, territory: undefined }];
  return territoriesWithPage(content).filter((territory) => territory.value['guide'] === row.id).map((territory) => ({ pageId: `opt-out/${territory.id}`, territory }));
}
