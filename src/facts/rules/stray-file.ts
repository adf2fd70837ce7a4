import { kindNames } from '../../schemas/index.ts';
import { didYouMean } from '../advice.ts';
import type { Rule } from '../rule.ts';

export const strayFile: Rule = {
  id: 'stray-file',
  why: 'What stands where nothing reads it is not on the site.',
  run({ content }, report) {
    for (const file of content.strays) {
      const name = file.split('/').at(-1)?.replace(/\.\w+$/, '') ?? '';
      report.add({ file, line: 1, value: name, what: 'Nothing reads this file or folder.', wayOut: `${didYouMean(name, kindNames)}Move it to its place (content/README.md), or add its language to src/i18n/locales.ts.` });
    }
  },
};
