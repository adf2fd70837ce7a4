import { isFingerprint, textsOf } from '../../i18n/status.ts';
import { didYouMean } from '../advice.ts';
import { fields } from '../content.ts';
import type { Rule } from '../rule.ts';

export const fingerprints: Rule = {
  id: 'fingerprints',
  why: 'A fingerprint tells whether a translation is older than the French text; one that belongs to no text tells nothing.',
  run({ content, reference }, report) {
    const french = textsOf(reference);
    for (const locale of content.locales) {
      const file = locale.fingerprints;
      if (!file || file.value === undefined || file.value === null) continue;
      const own = textsOf(locale);
      const tidy = 'Run: npm run language -- tidy';
      const restamp = `Run: npm run language -- stamp ${locale.row.code}`;
      if (typeof file.value !== 'object' || Array.isArray(file.value)) {
        report.add({ file: file.file, line: 1, value: file.value, what: 'This is no list of texts and fingerprints.', wayOut: `Delete the file. ${restamp}` });
      }
      for (const [key, value] of Object.entries(fields(file.value))) {
        const place = { file: file.file, line: file.line([key]) };
          if (!french.has(key)) {
          report.add({ ...place, value: key, what: `There is no text "${key}" in French.`, wayOut: `${didYouMean(key, french.keys())}${tidy}` });
        } else if (!own.has(key)) {
          report.add({ ...place, value: key, what: `The text "${key}" is not translated.`, wayOut: `Translate it, or take the line out. ${tidy}` });
        } else if (!isFingerprint(value)) {
          report.add({ ...place, value, what: `"${key}" has no fingerprint (12 hexadecimal digits in quotes).`, wayOut: `The command writes this file. ${restamp} ${key}` });
        }
      }
    }
  },
};
