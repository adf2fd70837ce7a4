import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readText } from '../../../src/facts/files.ts';
import { runGate } from '../../../src/facts/gate.ts';
import { reportText } from '../../../src/facts/print.ts';
import type { Report } from '../../../src/facts/report.ts';
import type { LocaleRow } from '../../../src/i18n/locales.ts';
import { oncePerKey } from '../../../src/lib/once.ts';
import { rules } from '../../../src/facts/rules/index.ts';
import { expectedInFixtures, fixtureLocales, fixtures, recordAll, withFixture } from '../../support/gate-fixture.ts';

/**
 * What is wrong in the copy (the name of a folder in tests/fixtures/gate) and everything the gate says of it:
 * file, line and rule.
 */
const cases: readonly (readonly [name: string, findings: readonly string[]])[] = [
  ['yaml-broken', ['content/facts/events/t-start.yaml:3 yaml-broken', 'content/facts/events/t-start.yaml:5 yaml-broken']],
  ['yaml-broken-wording', ['content/fr/facts/events.yaml:2 yaml-broken']],
  ['yaml-broken-front-matter', ['content/fr/pages/about.mdx:4 yaml-broken']],
  ['duplicate-key', ['content/facts/effects/eff-future.yaml:3 duplicate-key']],
  ['duplicate-key-wording', ['content/en/facts/routes.yaml:4 duplicate-key']],
  ['unknown-key', ['content/facts/regions/r-eu.yaml:1 wrong-value', 'content/facts/regions/r-eu.yaml:5 unknown-key']],
  ['unknown-key-wording', ['content/fr/facts/terms.yaml:3 unknown-key']],
  ['unknown-key-front-matter', ['content/fr/pages/data.mdx:7 unknown-key']],
  ['wrong-value', ['content/facts/data-items/profile.yaml:2 wrong-value']],
  ['wrong-value-wording', ['content/fr/facts/updates.yaml:3 wrong-value']],
  ['wrong-value-title-too-long', ['content/fr/facts/events.yaml:2 wrong-value']],
  ['wrong-value-site', ['content/site.yaml:1 wrong-value']],
  ['id-is-file-name', ['content/facts/routes/rt-form.yaml:1 id-is-file-name']],
  ['id-is-file-name-page', ['content/fr/pages/data.mdx:2 id-is-file-name']],
  ['duplicate-id', ['content/facts/routes/r-eu.yaml:1 duplicate-id', 'content/facts/routes/r-eu.yaml:1 unused-fact']],
  ['unknown-source', ['content/facts/events/t-start.yaml:5 unknown-source']],
  ['unknown-source-quote', ['content/facts/legal-grounds/l-basis.yaml:4 unknown-source']],
  ['unknown-source-link', ['content/en/facts/questions.yaml:3 unknown-source']],
  ['unknown-source-in-quote-component', ['content/fr/pages/about.mdx:11 unknown-source']],
  ['unknown-source-claim', ['content/facts/claims/c-form.yaml:2 unknown-source']],
  ['unknown-fact-question', ['content/facts/questions/too-late.yaml:4 unknown-fact']],
  ['unknown-fact-dispute', ['content/facts/disputes/late-opt-out.yaml:2 unknown-fact']],
  ['unknown-fact-letter', ['content/facts/letter-plans/eu.yaml:7 unknown-fact']],
  ['unknown-fact-letter-plan', ['content/facts/letter-plans/ch.yaml:2 unknown-fact']],
  ['wrong-value-letter', ['content/fr/letters.yaml:1 wrong-value']],
  ['unknown-fact-kit', ['content/facts/kit-readings/ch.yaml:3 unknown-fact']],
  ['file-missing-kit', ['content/en/kit.yaml:1 file-missing']],
  ['kit-texts-slot-unknown', ['content/en/kit.yaml:40 kit-texts', 'content/fr/kit.yaml:40 kit-texts']],
  ['kit-texts-slot-too-early', ['content/en/kit.yaml:15 kit-texts', 'content/fr/kit.yaml:15 kit-texts']],
  ['kit-texts-slots-differ', ['content/en/kit.yaml:30 kit-texts', 'content/en/kit.yaml:33 kit-texts']],
  ['kit-texts-missing', ['content/en/kit.yaml:14 kit-texts']],
  ['kit-texts-needless', ['content/en/kit.yaml:17 kit-texts']],
  ['kit-texts-reading-missing', ['content/facts/kit-readings/hk.yaml:1 kit-texts']],
  ['letter-parts-missing', ['content/en/letters.yaml:57 letter-parts']],
  ['letter-parts-missing-subject', ['content/en/letters.yaml:46 letter-parts']],
  ['letter-parts-unused', ['content/fr/letters.yaml:44 letter-parts']],
  ['letter-parts-unused-in-letter', ['content/fr/letters.yaml:57 letter-parts']],
  ['letter-parts-citation-missing', ['content/en/letters.yaml:38 letter-parts', 'content/fr/letters.yaml:38 letter-parts']],
  ['letter-parts-citation-unused', ['content/en/letters.yaml:38 letter-parts']],
  ['letter-parts-grounds', ['content/en/letters.yaml:36 letter-parts']],
  ['letter-slots-unknown', ['content/en/letters.yaml:41 letter-slots', 'content/fr/letters.yaml:41 letter-slots']],
  ['letter-slots-differ', ['content/en/letters.yaml:43 letter-slots']],
  ['letter-slots-in-blank', ['content/fr/letters.yaml:2 letter-slots']],
  ['letter-slots-dateline', ['content/en/letters.yaml:32 letter-slots']],
  ['letter-slots-bracket', ['content/fr/letters.yaml:41 letter-slots']],
  ['letter-plan-condition', ['content/facts/letter-plans/ca.yaml:8 letter-plan']],
  ['letter-plan-join-first', ['content/facts/letter-plans/hk.yaml:6 letter-plan']],
  ['letter-plan-optional', ['content/facts/letter-plans/gb.yaml:11 letter-plan']],
  ['letter-plan-twice', ['content/facts/letter-plans/eu.yaml:19 letter-plan']],
  ['cited-fact-unknown', ['content/fr/pages/effects.mdx:15 cited-fact-unknown']],
  ['cited-fact-unknown-term', ['content/en/pages/about.mdx:11 cited-fact-unknown']],
  ['unknown-label', ['content/fr/pages/opt-out.mdx:15 unknown-label']],
  ['unknown-label-step', ['content/facts/steps/app-1.yaml:4 unknown-label']],
  ['unknown-territory', ['content/facts/updates/2026-11-22-first.yaml:4 unknown-territory']],
  ['unknown-authority', ['content/facts/territories/fr.yaml:9 unknown-authority']],
  ['unknown-authority-speaker', ['content/facts/objection-views/view-cnil.yaml:3 unknown-authority']],
  ['unknown-controller', ['content/facts/territories/ch.yaml:11 unknown-controller']],
  ['unknown-address', ['content/en/facts/steps.yaml:3 unknown-address']],
  ['unknown-address-contact-form', ['content/facts/addresses/url-dpo.yaml:1 unused-fact', 'content/facts/controllers/linkedin.yaml:10 unknown-address']],
  ['unknown-address-withheld', [
    'content/en/facts/steps.yaml:3 unknown-address',
    'content/en/facts/steps.yaml:7 unknown-address',
    'content/en/facts/steps.yaml:11 unknown-address',
    'content/fr/facts/steps.yaml:3 unknown-address',
    'content/fr/facts/steps.yaml:7 unknown-address',
    'content/fr/facts/steps.yaml:11 unknown-address',
  ]],
  ['unknown-page', ['content/fr/pages/non-members.mdx:11 unknown-page']],
  ['unknown-page-territory', ['content/fr/facts/claims.yaml:3 unknown-page']],
  ['unknown-anchor', ['content/fr/pages/organisations.mdx:11 unknown-anchor']],
  ['unknown-anchor-in-yaml', ['content/fr/facts/claims.yaml:3 unknown-anchor']],
  ['unknown-anchor-in-fact', ['content/facts/questions/too-late.yaml:5 unknown-anchor']],
  ['fact-without-source', ['content/facts/effects/eff-future.yaml:4 fact-without-source']],
  ['fact-without-source-key', ['content/facts/setting/set-default.yaml:1 fact-without-source']],
  ['fact-without-source-label', ['content/facts/linkedin-labels/en.yaml:8 fact-without-source']],
  ['fact-without-source-variant', ['content/facts/linkedin-labels/en.yaml:12 fact-without-source']],
  ['fact-without-source-term', ['content/facts/terms/controller.yaml:3 fact-without-source']],
  ['date-impossible', ['content/facts/events/t-start.yaml:2 date-impossible']],
  ['date-impossible-front-matter', ['content/fr/pages/change.mdx:8 date-impossible']],
  ['date-in-future', ['content/facts/effects/eff-future.yaml:7 date-in-future']],
  ['date-in-future-month', ['content/facts/authorities/fr-cnil.yaml:14 date-in-future']],
  ['date-in-future-page', ['content/fr/pages/change.mdx:8 date-in-future']],
  ['address-not-https', ['content/facts/sources/notice.yaml:4 address-not-https']],
  ['address-not-https-authority', ['content/facts/authorities/ca-opc.yaml:7 address-not-https']],
  ['address-not-https-needless-reason', ['content/facts/sources/notice.yaml:5 address-not-https']],
  ['wording-missing', ['content/fr/facts/addresses.yaml:1 wording-missing']],
  ['wording-missing-file', ['content/en/facts/claims.yaml:1 wording-missing']],
  ['wording-missing-slug', ['content/en/facts/territories.yaml:21 wording-missing']],
  ['wording-unknown-id', ['content/en/facts/addresses.yaml:3 wording-unknown-id']],
  ['conflict-wording-missing', ['content/fr/facts/events.yaml:1 conflict-wording']],
  ['conflict-wording-made-up', ['content/en/facts/effects.yaml:4 conflict-wording']],
  ['conflict-wording-statement', ['content/fr/facts/authorities.yaml:6 conflict-wording']],
  ['dispute-sides-missing', ['content/fr/facts/disputes.yaml:4 dispute-sides']],
  ['dispute-sides-unknown', ['content/en/facts/disputes.yaml:6 dispute-sides']],
  ['ui-missing', ['content/en/ui.yaml:1 ui-missing']],
  ['ui-missing-plural', ['content/en/ui.yaml:1 ui-missing']],
  ['ui-unknown', ['content/en/ui.yaml:2 ui-unknown']],
  ['ui-slots', ['content/en/ui.yaml:3 ui-slots']],
  ['empty-set', ['content/facts/unknowns:1 empty-set']],
  ['empty-set-territory-lost', ['content/facts/territories:1 empty-set']],
  ['empty-set-guides', [
    'content/en/guides:1 empty-set',
    'content/en/guides/ca.mdx:1 page-missing',
    'content/en/guides/ch.mdx:1 page-missing',
    'content/en/guides/eu.mdx:1 page-missing',
    'content/en/guides/gb.mdx:1 page-missing',
    'content/en/guides/hk.mdx:1 page-missing',
    'content/en/guides/other.mdx:1 page-missing',
    'content/en/guides/us.mdx:1 page-missing',
  ]],
  ['file-missing-ui', ['content/en/ui.yaml:1 file-missing']],
  ['file-missing-search', ['content/en/search.yaml:1 file-missing']],
  ['search-place-page', ['content/fr/search.yaml:10 search-place']],
  ['search-place-anchor', ['content/en/search.yaml:11 search-place']],
  ['search-place-answer', ['content/fr/search.yaml:11 search-place']],
  ['search-place-wanted', ['content/en/search.yaml:13 wrong-value']],
  ['file-missing-site', ['content/site.yaml:1 file-missing']],
  ['stray-file-kind', ['content/facts/event:1 stray-file']],
  ['stray-file-language', ['content/de:1 stray-file']],
  ['stray-file-ending', ['content/fr/pages/more.md:1 stray-file']],
  ['page-front-matter-no-title', ['content/fr/pages/data.mdx:2 page-front-matter']],
  ['page-front-matter-no-id', ['content/fr/pages/data.mdx:2 page-front-matter']],
  ['page-front-matter-no-slug', ['content/en/pages/data.mdx:2 page-front-matter']],
  ['page-front-matter-no-description', ['content/fr/pages/data.mdx:2 page-front-matter']],
  ['page-front-matter-none', [
    'content/fr/pages/search.mdx:1 page-front-matter',
    'content/fr/pages/search.mdx:1 page-front-matter',
    'content/fr/pages/search.mdx:1 page-front-matter',
    'content/fr/pages/search.mdx:1 page-front-matter',
    'content/fr/pages/search.mdx:1 page-front-matter',
    'content/fr/pages/search.mdx:1 page-front-matter',
    'content/fr/pages/search.mdx:1 page-front-matter',
  ]],
  ['page-front-matter-title-too-short', ['content/fr/pages/data.mdx:4 page-front-matter']],
  ['page-front-matter-description-too-long', ['content/en/pages/data.mdx:6 page-front-matter']],
  ['page-front-matter-guide', ['content/fr/guides/other.mdx:3 page-front-matter']],
  ['page-front-matter-mark', ['content/fr/pages/data.mdx:5 page-front-matter']],
  ['duplicate-slug', ['content/fr/pages/updates.mdx:3 duplicate-slug']],
  ['duplicate-slug-territory', ['content/en/facts/territories.yaml:8 duplicate-slug']],
  ['duplicate-title', ['content/en/pages/data.mdx:4 duplicate-title']],
  ['duplicate-title-guide', ['content/fr/guides/other.mdx:3 duplicate-title']],
  ['page-missing', ['content/en/pages/effects.mdx:1 page-missing']],
  ['page-missing-misnamed', ['content/en/pages/search.mdx:1 page-missing', 'content/fr/pages/search.mdx:1 page-missing']],
  ['page-unknown', ['content/en/pages/effect.mdx:1 page-missing']],
  ['anchors-differ', ['content/en/pages/effects.mdx:1 anchors-differ', 'content/en/pages/effects.mdx:11 anchors-differ']],
  ['anchors-differ-component', ['content/en/pages/change.mdx:1 anchors-differ']],
  ['anchors-differ-guide', ['content/en/guides/hk.mdx:1 anchors-differ', 'content/en/guides/hk.mdx:16 anchors-differ']],
  ['duplicate-anchor', ['content/en/pages/change.mdx:15 duplicate-anchor', 'content/fr/pages/change.mdx:15 duplicate-anchor']],
  ['duplicate-anchor-fact', ['content/en/pages/change.mdx:21 duplicate-anchor', 'content/fr/pages/change.mdx:21 duplicate-anchor']],
  ['mdx-broken', ['content/fr/pages/about.mdx:11 mdx-broken']],
  ['mdx-broken-brace', ['content/en/pages/effects.mdx:13 mdx-broken']],
  ['component-unknown', ['content/fr/pages/updates.mdx:11 component-unknown']],
  ['component-unknown-guide-only', ['content/en/pages/complaint.mdx:13 component-unknown']],
  ['component-props-missing', ['content/en/pages/opt-out.mdx:15 component-props']],
  ['component-props-unknown', ['content/fr/pages/change.mdx:17 component-props']],
  ['component-props-wrong-word', ['content/en/pages/objection.mdx:15 component-props']],
  ['component-props-flag', ['content/fr/pages/effects.mdx:17 component-props']],
  ['component-props-expression', ['content/fr/pages/effects.mdx:15 component-props']],
  ['component-props-kind', ['content/en/pages/change.mdx:21 component-props']],
  ['component-props-children', ['content/fr/pages/updates.mdx:11 component-props']],
  ['component-props-no-children', ['content/en/pages/about.mdx:11 component-props']],
  ['component-props-language', ['content/en/pages/about.mdx:11 component-props']],
  ['typography-straight-apostrophe', ['content/fr/pages/effects.mdx:14 typography']],
  ['typography-straight-quote', ['content/en/facts/effects.yaml:3 typography', 'content/en/facts/effects.yaml:3 typography']],
  ['typography-french-question-mark', ['content/fr/facts/steps.yaml:3 typography']],
  ['typography-french-guillemets', ['content/fr/pages/effects.mdx:13 typography', 'content/fr/pages/effects.mdx:13 typography']],
  ['typography-french-colon', ['content/fr/not-found.yaml:1 typography']],
  ['typography-english-space', ['content/en/pages/effects.mdx:13 typography']],
  ['typography-front-matter', ['content/fr/pages/data.mdx:5 typography']],
  ['typography-foreign-mark', ['content/en/facts/effects.yaml:3 typography', 'content/en/facts/effects.yaml:3 typography']],
  ['typography-folded', ['content/fr/facts/effects.yaml:5 typography']],
  ['quote-too-long', ['content/facts/legal-grounds/l-basis.yaml:6 quote-too-long']],
  ['quote-too-long-component', ['content/en/pages/about.mdx:11 quote-too-long']],
  ['quote-too-long-in-text', ['content/fr/facts/regions.yaml:3 quote-too-long']],
  ['unused-fact', ['content/facts/related-settings/rel-ads.yaml:1 unused-fact']],
  ['unused-fact-source', ['content/facts/sources/spare.yaml:1 unused-fact']],
  ['label-mark-unknown', ['content/fr/facts/steps.yaml:2 label-mark-unknown']],
  ['heading-without-anchor', ['content/en/pages/opt-out.mdx:13 heading-without-anchor', 'content/fr/pages/opt-out.mdx:13 heading-without-anchor']],
  ['heading-anchor-malformed', ['content/en/pages/opt-out.mdx:13 heading-without-anchor', 'content/fr/pages/opt-out.mdx:13 heading-without-anchor']],
  ['heading-level', ['content/fr/pages/effects.mdx:11 heading-level']],
  ['bare-address', ['content/fr/pages/effects.mdx:13 bare-address']],
  ['bare-address-in-yaml', ['content/en/facts/regions.yaml:3 bare-address']],
  ['leftover-words', ['content/fr/facts/effects.yaml:3 leftover-words']],
  ['leftover-words-page', ['content/en/pages/effects.mdx:13 leftover-words']],
  ['link-target', ['content/fr/pages/non-members.mdx:11 link-target']],
  ['html-in-mdx', ['content/fr/pages/effects.mdx:13 html-in-mdx']],
  ['html-in-mdx-import', ['content/en/pages/effects.mdx:11 html-in-mdx']],
  ['html-in-mdx-expression', ['content/en/pages/effects.mdx:13 html-in-mdx']],
  ['html-in-mdx-aligned-table', ['content/fr/pages/effects.mdx:13 html-in-mdx']],
  ['order-repeated', ['content/facts/data-items/profile.yaml:3 order-repeated']],
  ['fingerprints-unknown', ['content/en/fingerprints.yaml:1 fingerprints']],
  ['fingerprints-malformed', ['content/en/fingerprints.yaml:1 fingerprints']],
  ['ui-missing-null', ['content/en/ui.yaml:1 ui-missing']],
  ['wrong-value-kind', ['content/facts/sources/notice.yaml:7 wrong-value']],
  ['address-lost-page-removed', ['content/facts/ledger/addresses.yaml:28 address-lost']],
  ['address-lost-slug', ['content/facts/ledger/addresses.yaml:40 address-lost', 'content/fr/pages/effects.mdx:3 not-in-ledger']],
  ['address-lost-taken', ['content/facts/ledger/addresses.yaml:39 address-lost', 'content/facts/ledger/addresses.yaml:40 address-lost']],
  ['address-lost-territory', ['content/en/facts/territories.yaml:8 not-in-ledger', 'content/facts/ledger/addresses.yaml:15 address-lost']],
  ['anchor-lost-guide', ['content/en/pages/organisations.mdx:11 unknown-anchor', 'content/facts/ledger/anchors.yaml:32 anchor-lost', 'content/fr/guides/ch.mdx:10 not-in-ledger', 'content/fr/guides/eu.mdx:10 not-in-ledger', 'content/fr/pages/organisations.mdx:11 unknown-anchor']],
  ['anchor-lost-heading', ['content/facts/ledger/anchors.yaml:14 anchor-lost', 'content/facts/questions/too-late.yaml:1 fact-without-update', 'content/fr/pages/effects.mdx:11 not-in-ledger']],
  ['anchor-lost-page-removed', ['content/facts/ledger/anchors.yaml:56 anchor-lost']],
  ['fact-without-update-changed', ['content/facts/effects/eff-future.yaml:1 fact-without-update']],
  ['fact-without-update-gone', ['content/facts/ledger/facts.yaml:53 fact-without-update']],
  ['fact-without-update-new', ['content/facts/data-items/profile.yaml:1 fact-without-update']],
  ['fact-without-update-unknown', ['content/facts/ledger/facts.yaml:2 fact-without-update']],
  ['ledger-malformed', ['content/facts/ledger/addresses.yaml:39 wrong-value', 'content/facts/ledger/facts.yaml:53 wrong-value']],
  ['mdx-broken-unclosed-component', ['content/fr/pages/translations.mdx:13 mdx-broken']],
  ['move-from-never-published', ['content/facts/moved.yaml:5 move-from', 'content/facts/moved.yaml:6 move-from']],
  ['move-from-no-page', ['content/facts/moved.yaml:5 move-from', 'content/facts/moved.yaml:6 move-from', 'content/facts/moved.yaml:7 move-from']],
  ['move-from-there', ['content/facts/moved.yaml:1 move-from', 'content/facts/moved.yaml:2 move-from']],
  ['move-from-twice', ['content/facts/moved.yaml:5 move-from']],
  ['move-to-chain', ['content/facts/moved.yaml:1 move-to', 'content/facts/moved.yaml:3 move-to']],
  ['move-to-circle', ['content/facts/moved.yaml:1 move-to', 'content/facts/moved.yaml:2 move-to', 'content/facts/moved.yaml:3 move-to']],
  ['move-to-malformed', ['content/facts/moved.yaml:5 wrong-value', 'content/facts/moved.yaml:5 wrong-value', 'content/facts/moved.yaml:6 wrong-value', 'content/facts/moved.yaml:7 wrong-value']],
  ['move-to-no-page', ['content/facts/moved.yaml:1 move-to']],
  ['move-to-nowhere', ['content/facts/moved.yaml:1 move-to', 'content/facts/moved.yaml:2 move-to']],
  ['no-fields-empty-fact', ['content/facts/effects/eff-future.yaml:1 no-fields']],
  ['no-fields-list-of-wordings', ['content/fr/facts/effects.yaml:1 no-fields', 'content/fr/facts/effects.yaml:1 wording-missing']],
  ['no-fields-sentence', ['content/facts/effects/eff-future.yaml:1 no-fields']],
  ['not-in-ledger-address', ['content/en/facts/territories.yaml:8 not-in-ledger', 'content/fr/pages/data.mdx:3 not-in-ledger']],
  ['not-in-ledger-anchor', ['content/fr/guides/ca.mdx:10 not-in-ledger', 'content/fr/pages/change.mdx:11 not-in-ledger']],
  ['page-front-matter-unclosed', ['content/fr/pages/translations.mdx:1 page-front-matter', 'content/fr/pages/translations.mdx:1 page-front-matter', 'content/fr/pages/translations.mdx:1 page-front-matter', 'content/fr/pages/translations.mdx:1 page-front-matter', 'content/fr/pages/translations.mdx:1 page-front-matter', 'content/fr/pages/translations.mdx:1 page-front-matter', 'content/fr/pages/translations.mdx:1 page-front-matter', 'content/fr/pages/translations.mdx:2 typography', 'content/fr/pages/translations.mdx:3 typography']],
  ['stray-file-folder-like-a-file', ['content/facts/effects/eff-more.yaml:1 stray-file']],
  ['stray-file-ledger', ['content/facts/ledger/more.yaml:1 stray-file']],
  ['wrong-value-empty-interface', ['content/en/ui.yaml:1 ui-missing', 'content/en/ui.yaml:1 ui-missing', 'content/en/ui.yaml:1 ui-missing', 'content/en/ui.yaml:1 wrong-value']],
  ['yaml-broken-alias', ['content/fr/facts/effects.yaml:2 yaml-broken']],
  ['yaml-broken-conflict-marks', ['content/fr/facts/effects.yaml:1 yaml-broken', 'content/fr/facts/effects.yaml:5 yaml-broken', 'content/fr/facts/effects.yaml:9 yaml-broken']],
  ['yaml-broken-tab', ['content/fr/facts/effects.yaml:2 yaml-broken', 'content/fr/facts/effects.yaml:3 yaml-broken']],
  ['yaml-broken-two-documents', ['content/facts/effects/eff-future.yaml:8 yaml-broken']],
  ['yaml-broken-unclosed-quote', ['content/fr/facts/effects.yaml:4 yaml-broken']],
  ['unreadable-file', ['content/fr/pages/effects.mdx:13 unreadable-file']],
  ['anchor-lost-fact-renamed', ['content/facts/ledger/anchors.yaml:7 anchor-lost', 'content/facts/ledger/facts.yaml:52 fact-without-update', 'content/facts/unknowns/u-no-report.yaml:1 fact-without-update', 'content/fr/pages/change.mdx:21 not-in-ledger']],
];

/** What the gate says of a fixture, and how many lines each file of it has; it runs once on each. */
const run = oncePerKey((name) => withFixture(name, (root): Ran => {
  const report = runGate(root, { expected: expectedInFixtures, locales: fixtureLocales });
  return { report, lines: new Map(report.findings.map(({ file }) => [file, readText(root, file)?.split('\n').length])) };
}));

interface Ran {
  readonly report: Report;
  readonly lines: ReadonlyMap<string, number | undefined>;
}

describe('the rules of the content gate', () => {
  it('find nothing in content without faults', () => {
    expect(run('_base').report.findings).toEqual([]);
  });

  it.each(cases)('%s', (name, expected) => {
    expect(run(name).report.findings.map(({ file, line, rule }) => `${file}:${line} ${rule}`)).toEqual(expected);
  });

  it.each(cases)('%s: says where, what, why and what to do', (name) => {
    const { report, lines } = run(name);
    expect(report.findings.length).toBeGreaterThan(0);
    for (const finding of report.findings) {
      expect(finding.file).toMatch(/^content(?:\/[^/]+)+$/);
      expect(finding.line).toBeGreaterThanOrEqual(1);
      expect(finding.line).toBeLessThanOrEqual(lines.get(finding.file) ?? 1);
      expect(finding.what).toMatch(/^\S.*[.!?…)]$/s);
      expect(finding.why).toMatch(/^[A-Z].*\.$/s);
      expect(finding.wayOut).toMatch(/^[A-Z].*\S$/s);
    }
    expect(reportText(report)).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m);
  });

  it('know at least 150 ways to break the content', () => {
    expect(new Set(cases.map(([name]) => name)).size).toBe(cases.length);
    expect(cases.length).toBeGreaterThanOrEqual(150);
  });

  it('leave out draft languages unless asked', () => {
    const locales = fixtureLocales.map((row): LocaleRow => (row.code === 'en' ? { ...row, state: 'draft' } : row));
    const gate = (drafts: boolean) => withFixture('typography-english-space', (root) => {
      recordAll(root, locales);
      return runGate(root, { expected: expectedInFixtures, locales, drafts }).findings.map(({ rule }) => rule);
    });
    expect(gate(false)).toEqual([]);
    expect(gate(true)).toEqual(['typography']);
  });

  it('each have a case', () => {
    const seen = new Set(cases.flatMap(([, findings]) => findings.map((finding) => finding.split(' ').at(-1))));
    expect(rules.map((rule) => rule.id).filter((id) => !seen.has(id))).toEqual([]);
  });

  it('have ids of their own', () => {
    expect(new Set(rules.map((rule) => rule.id)).size).toBe(rules.length);
  });

  it('are tried on every fixture', () => {
    expect(readdirSync(fixtures).filter((name) => name !== '_base').sort()).toEqual(cases.map(([name]) => name).toSorted());
  });
});
