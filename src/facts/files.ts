/** Listing and reading of the content folder. Paths are below the root, with slashes. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Names of the files directly in a folder, sorted; none when the folder does not exist. Dotfiles are left out. */
export function listFiles(root: string, folder: string): string[] {
  return list(root, folder, (entry) => entry.isFile());
}

/** Names of the folders directly in a folder, sorted. */
export function listFolders(root: string, folder: string): string[] {
  return list(root, folder, (entry) => entry.isDirectory());
}

/** The text of a file, or undefined when there is none. A byte-order mark is dropped. */
export function readText(root: string, file: string): string | undefined {
  const path = join(root, file);
  return existsSync(path) ? readFileSync(path, 'utf8').replace(/^\uFEFF/, '') : undefined;
}

function list(root: string, folder: string, wanted: (entry: { isFile(): boolean; isDirectory(): boolean }) => boolean): string[] {
  const path = join(root, folder);
  if (!existsSync(path)) return [];
  const entries = readdirSync(path, { withFileTypes: true }).filter((entry) => !entry.name.startsWith('.') && wanted(entry));
  return entries.map((entry) => entry.name).sort(byCode);
}

/** Order of code units: the same on every machine. */
export function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
