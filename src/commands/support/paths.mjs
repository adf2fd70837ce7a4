/** Where things are, seen from the commands. */
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's folder. */
export const root = fileURLToPath(new URL('../../..', import.meta.url));

/** A path in the repository. */
export function inRoot(...segments) {
  return join(root, ...segments);
}

/**
 * The environment of every child process: programs of the installation first, so that `node` is the version the site wants;
 * Astro sends no telemetry and stays in the foreground.
 * @param {Readonly<Record<string, string | undefined>>} changes
 */
export function childEnvironment(changes = {}) {
  // Windows writes this name as it likes.
  const pathName = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  return {
    ...process.env,
    [pathName]: [inRoot('node_modules', '.bin'), process.env[pathName] ?? ''].join(delimiter),
    ASTRO_TELEMETRY_DISABLED: '1',
    ASTRO_DEV_BACKGROUND: '0',
    ...changes,
  };
}
