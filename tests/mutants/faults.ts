/**
 * Deliberate faults in src/: each one is put in alone, and the test named with it must then fail (`npm run mutants`).
 * tests/unit/mutants.test.ts checks that every text still stands once in its file. When code changes, change its fault along with it.
 */
export interface Fault {
  readonly file: string;
  /** Stands exactly once in the file. */
  readonly find: string;
  readonly replace: string;
  /** A file in tests/unit/, and if need be the tests in it by name. */
  readonly test: string;
  readonly only?: string;
  /** What a reader or writer would get. */
  readonly why: string;
}

const gate = 'gate/rules.test.ts';

export const faults: readonly Fault[] = [
  { file: 'facts/rules/quote-too-long.ts', find: 'const LIMIT = 15;', replace: 'const LIMIT = 16;', test: gate, only: 'quote-too-long', why: 'quotations of 15 words pass' },
  { file: 'facts/rules/conflict-wording.ts', find: '(inFact === undefined) === (inWords === undefined)', replace: 'inWords !== undefined', test: gate, only: 'conflict-wording', why: 'a conflict that no source has is told' },
  { file: 'facts/rules/date-in-future.ts', find: "'updated', 'checked', 'recorded'", replace: "'updated', 'recorded'", test: gate, only: 'date-in-future', why: 'facts are checked tomorrow' },
  { file: 'facts/rules/unknown-anchor.ts', find: 'if (known.includes(link.anchor)) continue;', replace: 'if (known.length > 0) continue;', test: gate, only: 'unknown-anchor', why: 'links lead to the top of a page' },
  { file: 'facts/rules/dispute-sides.ts', find: 'wanted.filter((side) => !written.includes(side))', replace: 'wanted.filter(() => false)', test: gate, only: 'dispute-sides', why: 'one side of a dispute is told' },
  { file: 'facts/freshness.ts', find: '.slice(4)}` < today', replace: '.slice(4)}` <= today', test: 'freshness.test.ts', why: 'facts are called old a day early' },
  { file: 'facts/graph.ts', find: 'if (text) return { text, language };', replace: "if (text) return { text, language: 'en' };", test: 'graph.test.ts', why: 'a screen reader speaks a German label in English' },
  { file: 'facts/graph.ts', find: 'return set && hasLabels(set) ? locale', replace: 'return set ? locale', test: 'graph.test.ts', why: 'the steps begin with labels that nobody has sourced' },
  { file: 'facts/graph.ts', find: 'publishedLocales.map((row) => row.code).filter((code) => page(code, id)),', replace: 'publishedLocales.map((row) => row.code),', test: 'graph.test.ts', why: 'hreflang names translations that do not exist' },
  { file: 'facts/graph.ts', find: '(page(fallbackLocale, id) ? fallbackLocale : referenceLocale)', replace: 'referenceLocale', test: 'graph.test.ts', why: 'x-default leads to French where English exists' },
  { file: 'facts/graph.ts', find: 'dates.includes(null) ? null : ', replace: '', test: 'graph.test.ts', why: 'what was not read twice is said to be checked' },
  { file: 'i18n/locales.ts', find: '[locale, fallbackLocale, referenceLocale]', replace: '[locale, referenceLocale, fallbackLocale]', test: 'locales.test.ts', why: 'missing texts are shown in French, not in English' },
  { file: 'i18n/urls.ts', find: '${anchor ? `#${anchor}` : \'\'}', replace: '', test: 'urls.test.ts', why: 'no link leads to a step' },
  { file: 'i18n/urls.ts', find: "const query = Object.entries({ ui, for: territory })", replace: 'const query = Object.entries({ ui })', test: 'urls.test.ts', why: 'the territory is lost on the way' },
  { file: 'i18n/format.ts', find: "3: { timeZone: 'UTC', year", replace: '3: { year', test: 'format.test.ts', why: 'dates are a day off where the build stands west of Greenwich' },
  { file: 'i18n/typography.ts', find: 'if (opened !== undefined) faults.push', replace: 'if (opened === 0) faults.push', test: 'typography.test.ts', why: 'quotations stay open' },
  { file: 'i18n/status.ts', find: 'recorded.get(key) === fingerprint(text) ?', replace: 'recorded.has(key) ?', test: 'status.test.ts', why: 'no translation is ever stale' },
  { file: 'letter/data.ts', find: 'plan.id === whole.guide', replace: 'plan.id === territory.id', test: 'letter/golden.test.ts', why: 'letters go under no law or the wrong one' },
  { file: 'letter/data.ts', find: '(controller.envelope ?? controller.postalAddress)', replace: 'controller.postalAddress', test: 'letter/golden.test.ts', why: 'letters go to an address as it stands in a sentence' },
  { file: 'letter/compose.ts', find: "input.kind !== 'complaint' ? controllerLines", replace: "input.kind === 'objection' ? controllerLines", test: 'letter/golden.test.ts', why: 'reminders go to the authority' },
  { file: 'letter/calendar.ts', find: 'Math.min(from.getUTCDate(), lastOfMonth)', replace: 'from.getUTCDate()', test: 'letter/calendar.test.ts', why: 'a month after 31 January is in March' },
  { file: 'search/fold.ts', find: ".replace(/\\p{M}/gu, '')", replace: '', test: 'search/words.test.ts', why: 'nothing is found without its accents' },
  { file: 'search/words.ts', find: 'if (rules.elisions.has(folded)', replace: 'if (rules.contractions.has(folded)', test: 'search/words.test.ts', why: '"l’entraînement" is searched as "l"' },
  { file: 'build/policy.ts', find: "['base-uri', \"'none'\"]", replace: "['base-uri', '*']", test: 'policy.test.ts', why: 'an injected base leads all links elsewhere' },
  { file: 'build/security-headers.ts', find: '/^\\s*javascript:/i', replace: '/^javascript:/', test: 'policy.test.ts', why: 'addresses that run code pass' },
  { file: 'facts/rules/move-from.ts', find: 'if (page) return { what: `${from.path} is the address', replace: 'if (!page) return { what: `${from.path} is the address', test: 'gate/rules.test.ts', only: 'move-from', why: 'a redirect hides a page' },
  { file: 'build/budgets.ts', find: "attributes.get('type') !== 'module' &&", replace: "attributes.get('type') === 'module' &&", test: 'budgets.test.ts', why: 'a script before the first paint is not counted' },
  { file: 'lib/css-use.ts', find: 'names.every((name)', replace: 'names.some((name)', test: 'css-use.test.ts', why: 'every page holds all styles' },
  { file: 'server/files.ts', find: "(!segment.startsWith('.') || (segment === '.well-known' && index === 0))", replace: 'index >= 0', test: 'server.test.ts', why: 'the server gives away files outside of its folder' },
  { file: 'server/serve.ts', find: "result.status < 400 ? (common['Cache-Control']", replace: "result.status < 600 ? (common['Cache-Control']", test: 'server.test.ts', why: 'a missing file is missing for a year' },
  { file: 'server/negotiation.ts', find: 'first >= size', replace: 'first > size', test: 'server.test.ts', why: 'a range beyond the end gets an answer' },
  { file: 'links/web.ts', find: 'asked !== undefined && asked > own.longestWait', replace: 'asked === Infinity', test: 'links/web.test.ts', only: 'politeness', why: 'a host that asks for patience is asked again' },
  { file: 'supply/audit.ts', find: 'exception.until < today', replace: "exception.until === ''", test: 'supply/audit.test.ts', why: 'exceptions never end' },
];
