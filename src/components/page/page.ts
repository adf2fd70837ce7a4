/** What a page adds when JavaScript runs: labels in the reader's LinkedIn language, links to pass on, the country filter, where one is on the page. */
import { startContents } from './contents.ts';
import { startCountryFilter } from './country-filter.ts';
import { startLabelLanguage } from './label-language.ts';
import { startLanguageLinks } from './language-links.ts';
import { startMenus } from './menus.ts';
import { startSharing } from '../share/open.ts';
import { startSearch } from '../search/open.ts';

startLabelLanguage();
startLanguageLinks();
startSharing();
startCountryFilter();
startMenus();
startContents();
startSearch();
