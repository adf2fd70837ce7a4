/** Builds the site, unless the last build was made from the same sources. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { digestOf, digestOfContent, digestOfState } from './digest.mjs';
import { Failure } from './failure.mjs';
import { inRoot } from './paths.mjs';
import { runInstalled } from './run.mjs';

/** What the built site is made from, besides the settings in the environment. */
const sources = ['content', 'src', 'public', 'astro.config.mjs', 'tsconfig.json', 'package-lock.json'];

/** The settings with their defaults, whatever the environment says (src/config.ts). */
export const defaultSettings = { SITE_ORIGIN: '', SITE_BASE: '', SITE_OPERATOR: '', SITE_CONTACT: '', SITE_REPOSITORY: '', SITE_DATE: '' };

/** Variables that a test runner or a shell may have set, and that Astro would take for its own: pages would then be built as in the author's mode. */
const foreign = ['NODE_ENV', 'VITEST', 'VITEST_MODE', 'VITEST_POOL_ID', 'VITEST_WORKER_ID', 'TEST', 'MODE', 'DEV', 'PROD', 'SSR', 'BASE_URL'];

/** A build makes much that is thrown away soon: with more room for it Node clears up less often. Megabytes. */
export const roomForYoung = '--max-semi-space-size=64';

/**
 * Builds the site into a folder.
 * @param {{ folder?: string, settings?: Readonly<Record<string, string>>, always?: boolean }} [options]
 *   `folder` relative to the repository; `settings` over those of the environment; `always` also where nothing has changed.
 * @throws {Failure} if the build fails.
 */
export async function buildSite({ folder = 'dist', settings = {}, always = false } = {}) {
  const stampFile = inRoot('.cache', `build-${folder.replaceAll(/\W+/g, '-')}.json`);
  const source = digestOf([digestOfContent(sources), ...siteSettings(settings)]);
  if (!always && isCurrent(stampFile, source, folder)) {
    console.log(`Nothing has changed since ${folder}/ was built; it is kept.`);
    return;
  }
  console.log(`Building the site into ${folder}/ …`);
  rmSync(stampFile, { force: true });
  const options = [process.env['NODE_OPTIONS'], roomForYoung].filter(Boolean).join(' ');
  const environment = { ...Object.fromEntries(foreign.map((name) => [name, undefined])), ...settings, NODE_OPTIONS: options };
  const { code } = await runInstalled('astro', 'astro', ['build', '--outDir', folder], { environment });
  if (code !== 0) throw new Failure('The site was not built; the reason stands above.');
  mkdirSync(inRoot('.cache'), { recursive: true });
  writeFileSync(stampFile, JSON.stringify({ source, built: digestOfState(folder) }));
}

/** The settings that the build will see, by name. */
function siteSettings(settings) {
  const environment = { ...process.env, ...settings };
  return Object.keys(defaultSettings).map((name) => `${name}=${environment[name] ?? ''}`);
}

function isCurrent(stampFile, source, folder) {
  if (!existsSync(stampFile)) return false;
  const stamp = JSON.parse(readFileSync(stampFile, 'utf8'));
  return stamp.source === source && stamp.built === digestOfState(folder);
}
