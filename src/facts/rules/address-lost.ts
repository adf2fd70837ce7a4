import { localeOf } from '../moves.ts';
import { ledgerFile, movedFile } from '../paths.ts';
import type { Rule } from '../rule.ts';

export const addressLost: Rule = {
  id: 'address-lost',
  why: 'A published address is for ever: links, bookmarks and printed codes lead there.',
  run({ content, addresses, ledger, moves, fallback }, report) {
    const moved = new Set(moves.filter(({ from }) => from.anchor === undefined).map(({ from }) => from.path));
    for (const [path, pageId] of ledger.addresses) {
      const locale = localeOf(path);
      const owner = addresses.byPath.get(path)?.pageId;
      if (owner === pageId || addresses.isUncertain(locale, pageId)) continue;
      const at = { file: ledgerFile('addresses'), line: content.ledger.addresses?.line([path]) ?? 1, value: path };
      if (owner !== undefined) {
        report.add({ ...at, what: `The address ${path} was that of the page "${pageId}" and is now that of "${owner}".`, wayOut: `Give "${owner}" another slug; the file of a page keeps its name.` });
      } else if (!moved.has(path)) {
        const isThere = (addresses.pathOf(locale, pageId) ?? addresses.pathOf(fallback, pageId)) !== undefined;
        const entry = `- { from: ${path}, to: page:${isThere ? pageId : '…'} }`;
        report.add({ ...at, what: `The address ${path} of the page "${pageId}" is gone.`, wayOut: `Put it back, or write this line into ${movedFile}${isThere ? '' : ', with the id of the page that answers now'}: ${entry}` });
      }
    }
  },
};
