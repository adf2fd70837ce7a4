/** Runs programs. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { childEnvironment, inRoot, root } from './paths.mjs';

/**
 * Runs a program in the repository's folder and waits for its end. A signal that ends this command goes on to it, and its end is that of the command.
 * @param {string} program
 * @param {readonly string[]} parameters
 * @param {{ environment?: Readonly<Record<string, string | undefined>>, output?: 'show' | 'capture' | 'both', shell?: boolean }} [options]
 *   `environment` changes that of the child; `output`: whether what it writes is shown, collected, or both.
 * @returns {Promise<{ code: number, output: string }>} its exit code (127 if there is no such program), and the collected output.
 */
export function run(program, parameters, { environment = {}, output: mode = 'show', shell = false } = {}) {
  const stream = mode === 'show' ? 'inherit' : 'pipe';
  return new Promise((resolve) => {
    const child = spawn(program, parameters, {
      cwd: root,
      env: childEnvironment(environment),
      stdio: ['ignore', stream, stream],
      shell,
    });
    let output = '';
    const collect = (shown) => (data) => {
      output += data;
      if (mode === 'both') shown.write(data);
    };
    child.stdout?.on('data', collect(process.stdout));
    child.stderr?.on('data', collect(process.stderr));
    let stopped = false;
    const stop = (signal) => {
      stopped = true;
      child.kill(signal);
    };
    process.on('SIGINT', stop).on('SIGTERM', stop);
    const finish = (code) => {
      if (stopped) process.exit(code);
      process.off('SIGINT', stop).off('SIGTERM', stop);
      resolve({ code, output });
    };
    child.once('error', () => finish(127));
    child.once('close', (code, signal) => finish(code ?? (signal === 'SIGINT' ? 130 : 143)));
  });
}

/**
 * Runs a program of the installation (`astro`, `vitest`, …) with the Node that the site wants.
 * @param {string} packageName
 * @param {string} program the name of the command
 * @param {readonly string[]} parameters
 * @param {Parameters<typeof run>[2]} [options]
 */
export function runInstalled(packageName, program, parameters, options) {
  const { bin } = JSON.parse(readFileSync(inRoot('node_modules', packageName, 'package.json'), 'utf8'));
  const file = typeof bin === 'string' ? bin : bin[program];
  return run('node', [inRoot('node_modules', packageName, file), ...parameters], options);
}
