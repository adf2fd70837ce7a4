/** The build needs nothing but its sources: in another folder, time zone and language of the machine, and without a network, it gives the same bytes. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { site } from '../../src/config.ts';
import { readBuiltSite, root, type BuiltSite } from '../support/built-site.ts';
import { temporaryFolder } from '../support/files.ts';
import { copySite, type SiteCopy } from '../support/site-copy.ts';

const preload = fileURLToPath(new URL('../support/no-network.mjs', import.meta.url));

/**
 * What puts a program where there is no network at all, for whatever is no JavaScript, like the program that makes the search index. Where
 * the system does not let us, what JavaScript asks for is still refused and recorded.
 */
const cutOff = [['unshare', '--net'], ['unshare', '--map-root-user', '--net']].find(([program = '', ...parameters]) => spawnSync(program, [...parameters, 'true']).status === 0) ?? [];

/** As the preload must be given to everything that the build starts. */
const offline = (log: string) => ({ NODE_OPTIONS: `--import=${preload}`, NETWORK_LOG: log });

const read = (log: string) => (existsSync(log) ? readFileSync(log, 'utf8') : '');

describe('the network is really cut off', () => {
  test.each([
    ['fetch', "await fetch('http://127.0.0.1:65000/')"],
    ['a connection', "(await import('node:net')).connect(9, '127.0.0.1')"],
    ['https', "(await import('node:https')).get('https://localhost/')"],
    ['a name', "(await import('node:dns')).lookup('elsewhere.example', () => {})"],
    ['a name, promised', "await (await import('node:dns/promises')).lookup('elsewhere.example')"],
    ['a datagram', "(await import('node:dgram')).createSocket('udp4').send('x', 9, '127.0.0.1')"],
    ['a port of our own', "(await import('node:http')).createServer().listen(0)"],
    ['a worker', "new (await import('node:worker_threads')).Worker(`fetch('http://127.0.0.1:65000/')`, { eval: true })"],
    ['a program that it starts', "(await import('node:child_process')).spawnSync(process.execPath, ['-e', `fetch('http://127.0.0.1:65000/')`])"],
  ])('for %s', (_, code) => {
    const log = join(temporaryFolder(), 'network.log');
    spawnSync(process.execPath, ['--input-type=module', '--eval', code], { env: { ...process.env, ...offline(log) }, timeout: 30_000 });
    expect(read(log)).toMatch(/The network is cut off here/);
  });

  test('for no pipe', () => {
    const log = join(temporaryFolder(), 'network.log');
    const { status } = spawnSync(process.execPath, ['--input-type=module', '--eval', "(await import('node:child_process')).execFileSync('node', ['-e', 'console.log(1)'])"], { env: { ...process.env, ...offline(log) } });
    expect([status, read(log)]).toEqual([0, '']);
  });

  test.skipIf(cutOff.length === 0)('for other programs too', () => {
    const [program = '', ...parameters] = cutOff;
    const { status, stdout } = spawnSync(program, [...parameters, process.execPath, '--print', "Object.values(require('node:os').networkInterfaces()).flat().length"], { encoding: 'utf8' });
    expect([status, stdout.trim()]).toEqual([0, '0']);
  });
});

describe('a second build', () => {
  const built = readBuiltSite('dist', site);
  let copy: SiteCopy;
  let second: BuiltSite;
  let network: string;

  beforeAll(async () => {
    copy = copySite();
    const log = join(copy.root, 'network.log');
    await copy.build({ prefix: cutOff, environment: { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', LANGUAGE: 'tr', ...offline(log) } });
    network = read(log);
    second = readBuiltSite(relative(root, copy.dist), site);
  });

  afterAll(() => copy?.remove());

  test('has the same files', () => {
    expect(second.files).toEqual(built.files);
  });

  test('has the same bytes in each', () => {
    const digest = (folder: string, file: string) => createHash('sha256').update(readFileSync(join(folder, file))).digest('hex');
    expect(built.files.filter((file) => digest(join(root, 'dist'), file) !== digest(copy.dist, file))).toEqual([]);
  });

  test('asked for no address and opened no connection', () => {
    expect(network).toBe('');
  });
});
