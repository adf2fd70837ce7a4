/** The texts that everybody has to understand: the steps and the "in short" boxes. */
import { plainInline } from '../lib/inline.ts';
import { device } from '../schemas/steps.ts';
import { factsOf, fields, localeContent, type Content, type MdxRow } from './content.ts';
import { readText } from './files.ts';
import { parseMdx } from './mdx.ts';
import { PLACEHOLDER } from './texts.ts';

/** Texts that are read one after the other. */
export interface ReadingTexts {
  /** `steps: computer`, `in short: opt-out`, `in short: guide eu`, … */
  readonly name: string;
  readonly file: string;
  /** Without marks; what is not our text (labels, quotations) is U+FFFC. */
  readonly texts: readonly string[];
}

/** The texts of a language, by where they stand. Those it does not have are left out. */
export function readingTexts(content: Content, locale: string): ReadingTexts[] {
  const { wording, pages, guides } = localeContent(content, locale);
  const rows = wording.get('steps') ?? [];
  const steps = factsOf(content, 'steps').toSorted((a, b) => Number(a.value['order']) - Number(b.value['order']));
  const ofSteps = device.options.map((name): ReadingTexts => ({
    name: `steps: ${name}`,
    file: rows[0]?.file ?? '',
    texts: steps.filter((step) => step.value['device'] === name).flatMap((step) => {
      const wording = fields(rows.find((row) => row.id === step.id)?.value);
      return [wording['text'], wording['differs']].flatMap((text) => (typeof text === 'string' ? [plainInline(text, () => PLACEHOLDER)] : []));
    }),
  }));
  return [...ofSteps, ...[...pages, ...guides].map((row) => inShort(content.root, row))].filter(({ texts }) => texts.length > 0);
}

function inShort(root: string, row: MdxRow): ReadingTexts {
  const source = readText(root, row.file) ?? '';
  const boxes = [...source.matchAll(/<InShort>(.*?)<\/InShort>/gs)].map((match) => match[1] ?? '');
  return {
    name: `in short: ${row.folder === 'guides' ? 'guide ' : ''}${row.id}`,
    file: row.file,
    texts: boxes.flatMap((box) => parseMdx(box, row.locale).blocks.map((block) => block.text)),
  };
}
