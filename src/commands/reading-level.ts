/** `npm run reading-level`: how easy the steps and the "in short" boxes are to read, by language. Language codes as parameters limit it to these. */
import { fileURLToPath } from 'node:url';
import { loadContent } from '../facts/content.ts';
import { readingTexts } from '../facts/reading-texts.ts';
import { localeRows } from '../i18n/locales.ts';
import { readability } from '../lib/reading/readability.ts';

const content = loadContent(fileURLToPath(new URL('../..', import.meta.url)));
const wanted = process.argv.slice(2);
const locales = localeRows.map((row) => row.code).filter((code) => wanted.length === 0 || wanted.includes(code));

for (const locale of locales) {
  const rows = readingTexts(content, locale);
  const measured = rows.flatMap(({ name, texts }) => {
    const result = readability(texts, locale);
    return result ? [{ name, ...result }] : [];
  });
  if (measured.length === 0) {
    console.log(`\n${locale}: ${rows.length === 0 ? 'no steps and no "in short" boxes yet' : 'no index for this language; see src/lib/reading/readability.ts'}`);
    continue;
  }
  console.log(`\n${locale}: ${measured[0]?.index}, easier is higher\n`);
  console.log(line('', 'score', 'level', 'words', 'a sentence', 'longest'));
  for (const { name, score, level, words, sentences, longest } of measured) {
    console.log(line(name, score.toFixed(0), level, String(words), (words / sentences).toFixed(1), String(longest)));
  }
}

function line(name: string, ...cells: string[]): string {
  return name.padEnd(34) + cells.map((cell) => cell.padStart(11)).join('');
}
