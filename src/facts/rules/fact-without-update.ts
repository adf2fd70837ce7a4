import { didYouMean } from '../advice.ts';
import { factDigest, factsToRecord, recordedFacts } from '../ledger.ts';
import { ledgerFile } from '../paths.ts';
import type { Rule } from '../rule.ts';

export const factWithoutUpdate: Rule = {
  id: 'fact-without-update',
  why: 'Readers are told of every change of a fact: on the page of the updates and in its feed.',
  run({ content, ids }, report) {
    const recorded = recordedFacts(content);
    const facts = factsToRecord(content);
    const file = ledgerFile('facts');
    const tell = 'Tell of it in an entry of content/facts/updates/ and content/<lang>/facts/updates.yaml. Then run: npm run ledger -- facts --update <id of the entry>';
    for (const [key, fact] of facts) {
      const known = recorded.get(key);
      if (!fact.readable || known?.digest === factDigest(fact)) continue;
      report.add({ file: fact.file, line: 1, value: key, what: known ? `The fact "${key}" changed after the update "${known.update}".` : `The fact "${key}" is new.`, wayOut: tell });
    }
    const updates = ids('updates');
    for (const [key, { update }] of recorded) {
      const at = { file, line: content.ledger.facts?.line([key]) ?? 1 };
      if (!facts.has(key)) report.add({ ...at, value: key, what: `The fact "${key}" is gone.`, wayOut: tell });
      if (!updates.has(update)) report.add({ ...at, value: update, what: `There is no update "${update}".`, wayOut: `${didYouMean(update, updates)}Put the entry back into content/facts/updates/; what readers were told stays.` });
    }
  },
};
