/**
 * `npm run bench:languages`: time, memory and pages per second of a build, for the languages of today and for thirty.
 * The others are generated from English in a copy of the project; what they say is English, their size is that of a language.
 */
import { globSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { publishedLocales } from '../../src/i18n/locales.ts';
import { copySite, type SiteCopy } from '../support/site-copy.ts';
import { publishLanguages } from './more-languages.ts';

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

function line({ languages, pages, seconds, megabytes }: Measurement): string {
  const cells = [`${languages} languages`, `${pages} pages`, `${seconds.toFixed(1)} s`, `${Math.round(megabytes)} MB at most`, `${(pages / seconds).toFixed(0)} pages per second`];
  return cells.map((cell, index) => cell.padStart([13, 12, 10, 16, 22][index] ?? 0)).join('');
}

const copy = copySite();
try {
  console.log(`Node ${process.versions.node}, ${availableParallelism()} processors`);
  console.log(line(await measure(copy, publishedLocales.length)));
  await publishLanguages(copy, wanted);
  console.log(line(await measure(copy, wanted)));
} finally {
  copy.remove();
}
