/** Starts nginx with the configuration that `npm run hosting` writes, on this machine only, and makes load on it. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findNginx, findWrk } from '../../src/commands/support/nginx.mjs';
import { writeNginxHosting } from '../../src/hosting/write.ts';

export interface RunningNginx {
  readonly port: number;
  /** What stands on the server: configuration and site. */
  readonly folder: string;
  /** Every line of its error log. */
  errors(): string[];
  /** Ends it and removes its folder. */
  stop(): Promise<void>;
}

/** nginx writes and reads in a folder of its own; as root it would work as somebody who may not. */
function mainConfiguration(folder: string, brotliModule: string | undefined): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `  ${name}_temp_path ${folder}/temporary;`);
  return [
    ...(brotliModule === undefined ? [] : [`load_module ${brotliModule};`]),
    ...(process.getuid?.() === 0 ? ['user root root;'] : []),
    'daemon off;', 'worker_processes 2;', `pid ${folder}/nginx.pid;`, `error_log ${folder}/error.log notice;`,
    'events { worker_connections 256; }',
    'http {', '  access_log off;', ...temporary, `  include ${folder}/server.conf;`, '}', '',
  ].join('\n');
}

/**
 * Serves a built site with nginx.
 * @param brotliQuality low is fast; what is sent decodes to the same.
 * @throws Error with what nginx says if it does not take the configuration.
 */
export async function startNginx(dist: string, { brotliQuality = 2 }: { readonly brotliQuality?: number } = {}): Promise<RunningNginx> {
  const found = findNginx();
  if (!found) throw new Error('nginx is not there.');
  const folder = mkdtempSync(join(tmpdir(), 'decoche-nginx-'));
  try {
    return await startIn(folder, dist, found, brotliQuality);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

async function startIn(folder: string, dist: string, found: NonNullable<ReturnType<typeof findNginx>>, brotliQuality: number): Promise<RunningNginx> {
  const port = await freePort();
  await writeNginxHosting({ dist, target: folder, folder, brotli: found.brotliModule !== undefined, listen: [`127.0.0.1:${port}`], brotliQuality });
  const configuration = join(folder, 'main.conf');
  writeFileSync(configuration, mainConfiguration(folder, found.brotliModule));
  const parameters = ['-p', folder, '-e', join(folder, 'error.log'), '-c', configuration];
  const check = spawnSync(found.program, [...parameters, '-t'], { encoding: 'utf8' });
  if (check.status !== 0) throw new Error(`nginx does not take the configuration:\n${check.stderr}`);
  const child = spawn(found.program, parameters, { stdio: 'ignore' });
  const errors = () => readFileSync(join(folder, 'error.log'), 'utf8').split('\n').filter((line) => /\[(?:warn|error|crit|alert|emerg)\]/.test(line));
  await untilItAnswers(child, port, errors);
  return {
    port,
    folder,
    errors,
    async stop() {
      child.kill('SIGTERM');
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function untilItAnswers(child: ChildProcess, port: number, errors: () => string[]): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt++) {
    if (child.exitCode !== null) throw new Error(`nginx ended at once:\n${errors().join('\n')}`);
    if (await answers(port)) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  child.kill('SIGKILL');
  throw new Error('nginx did not answer within ten seconds.');
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}

export interface Load {
  readonly requests: number;
  /** A second. */
  readonly rate: number;
  /** Within which 99 of 100 requests were answered, as wrk writes it. */
  readonly slow: string;
  /** Answers that are not 200, and connections that failed or timed out. */
  readonly failures: number;
  readonly output: string;
}

/**
 * Asks for all paths in turn, as fast as they are answered, over 32 connections.
 * @throws Error with what wrk says if it fails.
 */
export async function makeLoad({ port, folder }: Pick<RunningNginx, 'port' | 'folder'>, paths: readonly string[], seconds: number): Promise<Load> {
  const wrk = findWrk();
  if (wrk === undefined) throw new Error('wrk is not there.');
  const list = join(folder, 'paths.txt');
  writeFileSync(list, `${paths.join('\n')}\n`);
  const script = fileURLToPath(new URL('load.lua', import.meta.url));
  const child = spawn(wrk, ['--threads', '2', '--connections', '32', '--duration', `${seconds}s`, '--timeout', '10s', '--latency', '--script', script, `http://127.0.0.1:${port}`, '--', list], { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`wrk ended with ${code}:\n${output}`);
  return { ...readLoad(output), output };
}

/** Reads what wrk writes. @throws Error if that holds no figures. */
export function readLoad(output: string): Omit<Load, 'output'> {
  const number = (pattern: RegExp) => Number(pattern.exec(output)?.[1] ?? Number.NaN);
  const requests = number(/(\d+) requests in /);
  const rate = number(/Requests\/sec:\s*([\d.]+)/);
  if (!(requests > 0) || Number.isNaN(rate)) throw new Error(`wrk measured nothing:\n${output}`);
  const broken = /Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)/.exec(output)?.slice(1).map(Number) ?? [];
  const refused = number(/^not 200: (\d+)$/m);
  if (Number.isNaN(refused)) throw new Error(`wrk did not run tests/support/load.lua:\n${output}`);
  return { requests, rate, slow: /99%\s+(\S+)/.exec(output)?.[1] ?? '', failures: broken.reduce((sum, count) => sum + count, refused) };
}
