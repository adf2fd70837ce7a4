/** Every rule of the gate, in the order of the alphabet. */
import type { Rule } from '../rule.ts';
import { addressLost } from './address-lost.ts';
import { addressNotHttps } from './address-not-https.ts';
import { anchorLost } from './anchor-lost.ts';
import { anchorsDiffer } from './anchors-differ.ts';
import { bareAddress } from './bare-address.ts';
import { citedFactUnknown } from './cited-fact-unknown.ts';
import { componentProps } from './component-props.ts';
import { componentUnknown } from './component-unknown.ts';
import { conflictWording } from './conflict-wording.ts';
import { dateImpossible } from './date-impossible.ts';
import { dateInFuture } from './date-in-future.ts';
import { disputeSides } from './dispute-sides.ts';
import { duplicateAnchor } from './duplicate-anchor.ts';
import { duplicateId } from './duplicate-id.ts';
import { duplicateKey } from './duplicate-key.ts';
import { duplicateSlug } from './duplicate-slug.ts';
import { duplicateTitle } from './duplicate-title.ts';
import { emptySet } from './empty-set.ts';
import { factWithoutSource } from './fact-without-source.ts';
import { factWithoutUpdate } from './fact-without-update.ts';
import { fileMissing } from './file-missing.ts';
import { fingerprints } from './fingerprints.ts';
import { headingLevel } from './heading-level.ts';
import { headingWithoutAnchor } from './heading-without-anchor.ts';
import { htmlInMdx } from './html-in-mdx.ts';
import { idIsFileName } from './id-is-file-name.ts';
import { kitTexts } from './kit-texts.ts';
import { labelMarkUnknown } from './label-mark-unknown.ts';
import { leftoverWords } from './leftover-words.ts';
import { letterParts } from './letter-parts.ts';
import { letterPlan } from './letter-plan.ts';
import { letterSlots } from './letter-slots.ts';
import { linkTarget } from './link-target.ts';
import { mdxBroken } from './mdx-broken.ts';
import { moveFrom } from './move-from.ts';
import { moveTo } from './move-to.ts';
import { noFields } from './no-fields.ts';
import { notInLedger } from './not-in-ledger.ts';
import { orderRepeated } from './order-repeated.ts';
import { pageFrontMatter } from './page-front-matter.ts';
import { pageMissing } from './page-missing.ts';
import { quoteTooLong } from './quote-too-long.ts';
import { searchPlace } from './search-place.ts';
import { strayFile } from './stray-file.ts';
import { typography } from './typography.ts';
import { uiMissing } from './ui-missing.ts';
import { uiSlots } from './ui-slots.ts';
import { uiUnknown } from './ui-unknown.ts';
import { unknownAddress } from './unknown-address.ts';
import { unknownAnchor } from './unknown-anchor.ts';
import { unknownAuthority } from './unknown-authority.ts';
import { unknownController } from './unknown-controller.ts';
import { unknownFact } from './unknown-fact.ts';
import { unknownKey } from './unknown-key.ts';
import { unknownLabel } from './unknown-label.ts';
import { unknownPage } from './unknown-page.ts';
import { unknownSource } from './unknown-source.ts';
import { unknownTerritory } from './unknown-territory.ts';
import { unreadableFile } from './unreadable-file.ts';
import { unusedFact } from './unused-fact.ts';
import { wordingMissing } from './wording-missing.ts';
import { wordingUnknownId } from './wording-unknown-id.ts';
import { wrongValue } from './wrong-value.ts';
import { yamlBroken } from './yaml-broken.ts';

export const rules: readonly Rule[] = [
  addressLost,
  addressNotHttps,
  anchorLost,
  anchorsDiffer,
  bareAddress,
  citedFactUnknown,
  componentProps,
  componentUnknown,
  conflictWording,
  dateImpossible,
  dateInFuture,
  disputeSides,
  duplicateAnchor,
  duplicateId,
  duplicateKey,
  duplicateSlug,
  duplicateTitle,
  emptySet,
  factWithoutSource,
  factWithoutUpdate,
  fileMissing,
  fingerprints,
  headingLevel,
  headingWithoutAnchor,
  htmlInMdx,
  idIsFileName,
  kitTexts,
  labelMarkUnknown,
  leftoverWords,
  letterParts,
  letterPlan,
  letterSlots,
  linkTarget,
  mdxBroken,
  moveFrom,
  moveTo,
  noFields,
  notInLedger,
  orderRepeated,
  pageFrontMatter,
  pageMissing,
  quoteTooLong,
  searchPlace,
  strayFile,
  typography,
  uiMissing,
  uiSlots,
  uiUnknown,
  unknownAddress,
  unknownAnchor,
  unknownAuthority,
  unknownController,
  unknownFact,
  unknownKey,
  unknownLabel,
  unknownPage,
  unknownSource,
  unknownTerritory,
  unreadableFile,
  unusedFact,
  wordingMissing,
  wordingUnknownId,
  wrongValue,
  yamlBroken,
];
