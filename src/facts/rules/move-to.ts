import { didYouMean } from '../advice.ts';
import type { Context } from '../context.ts';
import { address, type Move, type Place } from '../moves.ts';
import { movedFile } from '../paths.ts';
import type { Rule } from '../rule.ts';

export const moveTo: Rule = {
  id: 'move-to',
  why: 'A redirect leads straight to a place that is there: not to nowhere, not to another redirect, not in a circle.',
  run(context, report) {
    const reported = new Set<number>();
    for (const move of context.moves) {
      const fault = faultOf(context, move);
      if (!fault || reported.has(move.entry)) continue;
      reported.add(move.entry);
      report.add({ file: movedFile, line: context.content.moved?.line([move.entry, 'to']) ?? 1, value: move.to ? address(move.to) : '', ...fault });
    }
  },
};

function faultOf(context: Context, { from, to }: Move): { what: string; wayOut: string } | undefined {
  const { addresses } = context;
  if (!to) return { what: '"to" names a page that does not exist.', wayOut: 'Name a page by its id, as in page:data#profile-core, or by its path.' };
  const page = addresses.byPath.get(to.path);
  const anchors = page ? context.anchors(page.locale, page.pageId).map(({ id }) => id) : [];
  if (page && (to.anchor === undefined || anchors.includes(to.anchor))) return undefined;
  const end = endOf(context.moves, from, to);
  if (end === 'circle') return { what: `${address(from)} leads to ${address(to)}, and from there in a circle.`, wayOut: 'Name the place where the reader is to arrive, and take out the other entries.' };
  if (end) return { what: `${address(to)} has itself moved, to ${address(end)}.`, wayOut: `Write: to: ${address(end)}` };
  if (!page) return { what: `There is no page ${to.path}.`, wayOut: `${didYouMean(to.path, addresses.byPath.keys())}Name a page by its id, as in page:data#profile-core, or by its path.` };
  return { what: `The page "${page.pageId}" has no anchor "${to.anchor}".`, wayOut: `${didYouMean(to.anchor ?? '', anchors)}Name a heading {#id} of that page or an entry that a component shows there.` };
}

/** Where a reader arrives who follows the moves from `to` on; undefined when nothing leads on from there. */
function endOf(moves: readonly Move[], from: Place, to: Place): Place | 'circle' | undefined {
  const next = (place: Place) => moves.find((move) => address(move.from) === address(place))?.to;
  const seen = new Set([address(from)]);
  let end = to;
  for (let further = next(end); further; further = next(end)) {
    if (seen.has(address(end)) || seen.has(address(further))) return 'circle';
    seen.add(address(end));
    end = further;
  }
  if (seen.has(address(end))) return 'circle';
  return end === to ? undefined : end;
}
