import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { contentGate } from './src/build/content-gate.ts';
import { licenceComments } from './src/build/licence-comments.ts';
import { movedAnchors } from './src/build/moved-anchors.ts';
import { searchIndex } from './src/build/search-index.ts';
import { securityHeaders } from './src/build/security-headers.ts';
import { shareCards } from './src/build/share-cards.ts';
import { site } from './src/config.ts';
import { publishedLocales, referenceLocale } from './src/i18n/locales.ts';

const languages = publishedLocales.map((row) => row.code);

export default defineConfig({
  site: site.origin,
  base: site.base,
  trailingSlash: 'always',
  // While one file is being written others are made: there are some thousand small ones.
  build: { format: 'directory', inlineStylesheets: 'always', concurrency: 8 },
  prerenderConflictBehavior: 'error',
  i18n: {
    locales: languages,
    defaultLocale: referenceLocale,
    routing: { prefixDefaultLocale: true, redirectToDefaultLocale: false },
  },
  markdown: { syntaxHighlight: false, processor: satteri({ features: { headingAttributes: true, smartPunctuation: false } }) },
  integrations: [
    contentGate(),
    mdx(),
    searchIndex({ root: process.cwd(), base: site.base }),
    movedAnchors({ root: process.cwd() }),
    shareCards({ root: process.cwd(), base: site.base }),
    securityHeaders({ root: process.cwd(), base: site.base, languages }),
  ],
  vite: {
    plugins: [tailwindcss(), licenceComments()],
    // Astro marks every page of prose with a directive of its own, of which Rolldown would warn each time.
    build: { assetsInlineLimit: 0, rolldownOptions: { checks: { moduleLevelDirective: false } } },
  },
  devToolbar: { enabled: false },
});
