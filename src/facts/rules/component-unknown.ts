import { didYouMean } from '../advice.ts';
import { componentSpecs } from '../components.ts';
import type { Rule } from '../rule.ts';

export const componentUnknown: Rule = {
  id: 'component-unknown',
  why: 'Only the components of content/README.md can be shown, and some of them need the territory of a guide.',
  run({ uses }, report) {
    const names = Object.keys(componentSpecs);
    for (const { row, component } of uses.filter((use) => /^[A-Z]/.test(use.component.name))) {
      const spec = componentSpecs[component.name];
      const place = { file: row.file, line: component.line, value: component.name };
      if (!spec) report.add({ ...place, what: `There is no component <${component.name}>.`, wayOut: `${didYouMean(component.name, names)}content/README.md has the list.` });
      else if (spec.guideOnly && row.folder === 'pages') report.add({ ...place, what: `<${component.name}> belongs in a guide.`, wayOut: 'A page has no territory: take it out, or move the paragraph to content/<language>/guides/.' });
    }
  },
};
