/** What rules look at: the content, and what is computed from it once for all of them. */
import { fallbackLocale, localeRows, referenceLocale, type LocaleRow } from '../i18n/locales.ts';
import { citableKindNames, type KindName } from '../schemas/index.ts';
import { siteAddresses, type Addresses } from './addresses.ts';
import { anchorsWithLines, type Anchor } from './anchors.ts';
import { factsOf, loadContent, localeContent, territoriesWithPage, type Content, type LocaleContent, type MdxRow } from './content.ts';
import { schemaIssues, type Issue } from './issues.ts';
import { publishedBefore, type Published } from './ledger.ts';
import type { MdxComponent } from './mdx.ts';
import { movesOf, type Move } from './moves.ts';
import { factReferences, type Reference } from './references.ts';
import { allLinks, visibleTexts, type Link, type VisibleText } from './texts.ts';

/** What the gate expects beyond what the content itself says. */
export interface Expected {
  /** Territories with a page of their own. */
  readonly territories: number;
}

export const expectedHere: Expected = { territories: 37 };

/** One use of a component. */
export interface Use {
  readonly row: MdxRow;
  readonly component: MdxComponent;
}

export interface Context {
  readonly content: Content;
  readonly expected: Expected;
  /** The day the content was last edited; undefined when content/site.yaml does not say it. */
  readonly edition: string | undefined;
  /** The language that is written first. */
  readonly reference: LocaleContent;
  /** The language that stands in for what others do not have. */
  readonly fallback: string;
  /** The languages that must have every page and wording. */
  readonly complete: readonly LocaleContent[];
  /** The languages that readers can reach: they need every interface string. */
  readonly published: readonly LocaleContent[];
  readonly issues: readonly Issue[];
  readonly references: readonly Reference[];
  readonly texts: readonly VisibleText[];
  readonly links: readonly Link[];
  readonly uses: readonly Use[];
  /** Every page and guide of every language. */
  readonly mdx: readonly MdxRow[];
  /** Every page id a link may name, those of territories included. */
  readonly pageIds: ReadonlySet<string>;
  ids(kind: KindName): ReadonlySet<string>;
  /** The ids that `facts`, `about` and `of` may name. */
  readonly citable: ReadonlySet<string>;
  anchors(locale: string, pageId: string): readonly Anchor[];
  /** The addresses of the site as the content stands. */
  readonly addresses: Addresses;
  /** What the ledger lists. */
  readonly ledger: Published;
  /** What moved.yaml asks for. */
  readonly moves: readonly Move[];
}

/** Reads the content below `root` and prepares what the rules need. */
export function createContext(root: string, expected: Expected = expectedHere, rows: readonly LocaleRow[] = localeRows): Context {
  const content = loadContent(root, rows);
  const texts = visibleTexts(content);
  const mdx = content.locales.flatMap((locale) => [...locale.pages, ...locale.guides]);
  const reference = localeContent(content, referenceLocale);
  const edition = (content.site?.value as { edition?: unknown } | undefined)?.edition;
  const idSets = new Map([...content.facts].map(([kind, facts]) => [kind, new Set(facts.map((fact) => fact.id))]));
  const addresses = siteAddresses(content);
  const anchorCache = new Map<string, readonly Anchor[]>();
  return {
    content,
    expected,
    edition: typeof edition === 'string' ? edition : undefined,
    reference,
    fallback: fallbackLocale,
    complete: content.locales.filter((locale) => locale.row.state === 'complete'),
    published: content.locales.filter((locale) => locale.row.state !== 'draft'),
    issues: schemaIssues(content),
    references: factReferences(content),
    texts,
    links: allLinks(content, texts),
    uses: mdx.flatMap((row) => (row.mdx?.components ?? []).map((component) => ({ row, component }))),
    mdx,
    pageIds: new Set([...reference.pages.map((page) => page.id), ...territoriesWithPage(content).map((territory) => `opt-out/${territory.id}`)]),
    ids: (kind) => idSets.get(kind) ?? new Set(),
    citable: new Set(citableKindNames.flatMap((kind) => factsOf(content, kind).map((fact) => fact.id))),
    anchors(locale, pageId) {
      const key = `${locale}/${pageId}`;
      const known = anchorCache.get(key) ?? anchorsWithLines(content, locale, pageId);
      anchorCache.set(key, known);
      return known;
    },
    addresses,
    ledger: publishedBefore(content),
    moves: movesOf(content, addresses),
  };
}
