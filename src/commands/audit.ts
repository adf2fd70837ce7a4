/** `npm run audit`: known faults of the packages, read from the file that is named, as `npm audit --json` writes them. Exit 1 when one needs work, 2 without a report. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { auditExceptions, auditTable, judge, needsWork, readAudit, type Advisory } from '../supply/audit.ts';
import { lockedPackages } from '../supply/licences.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const exceptions = auditExceptions.parse(parse(readFileSync(`${root}src/supply/audit-exceptions.yaml`, 'utf8')));
const packages = lockedPackages(readFileSync(`${root}package-lock.json`, 'utf8'));

/** @returns undefined, having said why, where npm gave no report. */
function advisories(): Advisory[] | undefined {
  try {
    return readAudit(readFileSync(process.argv[2] ?? '', 'utf8'));
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\nNothing is known of the packages' faults. Run it again where the npm registry answers to audits.`);
    return undefined;
  }
}

const found = advisories();
const rows = judge(found ?? [], exceptions, new Date().toISOString().slice(0, 10));
if (found) console.log(auditTable(rows, packages.length));
process.exitCode = !found ? 2 : needsWork(rows) ? 1 : 0;
