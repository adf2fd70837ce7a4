/** `npm run check -- --links`: asks every address that the facts name. Exit 1 when one needs a look, 2 without a network. */
import { mkdirSync, readFileSync, writeFileSync, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { site } from '../config.ts';
import { loadContent } from '../facts/content.ts';
import { namedAddresses } from '../links/addresses.ts';
import { checkLinks, NoNetwork, type Answers } from '../links/check.ts';
import { linesOf, linksText } from '../links/report.ts';
import { manners } from '../links/web.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** Kept between two runs, so that nobody is asked more than once a week. */
const answersFile = join(root, '.cache/links.json');
const reportFile = join(root, '.cache/reports/links');

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

const addresses = namedAddresses(loadContent(root));
const last = existsSync(answersFile) ? (JSON.parse(readFileSync(answersFile, 'utf8')) as Answers) : {};
const userAgent = `Decoche-link-check/1.0 (+${site.repository ?? site.origin})`;
console.log(`Asking up to ${addresses.length} addresses, one at a time at each host. This takes a while …`);
try {
  const { results, answers } = await checkLinks(addresses, last, { fetch, now: Date.now, sleep: (milliseconds) => sleep(milliseconds) }, { ...manners, userAgent });
  write(answersFile, `${JSON.stringify(answers, null, 2)}\n`);
  write(`${reportFile}.json`, `${JSON.stringify(linesOf(results), null, 2)}\n`);
  write(`${reportFile}.md`, `# Addresses of the facts\n\n${linksText(results)}\n`);
  console.log(linksText(results));
  process.exitCode = linesOf(results).length > 0 ? 1 : 0;
} catch (error) {
  if (!(error instanceof NoNetwork)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
