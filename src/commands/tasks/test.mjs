/** `npm test`: everything there is to check. The last line counts: "N passed, N failed". */
import { readFileSync, rmSync } from 'node:fs';
import { ensureBrowser } from '../support/browser.mjs';
import { buildSite, defaultSettings } from '../support/build.mjs';
import { countPlaywright, countRules, countTypes, countVitest, withExitCode } from '../support/counts.mjs';
import { Failure } from '../support/failure.mjs';
import { ensureInstalled } from '../support/install.mjs';
import { ensureNginx } from '../support/nginx.mjs';
import { inRoot } from '../support/paths.mjs';
import { run, runInstalled } from '../support/run.mjs';

/** @typedef {import('../support/counts.mjs').Counts} Counts */

const one = { passed: 1, failed: 0 };

/**
 * In this order. A phase that needs another's result is not run without it, and counts as failed.
 * @param {ReturnType<typeof beginEarly>} early
 */
const phases = (early) => [
  { name: 'content', work: checkContent },
  { name: 'unit tests', work: () => runVitest('unit') },
  { name: 'types', work: async () => countTypeCheck(await early.types) },
  { name: 'build', work: build },
  { name: 'built site', needs: 'build', work: async () => checkBuiltSite(await early.nginx) },
  { name: 'browser tests', needs: 'build', work: async () => runPlaywright(await early.browser) },
];

export async function main() {
  // The tests are written for the settings as they stand in the code, wherever they run.
  Object.assign(process.env, defaultSettings);
  const results = [];
  try {
    await ensureInstalled();
    for (const phase of phases(beginEarly())) results.push(await runPhase(phase, results));
  } catch (error) {
    console.error(`\n${error instanceof Failure ? error.message : error.stack}`);
    results.push({ name: 'set-up', passed: 0, failed: 1, seconds: 0 });
  }
  printSummary(results);
}

/**
 * What has no need to wait for its phase: the check of types keeps one processor busy for as long as half the unit tests take, and to have a browser
 * and nginx installed, one after the other, is mostly waiting for the network.
 */
function beginEarly() {
  const types = runInstalled('astro', 'astro', ['check'], { output: 'capture' });
  const nginx = ensureNginx();
  const browser = nginx.catch(() => {}).then(ensureBrowser);
  // Whoever needs them meets the failure; until then nobody does.
  for (const work of [types, nginx, browser]) work.catch(() => {});
  return { types, nginx, browser };
}

/** Runs a phase between its headline and its count. */
async function runPhase({ name, needs, work }, earlier) {
  console.log(`\n── ${name} ──`);
  const start = performance.now();
  const counts = await countPhase(needs, work, earlier);
  const seconds = (performance.now() - start) / 1000;
  console.log(`── ${name}: ${counts.passed} passed, ${counts.failed} failed${counts.skipped ? `, ${counts.skipped} skipped` : ''} (${seconds.toFixed(1)} s)`);
  return { name, ...counts, seconds };
}

/** @returns {Promise<Counts>} */
async function countPhase(needs, work, earlier) {
  if (earlier.some((result) => result.name === needs && result.failed > 0)) {
    console.log(`Not run: the phase "${needs}" failed.`);
    return { passed: 0, failed: 1 };
  }
  try {
    return await work();
  } catch (error) {
    console.error(error instanceof Failure ? error.message : error.stack);
    return { passed: 0, failed: 1 };
  }
}

function printSummary(results) {
  const sum = (field) => results.reduce((total, result) => total + result[field], 0);
  console.log('\n── all ──');
  for (const { name, passed, failed, skipped, seconds } of results) {
    console.log(`${name.padEnd(14)}${String(passed).padStart(6)} passed ${String(failed).padStart(4)} failed ${seconds.toFixed(1).padStart(7)} s${skipped ? `   ${skipped} skipped` : ''}`);
  }
  process.exitCode = sum('failed') > 0 ? 1 : 0;
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
}

/** @param {{ code: number, output: string }} result of `astro check`. */
function countTypeCheck({ code, output }) {
  process.stdout.write(output);
  return withExitCode(countTypes(output), code);
}

/** Runs twice at once: for people, and for the count. */
async function checkContent() {
  const [{ code }, { output }] = await Promise.all([
    run('node', ['src/commands/check.ts']),
    run('node', ['src/commands/check.ts', '--json'], { output: 'capture' }),
  ]);
  return withExitCode(countRules(JSON.parse(output)), code);
}

async function build() {
  await buildSite();
  return one;
}

/**
 * What serves the site with nginx is skipped where there is none and none can be had.
 * @param {string | undefined} without what is missing, in words.
 */
async function checkBuiltSite(without) {
  const counts = await runVitest('site');
  if (without !== undefined) console.log(`Skipped, since this machine lacks something: ${without}.`);
  return counts;
}

async function runVitest(project) {
  const report = reportFile(project);
  const { code } = await runInstalled('vitest', 'vitest', [
    'run', '--config', 'tests/vitest.config.ts', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`,
  ]);
  return withExitCode(countVitest(readReport(report)), code);
}

/** @param {string} browser its path. */
async function runPlaywright(browser) {
  const report = reportFile('playwright');
  const { code } = await runInstalled('@playwright/test', 'playwright', ['test', '--config', 'tests/playwright.config.ts'], { environment: { CHROMIUM_PATH: browser } });
  return withExitCode(countPlaywright(readReport(report)), code);
}

/** Where a program writes its report; the one of an earlier run is removed. */
function reportFile(name) {
  const file = inRoot('.cache', 'reports', `${name}.json`);
  rmSync(file, { force: true });
  return file;
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new Failure('It ended without a report; the reason stands above.');
  }
}
