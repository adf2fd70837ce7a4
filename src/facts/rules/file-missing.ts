import { kitFile, lettersFile, notFoundFile, searchFile, siteFile, uiFile } from '../paths.ts';
import type { Rule } from '../rule.ts';

export const fileMissing: Rule = {
  id: 'file-missing',
  why: 'The build reads this file and cannot do without it.',
  run({ content, complete, published }, report) {
    const missing = [
      ...(content.site ? [] : [siteFile]),
      ...published.filter((locale) => !locale.ui).map((locale) => uiFile(locale.row.code)),
      ...complete.filter((locale) => !locale.kit).map((locale) => kitFile(locale.row.code)),
      ...complete.filter((locale) => !locale.letters).map((locale) => lettersFile(locale.row.code)),
      ...complete.filter((locale) => !locale.notFound).map((locale) => notFoundFile(locale.row.code)),
      ...complete.filter((locale) => !locale.search).map((locale) => searchFile(locale.row.code)),
    ];
    for (const file of missing) report.add({ file, line: 1, value: file, what: 'The file does not exist.', wayOut: 'Write it, or put it back; content/README.md says what it holds.' });
  },
};
