import { fields } from '../content.ts';
import type { Rule } from '../rule.ts';

export const uiSlots: Rule = {
  id: 'ui-slots',
  why: 'A slot that differs from the French one stays unfilled, and the build stops.',
  run({ content, reference }, report) {
    const french = fields(reference.ui?.value);
    for (const { ui } of content.locales) {
      if (!ui || ui === reference.ui) continue;
      for (const [key, text] of Object.entries(fields(ui.value))) {
        const model = french[key];
        if (typeof text !== 'string' || typeof model !== 'string' || same(slots(text), slots(model))) continue;
        report.add({ file: ui.file, line: ui.line([key]), value: text, what: `"${key}" has the slots ${list(slots(text))}; the French text has ${list(slots(model))}.`, wayOut: 'Use the same slots, in any order.' });
      }
    }
  },
};

function slots(text: string): string[] {
  return [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.join() === b.join();
}

function list(names: readonly string[]): string {
  return names.length > 0 ? names.join(' ') : 'none';
}
