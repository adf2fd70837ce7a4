/** The whole content as it stands, right or wrong: what the gate's rules and the anchors are computed from. */
import { localeChain, localeRows, referenceLocale, type LocaleRow } from '../i18n/locales.ts';
import { kindNames, wordedKindNames, type KindName, type WordedKindName } from '../schemas/index.ts';
import { listFiles, listFolders, listOthers, readText } from './files.ts';
import { splitFrontMatter } from './front-matter.ts';
import { MdxError, parseMdx, type Mdx } from './mdx.ts';
import { contentFolder, factsFolder, fingerprintsFile, guidesFolder, kitFile, ledgerFile, ledgerFolder, ledgerNames, lettersFile, movedFile, notFoundFile, pagesFolder, searchFile, siteFile, uiFile, wordingFile } from './paths.ts';
import { parseYaml, type Path, type YamlText } from './yaml.ts';

/** Fields of a value that may not fit its schema. */
export type Fields = Readonly<Record<string, unknown>>;

/** A fact file. */
export interface FactRow {
  readonly kind: KindName;
  /** The file name without its ending. */
  readonly id: string;
  readonly file: string;
  /** Its fields; none when the file is broken. */
  readonly value: Fields;
  /** Whether the file is YAML with fields. */
  readonly readable: boolean;
  line(path?: Path): number;
}

/** The wording of one fact in one language. */
export interface WordingRow {
  readonly locale: string;
  readonly kind: WordedKindName;
  readonly id: string;
  readonly file: string;
  readonly value: unknown;
  readonly yaml: YamlText;
  line(path?: Path): number;
}

/** A page or a guide in one language. */
export interface MdxRow {
  readonly locale: string;
  readonly folder: 'pages' | 'guides';
  /** The file name without its ending. */
  readonly id: string;
  readonly file: string;
  readonly front: YamlText;
  /** The whole file. */
  readonly source: string;
  /** Fields of the front matter; none when it is broken. */
  readonly value: Fields;
  /** Null when the text cannot be parsed: then `broken` says why. */
  readonly mdx: Mdx | null;
  readonly broken: { readonly message: string; readonly line: number } | null;
}

/** The content of one language. */
export interface LocaleContent {
  readonly row: LocaleRow;
  readonly wording: ReadonlyMap<WordedKindName, readonly WordingRow[]>;
  /** The kinds whose wording file exists. */
  readonly wordingFiles: ReadonlyMap<WordedKindName, YamlText>;
  readonly pages: readonly MdxRow[];
  readonly guides: readonly MdxRow[];
  readonly kit: YamlText | undefined;
  readonly letters: YamlText | undefined;
  readonly notFound: YamlText | undefined;
  readonly search: YamlText | undefined;
  readonly ui: YamlText | undefined;
  /** Which French text each translation was made from (src/i18n/status.ts); undefined in the reference language. */
  readonly fingerprints: YamlText | undefined;
}

export interface Content {
  readonly root: string;
  readonly facts: ReadonlyMap<KindName, readonly FactRow[]>;
  /** Every language of the table, in its order. */
  readonly locales: readonly LocaleContent[];
  readonly site: YamlText | undefined;
  /** What was ever published (ledger.ts); undefined where a file does not exist. */
  readonly ledger: Readonly<Record<(typeof ledgerNames)[number], YamlText | undefined>>;
  /** Where it went (moves.ts). */
  readonly moved: YamlText | undefined;
  /** Every YAML text, front matter included. */
  readonly yaml: readonly YamlText[];
  /** Files and folders that nothing reads. */
  readonly strays: readonly string[];
}

/** Reads the content below `root`. Never throws for what is in the files. */
export function loadContent(root: string, rows: readonly LocaleRow[] = localeRows): Content {
  const yaml: YamlText[] = [];
  const strays: string[] = [];
  const keep = (text: YamlText): YamlText => {
    yaml.push(text);
    return text;
  };
  const read = (file: string): YamlText | undefined => {
    const source = readText(root, file);
    return source === undefined ? undefined : keep(parseYaml(file, source));
  };

  function loadFacts(kind: KindName): FactRow[] {
    return namesEnding(factsFolder(kind), '.yaml').map((id) => {
      const text = read(`${factsFolder(kind)}/${id}.yaml`) as YamlText;
      return { kind, id, file: text.file, value: fields(text.value), readable: isMap(text.value), line: (path = []) => text.line(path) };
    });
  }

  function loadLocale(row: LocaleRow): LocaleContent {
    const { code } = row;
    const wording = new Map<WordedKindName, WordingRow[]>();
    const wordingFiles = new Map<WordedKindName, YamlText>();
    for (const kind of wordedKindNames) {
      const text = read(wordingFile(code, kind));
      if (text) wordingFiles.set(kind, text);
      wording.set(kind, Object.entries(fields(text?.value)).map(([id, value]) => ({
        locale: code, kind, id, file: wordingFile(code, kind), value, yaml: text as YamlText, line: (path = []) => (text as YamlText).line([id, ...path]),
      })));
    }
    for (const name of listFiles(root, `content/${code}/facts`)) {
      if (!wordedKindNames.some((kind) => name === `${kind}.yaml`)) strays.push(`content/${code}/facts/${name}`);
    }
    for (const name of listFiles(root, `content/${code}`)) {
      const known = ['kit.yaml', 'letters.yaml', 'not-found.yaml', 'search.yaml', 'ui.yaml', ...(code === referenceLocale ? [] : ['fingerprints.yaml'])];
      if (!known.includes(name)) strays.push(`content/${code}/${name}`);
    }
    for (const name of listFolders(root, `content/${code}`)) {
      if (!['facts', 'pages', 'guides'].includes(name)) strays.push(`content/${code}/${name}`);
    }
    return {
      row,
      wording,
      wordingFiles,
      pages: namesEnding(pagesFolder(code), '.mdx').map((id) => loadMdx(code, 'pages', id)),
      guides: namesEnding(guidesFolder(code), '.mdx').map((id) => loadMdx(code, 'guides', id)),
      kit: read(kitFile(code)),
      letters: read(lettersFile(code)),
      notFound: read(notFoundFile(code)),
      search: read(searchFile(code)),
      ui: read(uiFile(code)),
      fingerprints: code === referenceLocale ? undefined : read(fingerprintsFile(code)),
    };
  }

  function loadMdx(locale: string, folder: 'pages' | 'guides', id: string): MdxRow {
    const file = `content/${locale}/${folder}/${id}.mdx`;
    const source = readText(root, file) ?? '';
    const front = keep(splitFrontMatter(file, source).yaml);
    const shared = { locale, folder, id, file, front, source, value: fields(front.value) };
    try {
      return { ...shared, mdx: parseMdx(source, locale), broken: null };
    } catch (error) {
      if (!(error instanceof MdxError)) throw error;
      return { ...shared, mdx: null, broken: { message: error.message, line: error.line } };
    }
  }

  function namesEnding(folder: string, ending: string): string[] {
    const names = listFiles(root, folder);
    strays.push(...names.filter((name) => !name.endsWith(ending)).map((name) => `${folder}/${name}`));
    strays.push(...listFolders(root, folder).map((name) => `${folder}/${name}`));
    return names.filter((name) => name.endsWith(ending)).map((name) => name.slice(0, -ending.length));
  }

  const facts = new Map(kindNames.map((kind) => [kind, loadFacts(kind)]));
  const locales = rows.map(loadLocale);
  const site = read(siteFile);
  const ledger = { addresses: read(ledgerFile('addresses')), anchors: read(ledgerFile('anchors')), facts: read(ledgerFile('facts')) };
  const moved = read(movedFile);
  for (const name of listFolders(root, `${contentFolder}/facts`)) {
    if (name !== 'ledger' && !(kindNames as string[]).includes(name)) strays.push(`content/facts/${name}`);
  }
  strays.push(...listFiles(root, `${contentFolder}/facts`).filter((name) => name !== 'moved.yaml').map((name) => `content/facts/${name}`));
  strays.push(...namesEnding(ledgerFolder, '.yaml').filter((name) => !(ledgerNames as readonly string[]).includes(name)).map((name) => `${ledgerFolder}/${name}.yaml`));
  for (const name of listFolders(root, contentFolder)) {
    if (name !== 'facts' && !rows.some((row) => row.code === name)) strays.push(`content/${name}`);
  }
  for (const name of listFiles(root, contentFolder)) {
    if (!['README.md', 'site.yaml'].includes(name)) strays.push(`content/${name}`);
  }
  // A link leads to a file that is not in the repository on every machine.
  const folders = ['', '/facts', '/facts/ledger', ...kindNames.map((kind) => `/facts/${kind}`), ...rows.flatMap(({ code }) => ['', '/facts', '/pages', '/guides'].map((name) => `/${code}${name}`))];
  strays.push(...folders.flatMap((folder) => listOthers(root, contentFolder + folder).map((name) => `${contentFolder}${folder}/${name}`)));
  return { root, facts, locales, site, ledger, moved, yaml, strays };
}

/** The facts of a kind, in the order of their ids. */
export function factsOf(content: Content, kind: KindName): readonly FactRow[] {
  return content.facts.get(kind) ?? [];
}

/** The content of a language. @throws if it is not in the table. */
export function localeContent(content: Content, locale: string): LocaleContent {
  const found = content.locales.find((candidate) => candidate.row.code === locale);
  if (!found) throw new Error(`Unknown locale "${locale}".`);
  return found;
}

/** The territories that have a page of their own. */
export function territoriesWithPage(content: Content): readonly FactRow[] {
  return factsOf(content, 'territories').filter((territory) => territory.value['parent'] === undefined);
}

/**
 * The text of a page in a language: for `opt-out/<territory>` the guide it is made from.
 * Where the language has none, the one that stands in for it; undefined when there is none at all.
 */
export function findPage(content: Content, locale: string, pageId: string): { row: MdxRow; territory: FactRow | undefined } | undefined {
  const [parent, territoryId] = pageId.split('/');
  const territory = territoryId === undefined ? undefined : territoriesWithPage(content).find((candidate) => candidate.id === territoryId);
  if (territoryId !== undefined && (parent !== 'opt-out' || !territory)) return undefined;
  for (const code of localeChain(locale)) {
    const languages = content.locales.find((candidate) => candidate.row.code === code);
    const row = territory
      ? languages?.guides.find((candidate) => candidate.id === territory.value['guide'])
      : languages?.pages.find((candidate) => candidate.id === pageId);
    if (row) return { row, territory };
  }
  return undefined;
}

/** The value as fields; none when it is not a map. */
export function fields(value: unknown): Fields {
  return isMap(value) ? value : {};
}

function isMap(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The strings of a list; none when the value is not a list. */
export function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
