import { kitSlots as slotNames } from '../../schemas/kit.ts';
import { didYouMean } from '../advice.ts';
import { factsOf, fields, type Content } from '../content.ts';
import { slotsIn } from '../letter-texts.ts';
import { factsFolder } from '../paths.ts';
import type { Rule } from '../rule.ts';
import type { Path } from '../yaml.ts';

/** Slots that are filled before the others: only they may stand where others are made from. */
const FIRST: readonly string[] = ['in', 'controller', 'address', 'authority', 'guide', 'complain', 'directory', 'setting', 'toggle', 'setting_name', 'data', 'effects'];

export const kitTexts: Rule = {
  id: 'kit-texts',
  why: 'A company hands these texts on as they are: each must name the same things in every language, and for every kind of territory.',
  run({ content, reference }, report) {
    for (const id of missingReadings(content)) {
      const file = `${factsFolder('kit-readings')}/${id}.yaml`;
      report.add({ file, line: 1, value: id, what: `Territories have the guide "${id}", but the kit has no reading for it.`, wayOut: 'Write the file, as its neighbours are written.' });
    }
    const french = textsBelow(reference.kit?.value);
    for (const locale of content.locales) {
      const { kit } = locale;
      if (!kit) continue;
      const texts = textsBelow(kit.value);
      for (const { path, text } of texts) {
        const place = { file: kit.file, line: kit.line(path) };
        const allowed = path[0] === 'readings' || path[0] === 'authority' ? FIRST : path[0] === 'places' ? [] : slotNames;
        for (const slot of slotsIn(text).filter((name) => !(allowed as readonly string[]).includes(name))) {
          report.add({ ...place, value: `{${slot}}`, what: `{${slot}} is no slot of this text.`, wayOut: `${didYouMean(slot, allowed)}${allowed.length > 0 ? `Slots here are: ${allowed.join(', ')}.` : 'Write it without braces.'}` });
        }
        const model = french.find((other) => other.path.join('.') === path.join('.'));
        if (kit === reference.kit) continue;
        if (!model) report.add({ ...place, value: text, what: `The French kit has no text at ${path.join('.')}.`, wayOut: 'Remove it, or write the French text first.' });
        else if (slotsIn(text).join() !== slotsIn(model.text).join()) report.add({ ...place, value: text, what: `The text has the slots ${list(text)}; the French text has ${list(model.text)}.`, wayOut: 'Use the same slots, in any order.' });
      }
      // What every language must have besides is the schema's to report.
      const free = french.filter(({ path }) => (path[0] === 'readings' && path[1] !== 'eu') || path.some((key) => typeof key === 'number'));
      for (const { path } of free.filter((model) => !texts.some((own) => own.path.join('.') === model.path.join('.')))) {
        report.add({ file: kit.file, line: kit.line(path.slice(0, -1)), value: path.join('.'), what: `There is no text at ${path.join('.')}.`, wayOut: 'Translate the French text.' });
      }
    }
  },
};

function missingReadings(content: Content): string[] {
  const known = new Set(factsOf(content, 'kit-readings').map((reading) => reading.id));
  const guides = factsOf(content, 'territories').flatMap(({ value }) => (typeof value['guide'] === 'string' ? value['guide'] : []));
  return [...new Set(guides)].filter((guide) => !known.has(guide));
}

function textsBelow(value: unknown, path: Path = []): { path: Path; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  const inner: [string | number, unknown][] = Array.isArray(value) ? value.map((item, index) => [index, item]) : Object.entries(fields(value));
  return inner.flatMap(([key, item]) => textsBelow(item, [...path, key]));
}

function list(text: string): string {
  return slotsIn(text).map((slot) => `{${slot}}`).join(' ') || 'none';
}
