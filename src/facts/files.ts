/** Listing and reading of the content folder. Paths are below the root, with slashes. */
import { readdirSync, readFileSync, lstatSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import { byCode } from '../lib/order.ts';

/** Names of the files directly in a folder, sorted; none when the folder does not exist. Dotfiles are left out. */
export function listFiles(root: string, folder: string): string[] {
  return list(root, folder, (entry) => entry.isFile());
}

/** Names of the folders directly in a folder, sorted. */
export function listFolders(root: string, folder: string): string[] {
  return list(root, folder, (entry) => entry.isDirectory());
}

/** Names of what is neither file nor folder directly in a folder (links), sorted. */
export function listOthers(root: string, folder: string): string[] {
  return list(root, folder, (entry) => !entry.isFile() && !entry.isDirectory());
}

/** Bytes that a file of the content may have: several times the largest there is. What is larger is not read. */
export const largestFile = 500_000;

/** The text of a file, or undefined when there is none that can be read. A byte-order mark is dropped. */
export function readText(root: string, file: string): string | undefined {
  const path = join(root, file);
  const found = attempt(() => lstatSync(path));
  if (!found?.isFile() || found.size > largestFile) return undefined;
  return attempt(() => readFileSync(path, 'utf8'))?.replace(/^\uFEFF/, '');
}

function list(root: string, folder: string, wanted: (entry: Dirent) => boolean): string[] {
  const entries = attempt(() => readdirSync(join(root, folder), { withFileTypes: true })) ?? [];
  return entries.filter((entry) => !entry.name.startsWith('.') && wanted(entry)).map((entry) => entry.name).sort(byCode);
}

/** What `work` returns; undefined when the file system refuses. */
export function attempt<Result>(work: () => Result): Result | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined;
    throw error;
  }
}
