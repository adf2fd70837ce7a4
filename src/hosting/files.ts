/** Writes the folder that a server of one's own serves: the built site, compressed beforehand, beside the server's configuration. */
import { existsSync, globSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { contentType, isCompressible } from '../server/content-types.ts';
import { hostFiles, smallestToCompress } from '../server/files.ts';

export interface CompressOptions {
  /** 0 to 11; what is compressed once can take its time. */
  readonly brotliQuality?: number;
}

/** The compressed forms of a file by the ending that they add to its name; none where compression gains nothing. The same bytes for the same content. */
export async function compressedForms(path: string, bytes: Uint8Array, { brotliQuality = 11 }: CompressOptions = {}): Promise<Map<'.br' | '.gz', Uint8Array>> {
  if (bytes.length < smallestToCompress || !isCompressible(contentType(path))) return new Map();
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: brotliQuality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
    promisify(gzip)(bytes, { level: 9 }),
  ]);
  return new Map([['.br', br], ['.gz', gz]] as const);
}

/**
 * Copies a built site, each text with its compressed forms beside it. What is there already in the same content is left alone, with the time
 * of its change, by which browsers ask whether they have it; what the built site no longer has is removed.
 * @returns how many files there are, and how many were written.
 */
export async function copySiteFiles(dist: string, target: string, options?: CompressOptions): Promise<{ readonly files: number; readonly written: number }> {
  const paths = filesIn(dist).filter((path) => !hostFiles.has(path));
  await removeOthers(target, paths);
  let written = 0;
  const waiting = [...paths];
  const work = async () => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      if (await copyFile(dist, target, path, options)) written += 1;
    }
  };
  await Promise.all(Array.from({ length: 4 }, work));
  return { files: paths.length, written };
}

function filesIn(folder: string): string[] {
  const entries = globSync(['**/*', '.well-known/**/*'], { cwd: folder, withFileTypes: true }).filter((entry) => entry.isFile());
  return [...new Set(entries.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1).replaceAll('\\', '/')))].sort();
}

async function removeOthers(target: string, paths: readonly string[]): Promise<void> {
  if (!existsSync(target)) return;
  const wanted = new Set(paths.flatMap((path) => [path, `${path}.br`, `${path}.gz`]));
  for (const path of filesIn(target)) if (!wanted.has(path)) await rm(join(target, path));
}

/** The file itself comes last: where it is, its compressed forms are whole. */
async function copyFile(dist: string, target: string, path: string, options?: CompressOptions): Promise<boolean> {
  const file = join(target, path);
  const bytes = await readFile(join(dist, path));
  if (existsSync(file) && bytes.equals(await readFile(file))) return false;
  await mkdir(dirname(file), { recursive: true });
  const forms = await compressedForms(path, bytes, options);
  for (const ending of ['.br', '.gz'] as const) {
    const compressed = forms.get(ending);
    if (compressed) await writeWhole(file + ending, compressed);
    else await rm(file + ending, { force: true });
  }
  await writeWhole(file, bytes);
  return true;
}

/** No reader ever gets half a file. */
async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  await writeFile(`${file}.new`, bytes);
  await rename(`${file}.new`, file);
}
