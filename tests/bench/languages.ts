/**
 * `npm run bench:languages`: time, memory and pages per second of a build, for the languages of today and for thirty.
 * The others are generated from English in a copy of the project; what they say is English, their size is that of a language.
 */
import { globSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { localeRows, publishedLocales } from '../../src/i18n/locales.ts';
import { sameLetters, setState, writePseudoLanguage } from '../support/pseudo-language.ts';
import { copySite, type SiteCopy } from '../support/site-copy.ts';

/** Languages that the site may have one day, besides those it has. */
const OTHERS = ['bg', 'cs', 'da', 'el', 'et', 'fi', 'ga', 'hr', 'hu', 'is', 'lb', 'lt', 'lv', 'mt', 'nb', 'pl', 'pt', 'ro', 'rm', 'sk', 'sl', 'sv', 'tr', 'uk', 'ru', 'ar', 'he', 'ca', 'eu', 'sq', 'sr', 'mk', 'bs', 'gl'];

const wanted = Number(process.argv[2] ?? 30);

interface Measurement {
  readonly languages: number;
  readonly pages: number;
  readonly seconds: number;
  readonly megabytes: number;
}

async function measure(copy: SiteCopy, languages: number): Promise<Measurement> {
  const memoryFile = join(copy.root, 'memory.txt');
  const start = performance.now();
  await copy.build({ preload: new URL('report-memory.mjs', import.meta.url).href, environment: { BENCH_MEMORY_FILE: memoryFile } });
  const seconds = (performance.now() - start) / 1000;
  return { languages, pages: globSync('**/*.html', { cwd: copy.dist }).length, seconds, megabytes: Number(readFileSync(memoryFile, 'utf8')) / 1024 };
}

/** Adds languages until `count` are published; each has every text. */
async function addLanguages(copy: SiteCopy, count: number): Promise<void> {
  const codes = OTHERS.filter((code) => !localeRows.some((row) => row.code === code)).slice(0, count - publishedLocales.length);
  if (publishedLocales.length + codes.length < count) throw new Error(`Only ${publishedLocales.length + codes.length} languages are known here.`);
  for (const code of codes) {
    await copy.language('add', code);
    writePseudoLanguage(copy, code, sameLetters);
    setState(copy, code, 'published');
    await copy.language('stamp', code);
  }
  await copy.ledger('add');
}

function line({ languages, pages, seconds, megabytes }: Measurement): string {
  const cells = [`${languages} languages`, `${pages} pages`, `${seconds.toFixed(1)} s`, `${Math.round(megabytes)} MB at most`, `${(pages / seconds).toFixed(0)} pages per second`];
  return cells.map((cell, index) => cell.padStart([13, 12, 10, 16, 22][index] ?? 0)).join('');
}

const copy = copySite();
try {
  console.log(`Node ${process.versions.node}, ${availableParallelism()} processors`);
  console.log(line(await measure(copy, publishedLocales.length)));
  await addLanguages(copy, wanted);
  console.log(line(await measure(copy, wanted)));
} finally {
  copy.remove();
}
