/** Installs what the site needs, once. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync, existsSync } from 'node:fs';
import { basename } from 'node:path';
import { digestOf } from './digest.mjs';
import { Failure } from './failure.mjs';
import { childEnvironment, inRoot } from './paths.mjs';
import { run } from './run.mjs';

const lockFile = inRoot('package-lock.json');
const stampFile = inRoot('node_modules', '.installed');

/** The oldest Node that builds the site: it runs TypeScript files as they are. */
const oldestBuilder = [22, 18];

/** npm's name for an answer of the registry, be it a refusal: E404, E401, … Without one, nobody has answered. */
const answerCode = /\bE[45]\d\d\b/;

/**
 * Installs what is missing, and says so; does nothing if the installation is that of the lock file.
 * @throws {Failure} if it cannot: no network, a lock file that does not fit, no usable Node.
 */
export async function ensureInstalled() {
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === installationDigest()) return;
  console.log('Installing what the site needs (about 320 packages; a minute, the first time) …');
  const lockBefore = readFileSync(lockFile, 'utf8');
  await npmInstall();
  checkLock(lockBefore);
  checkNode();
  mkdirSync(inRoot('node_modules'), { recursive: true });
  writeFileSync(stampFile, installationDigest());
}

/** What an installation depends on: the lock, what is asked for, and the machine. */
function installationDigest() {
  const { dependencies = {}, devDependencies = {}, overrides = {} } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
  return digestOf([readFileSync(lockFile, 'utf8'), JSON.stringify([dependencies, devDependencies, overrides]), process.platform, process.arch]);
}

async function npmInstall() {
  const offline = !(await registryAnswers());
  // What the packages want of Node holds for the one that is being installed, not for the one that installs: npm's warnings mislead here.
  const parameters = ['install', '--no-audit', '--no-fund', '--loglevel=error', ...(offline ? ['--offline'] : [])];
  const { code } = await npm(parameters, 'show');
  if (code === 0) return;
  if (offline) {
    throw new Failure(
      'The packages could not be fetched: the npm registry does not answer, and npm has not kept them all from earlier.\n' +
        'Check the network and npm\'s settings (npm config list; npm ping), then run the command again.',
    );
  }
  throw new Failure('npm install failed; its message stands above. Mend that, then run the command again.');
}

/**
 * Without a network npm would try for many minutes before it says so; what it has kept it can install all the same.
 * @throws {Failure} if there is no npm.
 */
async function registryAnswers() {
  const { code, output } = await npm(['ping', '--fetch-retries=1', '--fetch-retry-mintimeout=1000', '--fetch-timeout=15000', '--loglevel=error'], 'capture');
  if (code === 127) throw new Failure('npm was not found. It comes with Node (nodejs.org); Debian has it in the package "npm".');
  if (code === 0 || answerCode.test(output)) return true;
  console.log(`The npm registry does not answer:\n${output.trim()}\nTrying with what npm has kept from earlier installations …`);
  return false;
}

/** Runs npm as the user would: with the system's Node, by whose place npm finds its settings. */
export function npm(parameters, output) {
  const options = { output, environment: process.env };
  const { npm_execpath: npmFile = '', npm_node_execpath: npmNode } = process.env;
  if (npmNode && basename(npmFile) === 'npm-cli.js') return run(npmNode, [npmFile, ...parameters], options);
  return run('npm', parameters, { ...options, shell: process.platform === 'win32' });
}

/**
 * An installation must not change what is to be installed. Versions of npm differ in side notes of the lock file; those are put back.
 * @param {string} before
 */
function checkLock(before) {
  const after = readFileSync(lockFile, 'utf8');
  if (after === before) return;
  if (sameInstallation(before, after)) {
    writeFileSync(lockFile, before);
    return;
  }
  throw new Failure(
    'npm install changed package-lock.json: it does not fit package.json.\n' +
      'If you changed package.json, look at the change (git diff package-lock.json), commit it and run the command again.\n' +
      'If not, take back both files: git checkout package.json package-lock.json',
  );
}

/**
 * Whether two lock files install the same: equal in name, version and integrity of every package, but for optional packages that only one of
 * them names. Those are builds for other platforms; npm leaves out the ones that it cannot have where it runs.
 * @param {string} before
 * @param {string} after
 */
export function sameInstallation(before, after) {
  const [one, other] = [lockedPackages(before), lockedPackages(after)];
  return [...new Set([...one.keys(), ...other.keys()])].every((path) => {
    const [here, there] = [one.get(path), other.get(path)];
    if (here && there) return here.version === there.version && here.integrity === there.integrity;
    return (here ?? there).optional === true;
  });
}

/** The locked packages by their path; the project itself is none. */
function lockedPackages(text) {
  const { packages } = JSON.parse(text);
  return new Map(Object.entries(packages).filter(([path]) => path !== ''));
}

/** The package `node` brings the right version; where its install script may not run, one of the system will do. */
function checkNode() {
  const { stdout } = spawnSync('node', ['--print', 'process.versions.node'], { env: childEnvironment(), encoding: 'utf8' });
  const [major = 0, minor = 0] = (stdout ?? '').trim().split('.').map(Number);
  const [wantedMajor, wantedMinor] = oldestBuilder;
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return;
  throw new Failure(
    `The Node that builds the site (${oldestBuilder.join('.')} or later) was not installed; found: ${(stdout ?? '').trim() || 'none that starts'}.\n` +
      'Its install script must be allowed to run (npm config get ignore-scripts): npm rebuild node. Or install Node 24 on the system.',
  );
}
