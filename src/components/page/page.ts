/**
 * What a page adds when JavaScript runs, each where the page has a place for it. All of it is one file: another would come later, one way to the
 * server more. What is large is loaded when a reader first uses it.
 */
import { startKit } from '../kit/start.ts';
import { startLetter } from '../letter/start.ts';
import { startSearch } from '../search/open.ts';
import { startResultsPage } from '../search/results-start.ts';
import { startSharing } from '../share/open.ts';
import { startContents } from './contents.ts';
import { startCountryFilter } from './country-filter.ts';
import { startLabelLanguage } from './label-language.ts';
import { startLanguageLinks } from './language-links.ts';
import { startMenus } from './menus.ts';
import { startMoved } from './moved.ts';

startMoved();
startLabelLanguage();
startLanguageLinks();
startSharing();
startCountryFilter();
startMenus();
startContents();
startSearch();
startResultsPage();
startLetter();
startKit();
