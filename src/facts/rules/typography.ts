import { typographyFaults } from '../../i18n/typography.ts';
import type { Rule } from '../rule.ts';
import { PLACEHOLDER } from '../texts.ts';

export const typography: Rule = {
  id: 'typography',
  why: 'Wrong quotation marks and spaces look careless, and a French mark without its no-break space ends up alone on a line.',
  run({ texts }, report) {
    for (const text of texts) {
      for (const fault of typographyFaults(text.plain, text.locale, text.territory)) {
        const context = text.plain.slice(Math.max(0, fault.index - 14), fault.index + 8).replaceAll(PLACEHOLDER, '…').replaceAll('\n', ' ');
        report.add({ file: text.file, line: text.line(fault.index), value: context, what: `In “${context}”: ${fault.what}.`, wayOut: fault.wayOut });
      }
    }
  },
};
