/** `npm run check`: the content gate. `--drafts` also checks draft languages, `--json` prints the report for machines. Exit 1 when there are findings. */
import { fileURLToPath } from 'node:url';
import { site } from '../config.ts';
import { runGate } from '../facts/gate.ts';
import { reportJson, reportText } from '../facts/print.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const report = runGate(root, { drafts: process.argv.includes('--drafts'), date: site.date });
console.log(process.argv.includes('--json') ? reportJson(report) : reportText(report));
process.exitCode = report.findings.length > 0 ? 1 : 0;
