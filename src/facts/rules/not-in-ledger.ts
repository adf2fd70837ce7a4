import type { Anchor } from '../anchors.ts';
import { findPage } from '../content.ts';
import type { Context } from '../context.ts';
import { isWellFormed } from '../ledger.ts';
import { ledgerFolder } from '../paths.ts';
import type { RuleReport } from '../report.ts';
import type { Rule } from '../rule.ts';

const command = 'Run: npm run ledger -- add';

export const notInLedger: Rule = {
  id: 'not-in-ledger',
  why: 'What is published is recorded, so that it can never be lost without a redirect.',
  run(context, report) {
    for (const { path, file, line } of context.addresses.byPath.values()) {
      if (!context.ledger.addresses.has(path)) report.add({ file, line, value: path, what: `The address ${path} is not in ${ledgerFolder}/.`, wayOut: `${command} (is it an address that you want for ever?)` });
    }
    reportAnchors(context, report);
  },
};

/** One finding a file: guides stand on many pages, facts bring many anchors. */
function reportAnchors({ content, reference, addresses, ledger, anchors }: Context, report: RuleReport): void {
  const missing = new Map<string, Anchor[]>();
  for (const pageId of addresses.pageIds) {
    const file = findPage(content, reference.row.code, pageId)?.row.file ?? '';
    const unknown = anchors(reference.row.code, pageId).filter((anchor) => isWellFormed(anchor) && !ledger.anchors.has(`${pageId}#${anchor.id}`));
    if (unknown.length > 0) missing.set(file, [...(missing.get(file) ?? []), ...unknown]);
  }
  for (const [file, found] of missing) {
    const ids = [...new Set(found.map(({ id }) => id))];
    const shown = ids.length > 5 ? `${ids.slice(0, 5).join(', ')} and ${ids.length - 5} more` : ids.join(', ');
    report.add({ file, line: Math.min(...found.map(({ line }) => line)), value: ids.join(' '), what: `Not in ${ledgerFolder}/: the ${ids.length === 1 ? 'anchor' : 'anchors'} ${shown}.`, wayOut: `${command} (is it a name that you want for ever?)` });
  }
}
