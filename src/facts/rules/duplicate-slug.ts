import { fields, type LocaleContent } from '../content.ts';
import type { Rule } from '../rule.ts';

export const duplicateSlug: Rule = {
  id: 'duplicate-slug',
  why: 'Two pages cannot have one address.',
  run({ content }, report) {
    for (const locale of content.locales) {
      for (const group of [pageSlugs(locale), territorySlugs(locale)]) {
        const owner = new Map<string, string>();
        for (const { slug, owner: name, file, line } of group) {
          const other = owner.get(slug);
          if (other === undefined) owner.set(slug, name);
          else report.add({ file, line, value: slug, what: `The address "${slug}" is that of "${other}" already.`, wayOut: 'Choose another; keep the one that was published first.' });
        }
      }
    }
  },
};

interface Slug {
  readonly slug: string;
  readonly owner: string;
  readonly file: string;
  readonly line: number;
}

function pageSlugs(locale: LocaleContent): Slug[] {
  return locale.pages.flatMap((row) => {
    const slug = row.value['slug'];
    return typeof slug === 'string' ? [{ slug, owner: row.id, file: row.file, line: row.front.line(['slug']) }] : [];
  });
}

function territorySlugs(locale: LocaleContent): Slug[] {
  return (locale.wording.get('territories') ?? []).flatMap((row) => {
    const { slug } = fields(row.value);
    return typeof slug === 'string' ? [{ slug, owner: row.id, file: row.file, line: row.line(['slug']) }] : [];
  });
}
