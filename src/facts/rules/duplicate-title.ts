import { expandGuide } from '../guide-titles.ts';
import type { Rule } from '../rule.ts';

export const duplicateTitle: Rule = {
  id: 'duplicate-title',
  why: 'Two pages with one title cannot be told apart in search results, tabs and bookmarks.',
  run({ content }, report) {
    for (const locale of content.locales) {
      const pages = locale.pages.map((row) => ({ row, title: row.value['title'], name: row.id }));
      const guides = locale.guides.flatMap((row) => expandGuide(content, row, 'title').map(({ text, territory }) => ({ row, title: text, name: `opt-out/${territory}` })));
      const owner = new Map<string, string>();
      for (const { row, title, name } of [...pages, ...guides]) {
        if (typeof title !== 'string') continue;
        const other = owner.get(title);
        if (other === undefined) owner.set(title, name);
        else report.add({ file: row.file, line: row.front.line(['title']), value: title, what: `"${name}" has the title of "${other}": ${title}.`, wayOut: 'Say in the title what only this page answers; in a guide, use {name} or {in}.' });
      }
    }
  },
};
