/** `npm run audit`: known faults of the packages, as the npm registry names them, against the exceptions that were granted. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { ensureInstalled, npm } from '../support/install.mjs';
import { inRoot } from '../support/paths.mjs';
import { run } from '../support/run.mjs';

export async function main() {
  await ensureInstalled();
  const { output } = await npm(['audit', '--json', '--loglevel=silent'], 'capture');
  const file = inRoot('.cache', 'reports', 'npm-audit.json');
  mkdirSync(inRoot('.cache', 'reports'), { recursive: true });
  writeFileSync(file, output);
  const { code } = await run('node', ['src/commands/audit.ts', file]);
  process.exitCode = code;
}
