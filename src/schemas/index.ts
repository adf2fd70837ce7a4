/** Every kind of content and its schemas. */
import type { z } from 'astro/zod';
import { address, addressWording } from './addresses.ts';
import { authority, authorityReferences, authorityWording } from './authorities.ts';
import { claim, claimReferences, claimWording } from './claims.ts';
import { controller, controllerReferences, controllerWording } from './controllers.ts';
import { dataItem, dataItemWording } from './data-items.ts';
import { dateFact, dateWording } from './dates.ts';
import { dispute, disputeReferences, disputeWording } from './disputes.ts';
import { effect, effectWording } from './effects.ts';
import { event, eventWording } from './events.ts';
import { kitReading, kitReadingReferences } from './kit.ts';
import { legalGround, legalGroundWording } from './legal-grounds.ts';
import { letterPlan, letterPlanReferences } from './letters.ts';
import { linkedinLabels, linkedinLabelsReferences } from './linkedin-labels.ts';
import { objectionElement, objectionElementWording } from './objection-elements.ts';
import { objectionView, objectionViewReferences, objectionViewWording } from './objection-views.ts';
import { question, questionReferences, questionWording } from './questions.ts';
import { region, regionWording } from './regions.ts';
import { relatedSetting, relatedSettingWording } from './related-settings.ts';
import { route, routeWording } from './routes.ts';
import { setting, settingWording } from './setting.ts';
import { source } from './sources.ts';
import { step, stepReferences, stepWording } from './steps.ts';
import { term, termReferences, termWording } from './terms.ts';
import { territory, territoryReferences, territoryWording } from './territories.ts';
import { unknown, unknownWording } from './unknowns.ts';
import { update, updateReferences, updateWording } from './updates.ts';

/** What a field can name: an element of an objection, an entry of a kind, a fact of any kind, who said something (an authority or `linkedin`), a `page:` link. */
export type ReferenceTarget = 'element' | 'sources' | 'territories' | 'authorities' | 'controllers' | 'addresses' | 'fact' | 'speaker' | 'link';

interface Kind {
  /** Schema of content/facts/<kind>/<id>.yaml. */
  readonly fact: z.ZodType;
  /** Schema of an entry of content/<locale>/facts/<kind>.yaml; null when the kind has no wording. */
  readonly wording: z.ZodType | null;
  /** Fields, as dotted paths with `*` for each item, that name other entries (`sources` and `quotes` do so in every kind). */
  readonly references: Readonly<Record<string, ReferenceTarget>>;
}

/** One row a kind, in the order of content/README.md. */
export const kinds = {
  sources: { fact: source, wording: null, references: {} },
  events: { fact: event, wording: eventWording, references: {} },
  regions: { fact: region, wording: regionWording, references: {} },
  'legal-grounds': { fact: legalGround, wording: legalGroundWording, references: {} },
  claims: { fact: claim, wording: claimWording, references: claimReferences },
  'data-items': { fact: dataItem, wording: dataItemWording, references: {} },
  setting: { fact: setting, wording: settingWording, references: {} },
  effects: { fact: effect, wording: effectWording, references: {} },
  dates: { fact: dateFact, wording: dateWording, references: {} },
  routes: { fact: route, wording: routeWording, references: {} },
  'related-settings': { fact: relatedSetting, wording: relatedSettingWording, references: {} },
  addresses: { fact: address, wording: addressWording, references: {} },
  unknowns: { fact: unknown, wording: unknownWording, references: {} },
  territories: { fact: territory, wording: territoryWording, references: territoryReferences },
  authorities: { fact: authority, wording: authorityWording, references: authorityReferences },
  controllers: { fact: controller, wording: controllerWording, references: controllerReferences },
  'objection-elements': { fact: objectionElement, wording: objectionElementWording, references: {} },
  'objection-views': { fact: objectionView, wording: objectionViewWording, references: objectionViewReferences },
  disputes: { fact: dispute, wording: disputeWording, references: disputeReferences },
  steps: { fact: step, wording: stepWording, references: stepReferences },
  questions: { fact: question, wording: questionWording, references: questionReferences },
  terms: { fact: term, wording: termWording, references: termReferences },
  updates: { fact: update, wording: updateWording, references: updateReferences },
  'kit-readings': { fact: kitReading, wording: null, references: kitReadingReferences },
  'letter-plans': { fact: letterPlan, wording: null, references: letterPlanReferences },
  'linkedin-labels': { fact: linkedinLabels, wording: null, references: linkedinLabelsReferences },
} as const satisfies Record<string, Kind>;

/** The name of a kind, which is also its folder in content/facts. */
export type KindName = keyof typeof kinds;
/** A fact of a kind. */
export type Fact<K extends KindName> = z.infer<(typeof kinds)[K]['fact']>;
/** The kinds whose facts have a wording by language. */
export type WordedKindName = { [K in KindName]: (typeof kinds)[K]['wording'] extends null ? never : K }[KindName];
/** The wording of a fact of a kind. */
export type Wording<K extends WordedKindName> = z.infer<NonNullable<(typeof kinds)[K]['wording']>>;

/** All kinds, in the order of the table. */
export const kindNames = Object.keys(kinds) as KindName[];
/** The kinds with wording. */
export const wordedKindNames = kindNames.filter((name): name is WordedKindName => kinds[name].wording !== null);

/**
 * The kinds whose ids a `facts`, `about` or `of` list may name: what rests on sources of its own.
 * Their ids are also anchors, so no two of them may be the same.
 */
export const citableKindNames: readonly KindName[] = kindNames.filter((name) => !['sources', 'kit-readings', 'letter-plans', 'linkedin-labels', 'questions', 'terms', 'updates'].includes(name));

export { guide, page, pageIds } from './pages.ts';
export type { GuideFrontMatter, PageFrontMatter, PageId } from './pages.ts';
export { kit } from './kit.ts';
export { ledgerAddresses, ledgerAnchors, ledgerFacts, moved, movedEntry } from './ledger.ts';
export { letters } from './letters.ts';
export { notFound } from './not-found.ts';
export { ui } from './ui.ts';
export { search } from './search.ts';
export { site } from './site.ts';
