/** Finds or installs nginx and wrk for the tests that serve the built site as a server of one's own does. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './run.mjs';

/** Where systems keep it that do not have it on the PATH of everybody. */
const folders = ['/usr/sbin', '/usr/local/sbin', '/opt/homebrew/bin'];

const brotliModules = ['/usr/lib/nginx/modules', '/usr/lib64/nginx/modules', '/usr/local/libexec/nginx'].map((folder) => join(folder, 'ngx_http_brotli_static_module.so'));

const packages = ['nginx-light', 'libnginx-mod-http-brotli-static', 'wrk'];

function find(program, parameters) {
  const paths = [...(process.env['PATH'] ?? '').split(delimiter), ...folders].map((folder) => join(folder, program));
  return paths.find((path) => existsSync(path) && spawnSync(path, parameters, { timeout: 30_000, stdio: 'ignore' }).error === undefined);
}

/** @returns {{ program: string, brotliModule: string | undefined } | undefined} nginx, if it is there, and its module for compressed files. */
export function findNginx() {
  const program = find('nginx', ['-v']);
  return program === undefined ? undefined : { program, brotliModule: brotliModules.find((path) => existsSync(path)) };
}

/** @returns {string | undefined} the path of wrk, which makes load, if it is there. */
export function findWrk() {
  return find('wrk', ['-v']);
}

/**
 * Installs what is missing of nginx, its module and wrk, where that is possible: with Debian's packages, as root.
 * @returns {Promise<string | undefined>} what is still missing and why, in words; undefined if nothing is.
 */
export async function ensureNginx() {
  if (missing().length === 0) return undefined;
  const isRoot = process.getuid?.() === 0;
  const hasApt = spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0;
  if (isRoot && hasApt) {
    console.log(`Missing: ${missing().join(', ')}. Installing the packages ${packages.join(', ')} of the system …`);
    const environment = { DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update', '--quiet'], { environment, output: 'capture' });
    // The service that comes with nginx is not wanted: the tests start their own. So some systems are told that none is to be started.
    const { output } = await run('apt-get', ['install', '--yes', '--no-install-recommends', ...packages], { environment: { ...environment, RUNLEVEL: '1' }, output: 'capture' });
    if (missing().length === 0) return undefined;
    return `${missing().join(', ')} could not be installed: ${output.trim().split('\n').at(-1)}`;
  }
  return `${missing().join(', ')} not found, and only root on a Debian system can have them installed by the tests (there: apt-get install ${packages.join(' ')})`;
}

function missing() {
  const nginx = findNginx();
  return [...(nginx ? [] : ['nginx']), ...(nginx?.brotliModule ? [] : ["nginx's brotli module"]), ...(findWrk() ? [] : ['wrk'])];
}
