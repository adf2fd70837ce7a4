/** `npm run budgets`: measures the built site and prints the largest of each kind. Exit 1 when something is over its limit. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { budgetTable, isOver, measureSite } from '../build/budgets.ts';
import { site } from '../config.ts';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));
const files = globSync('**/*', { cwd: dist, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(dist.length + 1).replaceAll('\\', '/'));
const measures = measureSite({ base: site.base, files, read: (file) => readFileSync(join(dist, file)) });
console.log(budgetTable(measures));
const over = measures.filter(isOver).length;
console.log(`\n${measures.length} measures, ${over} over their limit`);
process.exitCode = over > 0 ? 1 : 0;
