import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { digestOf, digestOfContent, digestOfState, filesIn } from '../../src/commands/support/digest.mjs';
import { sameInstallation } from '../../src/commands/support/install.mjs';
import { childEnvironment, inRoot, root } from '../../src/commands/support/paths.mjs';
import { run, runInstalled } from '../../src/commands/support/run.mjs';

describe('run', () => {
  test('gives the exit code and what was written', async () => {
    expect(await run('node', ['-e', 'console.log("out"); console.error("err"); process.exit(3)'], { output: 'capture' })).toEqual({ code: 3, output: expect.stringMatching(/out[^]*err|err[^]*out/) });
  });

  test('gives 127 for a program that is not there', async () => {
    expect((await run('no-such-program', [])).code).toBe(127);
  });

  test('gives more than 128 for a program that was stopped', async () => {
    expect((await run('node', ['-e', 'process.kill(process.pid, "SIGTERM")'], { output: 'capture' })).code).toBe(143);
  });

  test('works in the folder of the repository, with the programs of the installation', async () => {
    const { output } = await run('node', ['-p', 'process.cwd() + " " + process.env.ASTRO_TELEMETRY_DISABLED + " " + process.env.EXTRA'], { output: 'capture', environment: { EXTRA: 'x' } });
    expect(output.trim()).toBe(`${root.replace(/\/$/, '')} 1 x`);
    expect(childEnvironment()['PATH']?.startsWith(inRoot('node_modules', '.bin'))).toBe(true);
  });

  test('runs a program of the installation', async () => {
    expect((await runInstalled('typescript', 'tsc', ['--version'], { output: 'capture' })).output).toMatch(/^Version \d/);
  });
});

describe('two lock files install the same', () => {
  const lock = (packages: object) => JSON.stringify({ packages: { '': { name: 'any' }, ...packages } });
  const one = { 'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' }, 'node_modules/b-darwin': { version: '1.0.0', integrity: 'sha512-b', optional: true } };

  test.each([
    ['equal', one, true],
    ['a side note more', { ...one, 'node_modules/a': { version: '1.0.0', integrity: 'sha512-a', dev: true } }, true],
    ['a build for another platform fewer', { 'node_modules/a': one['node_modules/a'] }, true],
    ['another version', { ...one, 'node_modules/a': { version: '1.0.1', integrity: 'sha512-a' } }, false],
    ['another build for another platform', { ...one, 'node_modules/b-darwin': { version: '1.0.0', integrity: 'sha512-x', optional: true } }, false],
    ['other content', { ...one, 'node_modules/a': { version: '1.0.0', integrity: 'sha512-x' } }, false],
    ['a package more', { ...one, 'node_modules/c': { version: '1.0.0', integrity: 'sha512-c' } }, false],
    ['a package fewer', { 'node_modules/b-darwin': one['node_modules/b-darwin'] }, false],
  ])('%s', (_, other, same) => {
    expect(sameInstallation(lock(one), lock(other))).toBe(same);
    expect(sameInstallation(lock(other), lock(one))).toBe(same);
  });
});

describe('digests', () => {
  let folder: string;
  let name: string;

  beforeEach(() => {
    mkdirSync(inRoot('.cache'), { recursive: true });
    folder = mkdtempSync(inRoot('.cache', 'digest-'));
    name = relative(root, folder);
    mkdirSync(join(folder, 'b'));
    writeFileSync(join(folder, 'a.txt'), 'one');
    writeFileSync(join(folder, 'b', 'c.txt'), 'two');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test('list files in an order that does not depend on the disk', () => {
    expect(filesIn(folder)).toEqual([join(folder, 'a.txt'), join(folder, 'b', 'c.txt')]);
    expect(filesIn(join(folder, 'absent'))).toEqual([]);
  });

  test('of content see a change of words, a new name and a new file, and nothing else', () => {
    const before = digestOfContent([name]);
    utimesSync(join(folder, 'a.txt'), new Date(0), new Date(0));
    expect(digestOfContent([name])).toBe(before);
    writeFileSync(join(folder, 'a.txt'), 'One');
    const changed = digestOfContent([name]);
    writeFileSync(join(folder, 'd.txt'), '');
    expect(new Set([before, changed, digestOfContent([name])]).size).toBe(3);
  });

  test('of state see that something wrote there', () => {
    const before = digestOfState(name);
    utimesSync(join(folder, 'a.txt'), new Date(0), new Date(0));
    expect(digestOfState(name)).not.toBe(before);
  });

  test('do not take one text for two', () => {
    expect(digestOf(['ab', 'c'])).not.toBe(digestOf(['a', 'bc']));
  });
});
