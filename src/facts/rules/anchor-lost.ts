import { nearest } from '../../lib/nearest.ts';
import type { Context } from '../context.ts';
import { isTold } from '../ledger.ts';
import { address, movedAnchors, type Move } from '../moves.ts';
import { ledgerFile, movedFile } from '../paths.ts';
import type { RuleReport } from '../report.ts';
import type { Rule } from '../rule.ts';

/** An anchor of the ledger. */
interface Promised {
  readonly pageId: string;
  readonly anchor: string;
}

export const anchorLost: Rule = {
  id: 'anchor-lost',
  why: 'A published anchor is for ever: links lead to the very paragraph, step or question.',
  run(context, report) {
    const pages = new Set(context.addresses.pageIds);
    const promised = [...context.ledger.anchors].map((text): Promised => {
      const [pageId = '', anchor = ''] = text.split('#');
      return { pageId, anchor };
    });
    const lost = promised.filter(({ pageId, anchor }) => pages.has(pageId) && isLost(context, pageId, anchor));
    for (const [place, group] of Map.groupBy(lost, ({ pageId, anchor }) => `${pageId.startsWith('opt-out/') ? 'opt-out/*' : pageId}#${anchor}`)) reportLost(context, report, place, group);
    for (const { pageId, anchor } of promised.filter((one) => !pages.has(one.pageId))) reportRemoved(context, report, pageId, anchor);
  },
};

/** Whether an anchor of a page that is there is neither on it nor moved in every language. */
function isLost(context: Context, pageId: string, anchor: string): boolean {
  const { content, reference, published, addresses, moves } = context;
  if (context.anchors(reference.row.code, pageId).some(({ id }) => id === anchor) || !isTold(content, pageId, anchor)) return false;
  const paths = published.flatMap(({ row }) => addresses.pathOf(row.code, pageId) ?? []);
  return !paths.every((path) => isMoved(moves, path, anchor));
}

function isMoved(moves: readonly Move[], path: string, anchor: string): boolean {
  return moves.some(({ from }) => from.path === path && from.anchor === anchor);
}

/** One finding for all territories, which share their guides. */
function reportLost(context: Context, report: RuleReport, place: string, lost: readonly Promised[]): void {
  const [{ pageId, anchor } = { pageId: '', anchor: '' }] = lost;
  const isOne = lost.length === 1;
  const known = context.anchors(context.reference.row.code, pageId).map(({ id }) => id).filter((id) => !context.ledger.anchors.has(`${pageId}#${id}`));
  const successor = (known.length === 1 ? known[0] : nearest(anchor, known)) ?? '…';
  const from = isOne ? `${pageId}#${anchor}` : place;
  const where = isOne ? `the page "${pageId}"` : `${lost.length} pages of territories`;
  report.add({
    file: ledgerFile('anchors'),
    line: lineOf(context, pageId, anchor),
    value: from,
    what: `The anchor "${anchor}" of ${where} is gone.`,
    wayOut: `Put it back, or write this line into ${movedFile}${successor === '…' ? ', with the anchor that holds its text now' : ''}: - { from: page:${from}, to: page:${from.split('#')[0]}#${successor} }`,
  });
}

/** An anchor of a page that is not there any more has to be found where the page's address leads. */
function reportRemoved(context: Context, report: RuleReport, pageId: string, anchor: string): void {
  const { ledger, addresses, moves } = context;
  for (const path of [...ledger.addresses].filter(([, owner]) => owner === pageId).map(([known]) => known)) {
    const to = moves.find(({ from }) => from.path === path && from.anchor === undefined)?.to;
    const target = to && addresses.byPath.get(to.path);
    if (!to || !target || to.anchor !== undefined) continue;
    if (context.anchors(target.locale, target.pageId).some(({ id }) => id === anchor) || movedAnchors(moves, to.path).some(({ from }) => from.anchor === anchor)) continue;
    report.add({
      file: ledgerFile('anchors'),
      line: lineOf(context, pageId, anchor),
      value: address({ path, anchor }),
      what: `The address ${address({ path, anchor })} leads to ${address({ path: to.path, anchor })}, where this anchor is not.`,
      wayOut: `Write this line into ${movedFile}, with the anchor that holds its text now: - { from: page:${target.pageId}#${anchor}, to: page:${target.pageId}#… }`,
    });
    return;
  }
}

function lineOf({ content }: Context, pageId: string, anchor: string): number {
  const list: unknown = content.ledger.anchors?.value;
  return content.ledger.anchors?.line([Array.isArray(list) ? list.indexOf(`${pageId}#${anchor}`) : 0]) ?? 1;
}
