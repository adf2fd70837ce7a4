/**
 * `npm run ledger`: what the site promised (content/facts/ledger/).
 *
 *   add                      records addresses and anchors that are new; what is recorded stays
 *   facts --update UPDATE    records facts that are new, changed or gone, under an update that tells readers of them
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { siteAddresses } from '../facts/addresses.ts';
import { factsOf, loadContent, type Content } from '../facts/content.ts';
import { byCode } from '../lib/order.ts';
import { addressesText, anchorsText, factDigest, factsText, factsToRecord, newestUpdate, publishedBefore, publishedNow, recordedFacts, withAdded, type RecordedFact } from '../facts/ledger.ts';
import { ledgerFile, ledgerFolder } from '../facts/paths.ts';
import { localeRows, type LocaleRow } from '../i18n/locales.ts';

const USAGE = `What to do?
  npm run ledger -- add
  npm run ledger -- facts --update UPDATE`;

/**
 * Carries out one command on the project below `root`; returns what it has to say.
 * @throws Error with a message for people when it cannot.
 */
export function ledgerCommand(root: string, parameters: readonly string[], rows: readonly LocaleRow[] = localeRows): string {
  const [command, option, update, ...others] = parameters;
  if (command === 'add' && option === undefined) return add(root, loadContent(root, rows));
  if (command === 'facts' && option === '--update' && update !== undefined && others.length === 0) return recordFacts(root, loadContent(root, rows), update);
  throw new Error(USAGE);
}

function add(root: string, content: Content): string {
  const before = publishedBefore(content);
  const all = withAdded(before, publishedNow(content, siteAddresses(content)));
  const added = [...[...all.addresses.keys()].filter((path) => !before.addresses.has(path)), ...[...all.anchors].filter((anchor) => !before.anchors.has(anchor))];
  write(root, 'addresses', addressesText(all));
  write(root, 'anchors', anchorsText(all));
  return [...added.map((name) => `  new  ${name}`), `${ledgerFolder}: ${all.addresses.size} addresses, ${all.anchors.size} anchors, ${added.length} new`].join('\n');
}

/** Only the newest update can tell of a change of today. */
function recordFacts(root: string, content: Content, update: string): string {
  const newest = newestUpdate(content);
  if (!factsOf(content, 'updates').some((entry) => entry.id === update)) throw new Error(`There is no update "${update}": write content/facts/updates/${update}.yaml and its wording in content/<lang>/facts/updates.yaml.`);
  if (update !== newest) throw new Error(`"${update}" is not the newest update, which is "${newest}": readers of the feed would not see the change. Write a new entry in content/facts/updates/, or name the newest.`);
  const before = recordedFacts(content);
  const facts = factsToRecord(content);
  const broken = [...facts.values()].filter((fact) => !fact.readable).map((fact) => fact.file);
  if (broken.length > 0) throw new Error(`Cannot be read, so nothing was recorded: ${broken.join(', ')}. npm run check says why.`);
  const after = new Map([...facts].map(([key, fact]): [string, RecordedFact] => {
    const digest = factDigest(fact);
    const known = before.get(key);
    return [key, known?.digest === digest ? known : { digest, update }];
  }));
  const changes = [
    ...[...after].filter(([key, { digest }]) => before.get(key)?.digest !== digest).map(([key]) => `  ${before.has(key) ? 'changed' : 'new'}  ${key}`),
    ...[...before.keys()].filter((key) => !after.has(key)).map((key) => `  gone  ${key}`),
  ];
  write(root, 'facts', factsText(after));
  return [...changes.sort(byCode), `${ledgerFile('facts')}: ${after.size} facts, ${changes.length} recorded under "${update}"`].join('\n');
}

function write(root: string, name: 'addresses' | 'anchors' | 'facts', text: string): void {
  mkdirSync(join(root, ledgerFolder), { recursive: true });
  writeFileSync(join(root, ledgerFile(name)), text);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    console.log(ledgerCommand(fileURLToPath(new URL('../..', import.meta.url)), process.argv.slice(2)));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
