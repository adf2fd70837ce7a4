/**
 * `npm run mutants`: puts the faults of faults.ts one at a time into a copy of the project and runs the test that must notice.
 * Words as parameters choose the faults whose file holds one of them. Exit 1 when more than one in twenty goes unnoticed.
 */
import { spawn } from 'node:child_process';
import { cpSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { copySite, type SiteCopy } from '../support/site-copy.ts';
import { faults, type Fault } from './faults.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));

/** Runs unit tests in the copy. Those that hang have noticed, too. @returns whether all passed. */
function pass(copy: SiteCopy, files: readonly string[], only?: string): Promise<boolean> {
  const parameters = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'tests/vitest.config.ts', '--project', 'unit', '--bail', '1', ...files.map((file) => `tests/unit/${file}`), ...(only === undefined ? [] : ['-t', only])];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, parameters, { cwd: copy.root, stdio: 'ignore', timeout: 300_000 });
    child.once('error', reject);
    child.once('close', (code) => resolve(code === 0));
  });
}

async function isNoticed(copy: SiteCopy, { file, find, replace, test, only }: Fault): Promise<boolean> {
  const path = `src/${file}`;
  const before = copy.read(path);
  copy.edit(path, (text) => text.replace(find, () => replace));
  try {
    return !(await pass(copy, [test], only));
  } finally {
    copy.write(path, before);
  }
}

const words = process.argv.slice(2);
const wanted = faults.filter(({ file }) => words.length === 0 || words.some((word) => file.includes(word)));
if (wanted.length === 0) throw new Error(`No fault is in a file named like that: ${words.join(', ')}.`);
const copy = copySite();
const start = performance.now();
try {
  cpSync(join(project, 'tests'), join(copy.root, 'tests'), { recursive: true });
  // A test that fails without any fault notices nothing.
  for (const [only, own] of Map.groupBy(wanted, (fault) => fault.only)) {
    const files = [...new Set(own.map(({ test }) => test))];
    if (!(await pass(copy, files, only))) throw new Error(`These tests do not pass as they are: ${files.join(', ')}. Mend that first.`);
  }
  const unnoticed: Fault[] = [];
  for (const fault of wanted) {
    const noticed = await isNoticed(copy, fault);
    if (!noticed) unnoticed.push(fault);
    console.log(`${(noticed ? 'noticed' : 'UNNOTICED').padEnd(9)}  ${fault.file.padEnd(34)}  ${fault.test.padEnd(26)}  ${fault.why}`);
  }
  console.log(`${wanted.length - unnoticed.length} of ${wanted.length} faults noticed, in ${Math.round((performance.now() - start) / 1000)} s`);
  process.exitCode = unnoticed.length > wanted.length / 20 ? 1 : 0;
} finally {
  copy.remove();
}
