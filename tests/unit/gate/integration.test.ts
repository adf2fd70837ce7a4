import { spawnSync } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { contentGate } from '../../../src/build/content-gate.ts';
import { withFixture } from '../../support/gate-fixture.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Runs the integration's hook as Astro does; what it logs comes back, and is in `logged` where it throws, too. */
function setUp(folder: string, command: string, logged: string[] = []): string[] {
  const log = (text: string) => logged.push(text);
  const hook = contentGate().hooks['astro:config:setup'] as (options: unknown) => void;
  hook({ command, config: { root: pathToFileURL(`${folder}/`) }, logger: { info: log, error: log } });
  return logged;
}

describe('the gate before a build', () => {
  it('stops it with one short error after printing all findings', () => {
    withFixture('duplicate-slug', (folder) => {
      const logged: string[] = [];
      expect(() => setUp(folder, 'build', logged)).toThrow(/^The content has \d+ findings?, printed above/);
      expect(logged.join('\n')).toContain('duplicate-slug');
    });
  });

  it('leaves the author’s mode alone', () => {
    withFixture('duplicate-slug', (folder) => expect(setUp(folder, 'dev')).toEqual([]));
  });
});

describe('npm run check', () => {
  const command = [`${root}/src/commands/check.ts`];

  it('prints a report for machines that agrees with its exit code', () => {
    const { stdout, status } = spawnSync(process.execPath, [...command, '--json'], { encoding: 'utf8', maxBuffer: 1e8 });
    const report = JSON.parse(stdout) as { rules: number; findings: unknown[] };
    expect(report.rules).toBeGreaterThan(40);
    expect(status).toBe(report.findings.length > 0 ? 1 : 0);
  });

  it('ends with the count', () => {
    const { stdout } = spawnSync(process.execPath, command, { encoding: 'utf8', maxBuffer: 1e8 });
    expect(stdout.trimEnd().split('\n').at(-1)).toMatch(/^\d+ rules, \d+ files, \d+ findings$/);
  });
});
