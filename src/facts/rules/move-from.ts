import { movedEntry } from '../../schemas/index.ts';
import { didYouMean } from '../advice.ts';
import type { Context } from '../context.ts';
import { address, type Move } from '../moves.ts';
import { movedFile } from '../paths.ts';
import type { Rule } from '../rule.ts';

export const moveFrom: Rule = {
  id: 'move-from',
  why: 'Only what was published and is gone can have moved, and to one place.',
  run(context, report) {
    const entryOf = new Map<string, number>();
    const reported = new Set<number>();
    for (const move of context.moves) {
      const from = address(move.from);
      const earlier = entryOf.get(from);
      const fault = earlier !== undefined && earlier !== move.entry ? { what: `${from} has an entry already.`, wayOut: 'Keep one of the two.' } : faultOf(context, move);
      entryOf.set(from, earlier ?? move.entry);
      if (!fault || reported.has(move.entry)) continue;
      reported.add(move.entry);
      report.add({ file: movedFile, line: context.content.moved?.line([move.entry, 'from']) ?? 1, value: from, ...fault });
    }
    for (const [entry, text] of unmatched(context)) {
      const [page = '', anchor] = text.slice('page:'.length).split('#');
      const at = { file: movedFile, line: context.content.moved?.line([entry, 'from']) ?? 1, value: text };
      if (page === 'opt-out/*') report.add({ ...at, what: `No page of a territory has lost an anchor "${anchor}".`, wayOut: 'Correct it, or take out the entry.' });
      else report.add({ ...at, what: `There is no page "${page}".`, wayOut: `${didYouMean(page, context.pageIds)}An anchor moves on a page that is there; the address of a page that is not is moved by its path.` });
    }
  },
};

function faultOf(context: Context, { from }: Move): { what: string; wayOut: string } | undefined {
  const { addresses, ledger } = context;
  const page = addresses.byPath.get(from.path);
  const again = 'Take out the entry, or what is there.';
  if (from.anchor === undefined) {
    if (page) return { what: `${from.path} is the address of the page "${page.pageId}".`, wayOut: again };
    if (!ledger.addresses.has(from.path)) return { what: `${from.path} was never published.`, wayOut: `${didYouMean(from.path, ledger.addresses.keys())}Correct the path, or take out the entry.` };
    return undefined;
  }
  if (!page) return { what: `${from.path} is no page.`, wayOut: 'Move its address by its path; an anchor is moved on the page to which that leads.' };
  if (context.anchors(page.locale, page.pageId).some(({ id }) => id === from.anchor)) return { what: `The page "${page.pageId}" has the anchor "${from.anchor}".`, wayOut: again };
  const known = [...ledger.anchors].map((anchor) => anchor.split('#')[1] ?? '');
  return known.includes(from.anchor) ? undefined : { what: `An anchor "${from.anchor}" was never published.`, wayOut: `${didYouMean(from.anchor, known)}Correct it, or take out the entry.` };
}

/** Entries that stand for no page at all. */
function unmatched({ content, moves }: Context): [number, string][] {
  const found = new Set(moves.map(({ entry }) => entry));
  const entries: readonly unknown[] = Array.isArray(content.moved?.value) ? content.moved.value : [];
  return entries.flatMap((value, index): [number, string][] => {
    const from = movedEntry.safeParse(value).data?.from;
    return from?.startsWith('page:') && !found.has(index) ? [[index, from]] : [];
  });
}
