import { letterKind, letterLaw } from '../../schemas/letters.ts';
import { didYouMean } from '../advice.ts';
import { fields, strings } from '../content.ts';
import { planEntries, wantedTexts, writtenText } from '../letter-texts.ts';
import { lettersFile } from '../paths.ts';
import type { Rule } from '../rule.ts';

export const letterParts: Rule = {
  id: 'letter-parts',
  why: 'A letter is the same in every language: a part that is missing stops the build, and one that no plan names is never read.',
  run({ content, complete, reference }, report) {
    const wanted = wantedTexts(content);
    for (const locale of complete) {
      if (locale.letters?.value === undefined) continue;
      for (const text of wanted.filter((candidate) => writtenText(locale, candidate) === undefined)) {
        report.add({ file: lettersFile(locale.row.code), line: locale.letters.line([text.law, text.kind]), value: text.part, what: `There is no text for "${text.part}" of ${text.law}.${text.kind}.`, wayOut: `Write it there, or under "common" if several letters share it (the plan is ${text.plan.file}:${text.plan.line(text.path)}).` });
      }
    }
    for (const locale of content.locales) {
      const { letters } = locale;
      const value = fields(letters?.value);
      if (!letters) continue;
      const used = new Set(wanted.map((text) => writtenText(locale, text)?.path.join('.')));
      const places = [['common'], ...letterLaw.options.flatMap((law) => letterKind.options.map((kind) => [law, kind]))];
      for (const place of places) {
        const texts = place.reduce<unknown>((inner, key) => fields(inner)[key], value);
        for (const part of Object.keys(fields(texts)).filter((candidate) => !used.has([...place, candidate].join('.')))) {
          const known = wanted.filter(({ law, kind }) => place.length === 1 || (law === place[0] && kind === place[1])).map((text) => text.part);
          report.add({ file: letters.file, line: letters.line([...place, part]), value: part, what: `No letter uses the text "${part}" of ${place.join('.')}.`, wayOut: `${didYouMean(part, known)}Correct the key, name it in content/facts/letter-plans/, or remove it.` });
        }
      }
      const cited = new Set(planEntries(content).flatMap(({ item }) => strings(item['ground'])));
      const citations = Object.keys(fields(value['citations']));
      for (const key of complete.includes(locale) ? [...cited].filter((candidate) => !citations.includes(candidate)) : []) {
        report.add({ file: letters.file, line: letters.line(['citations']), value: key, what: `There is no citation "${key}".`, wayOut: 'Write how the language cites that place of the law.' });
      }
      for (const key of citations.filter((candidate) => !cited.has(candidate))) {
        report.add({ file: letters.file, line: letters.line(['citations', key]), value: key, what: `No plan names the citation "${key}".`, wayOut: `${didYouMean(key, cited)}Correct the key, or remove it.` });
      }
      const grounds = Object.keys(fields(value['grounds']));
      const french = Object.keys(fields(fields(reference.letters?.value)['grounds']));
      if (letters === reference.letters || grounds.join() === french.join()) continue;
      report.add({ file: letters.file, line: letters.line(['grounds']), value: grounds.join(' '), what: `The grounds are ${grounds.join(', ') || 'none'}; in French they are ${french.join(', ')}.`, wayOut: 'Use the same ids in the same order: the reader ticks them in one language and gets the letter in another.' });
    }
  },
};
