/** Digests by which a command knows that nothing has changed since it last ran. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';

/**
 * The digest of texts.
 * @param {readonly string[]} texts
 */
export function digestOf(texts) {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(`${Buffer.byteLength(text)}:`).update(text);
  return hash.digest('hex');
}

/**
 * Every file in a folder, or the file itself, sorted by path; nothing where there is none.
 * @param {string} path
 * @returns {string[]}
 */
export function filesIn(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path).sort().flatMap((name) => filesIn(join(path, name)));
}

/**
 * The digest of files by name and content.
 * @param {readonly string[]} paths files and folders, relative to the repository
 */
export function digestOfContent(paths) {
  const files = paths.flatMap((path) => filesIn(join(root, path)));
  return digestOf(files.flatMap((file) => [file, readFileSync(file, 'base64')]));
}

/**
 * The digest of files by name, size and time of change: enough to see that something else wrote there.
 * @param {string} folder relative to the repository
 */
export function digestOfState(folder) {
  const files = filesIn(join(root, folder));
  return digestOf(files.map((file) => `${file} ${statSync(file).size} ${statSync(file).mtimeMs}`));
}
