/** What MDX may use: this list is the whole list (src/facts/components.ts checks its use). */
import Addresses from './Addresses.astro';
import Authorities from './Authorities.astro';
import AuthorityDirectory from './AuthorityDirectory.astro';
import CheckReminder from '../letter/CheckReminder.astro';
import Claims from './Claims.astro';
import Controller from './Controller.astro';
import CountryList from './CountryList.astro';
import Coverage from './Coverage.astro';
import DataGlance from './DataGlance.astro';
import DataItems from './DataItems.astro';
import DirectLink from './DirectLink.astro';
import Disputes from './Disputes.astro';
import Fact from './Fact.astro';
import Feedback from '../share/Feedback.astro';
import Glossary from './Glossary.astro';
import InShort from './InShort.astro';
import IndexAZ from './IndexAZ.astro';
import InTerritory from './InTerritory.astro';
import Item from './Item.astro';
import KitPoster from '../kit/KitPoster.astro';
import KitTerritory from '../kit/KitTerritory.astro';
import KitText from '../kit/KitText.astro';
import KitTools from '../kit/KitTools.astro';
import Label from './Label.astro';
import LabelLanguage from './LabelLanguage.astro';
import LabelTable from './LabelTable.astro';
import LetterTool from '../letter/LetterTool.astro';
import Limit from './Limit.astro';
import Link from './Link.astro';
import ObjectionElements from './ObjectionElements.astro';
import ObjectionViews from './ObjectionViews.astro';
import Operator from './Operator.astro';
import Questions from './Questions.astro';
import Quote from './Quote.astro';
import Regions from './Regions.astro';
import SearchBox from './SearchBox.astro';
import SearchScores from './SearchScores.astro';
import ShareTexts from '../share/ShareTexts.astro';
import SourceList from './SourceList.astro';
import Sources from './Sources.astro';
import StandardLetter from './StandardLetter.astro';
import Steps from './Steps.astro';
import Subdivisions from './Subdivisions.astro';
import Term from './Term.astro';
import TerritoryName from './TerritoryName.astro';
import TerritoryNote from './TerritoryNote.astro';
import Timeline from './Timeline.astro';
import TranslationStatus from './TranslationStatus.astro';
import Unknowns from './Unknowns.astro';
import Updates from './Updates.astro';

export const contentComponents = {
  a: Link,
  li: Item,
  Addresses,
  Authorities,
  AuthorityDirectory,
  CheckReminder,
  Claims,
  Controller,
  CountryList,
  Coverage,
  DataGlance,
  DataItems,
  DirectLink,
  Disputes,
  Fact,
  Feedback,
  Glossary,
  InShort,
  IndexAZ,
  InTerritory,
  KitPoster,
  KitTerritory,
  KitText,
  KitTools,
  Label,
  LabelLanguage,
  LabelTable,
  LetterTool,
  Limit,
  ObjectionElements,
  ObjectionViews,
  Operator,
  Questions,
  Quote,
  Regions,
  SearchBox,
  SearchScores,
  ShareTexts,
  SourceList,
  Sources,
  StandardLetter,
  Steps,
  Subdivisions,
  Term,
  TerritoryName,
  TerritoryNote,
  Timeline,
  TranslationStatus,
  Unknowns,
  Updates,
};
