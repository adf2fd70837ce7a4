/** Draws cards as PNG, and keeps what it has drawn. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp, { type PngOptions } from 'sharp';

/** Few colours, since letters need few; not dithered, so that paper stays plain. Sixteen take half a byte a pixel. */
const png: PngOptions = { palette: true, colours: 16, dither: 0, effort: 3, compressionLevel: 6 };

/** Everything besides the card itself that its bytes depend on. */
const tools = JSON.stringify([png, sharp.versions]);

export interface Drawn {
  /** The PNG of every card, in the order of the cards. */
  readonly images: readonly Buffer[];
  /** How many were drawn, and how many were there already. Equal cards count as one. */
  readonly drawn: number;
  readonly kept: number;
}

/**
 * Draws cards that are not in the cache.
 * @param cards SVG without text. @param cache folder of drawn cards by the digest of what they are made from; builds may share it.
 */
export async function drawCards(cards: readonly string[], cache: string): Promise<Drawn> {
  await mkdir(cache, { recursive: true });
  const files = new Map([...new Set(cards)].map((card) => [card, join(cache, `${digest(card)}.png`)]));
  const missing = [...files].filter(([, file]) => !existsSync(file));
  await Promise.all(missing.map(async ([card, file]) => keep(file, await sharp(Buffer.from(card)).png(png).toBuffer())));
  const images = await Promise.all(cards.map((card) => readFile(files.get(card) ?? '')));
  return { images, drawn: missing.length, kept: files.size - missing.length };
}

function digest(card: string): string {
  return createHash('sha256').update(tools).update(card).digest('hex');
}

/** Writes a file whole or not at all, whoever else writes it at the same time. */
async function keep(file: string, image: Buffer): Promise<void> {
  const unfinished = `${file}.${process.pid}`;
  await writeFile(unfinished, image);
  await rename(unfinished, file);
}
