/** The Astro integration that keeps the old anchors of texts that have a new one on the same page: no script is needed to arrive. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { movedAnchors as anchorsOf, readMoves, type Move } from '../facts/moves.ts';
import { readTags } from '../lib/html.ts';

/** Elements in which an empty <span> may not come first: it goes before them. */
const TAKES_NO_TEXT = new Set(['details', 'dl', 'ol', 'table', 'ul', 'img', 'input', 'hr']);

/**
 * A page with an empty element for each old anchor where the new one is.
 * @throws Error if the page does not have a new anchor.
 */
export function withOldAnchors(html: string, anchors: readonly { readonly from: string; readonly to: string }[]): string {
  return anchors.reduce((text, { from, to }) => {
    const tag = [...readTags(text)].find(({ closing, attributes }) => !closing && attributes.get('id') === to);
    if (!tag) throw new Error(`The page has no anchor "${to}", to which "${from}" has moved (content/facts/moved.yaml).`);
    const index = TAKES_NO_TEXT.has(tag.name) ? tag.start : tag.end;
    return `${text.slice(0, index)}<span id="${from}"></span>${text.slice(index)}`;
  }, html);
}

/** The anchors that moved within a page, by its path without the base. */
export function movedWithinPages(moves: readonly Move[]): Map<string, { from: string; to: string }[]> {
  const paths = new Set(moves.map(({ from }) => from.path));
  return new Map([...paths].flatMap((path): [string, { from: string; to: string }[]][] => {
    const within = anchorsOf(moves, path).flatMap(({ from, to }) => (to.path === path && to.anchor !== undefined ? [{ from: from.anchor, to: to.anchor }] : []));
    return within.length > 0 ? [[path, within]] : [];
  }));
}

/** @param root the folder that holds content/. */
export function movedAnchors({ root }: { readonly root: string }): AstroIntegration {
  return {
    name: 'moved-anchors',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        for (const [path, anchors] of movedWithinPages(readMoves(root))) {
          const file = join(fileURLToPath(dir), path.slice(1), 'index.html');
          await writeFile(file, withOldAnchors(await readFile(file, 'utf8'), anchors));
        }
      },
    },
  };
}
