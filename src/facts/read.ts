/**
 * Typed content, entry by entry, each with its file and lines. Every function here throws a ContentError that names
 * file and line for everything it finds wrong; `content.ts` reads the same files and collects instead.
 */
import type { z } from 'astro/zod';
import {
  guide, kinds, kit, letters, notFound, page, search, site, ui,
  type Fact, type GuideFrontMatter, type KindName, type PageFrontMatter, type WordedKindName, type Wording,
} from '../schemas/index.ts';
import type { Kit } from '../schemas/kit.ts';
import type { Letters } from '../schemas/letters.ts';
import type { NotFound } from '../schemas/not-found.ts';
import type { Search } from '../schemas/search.ts';
import type { Site } from '../schemas/site.ts';
import type { Ui } from '../schemas/ui.ts';
import { byCode } from '../lib/order.ts';
import { listFiles, readText } from './files.ts';
import { splitFrontMatter } from './front-matter.ts';
import { factsFolder, guidesFolder, kitFile, lettersFile, notFoundFile, pagesFolder, searchFile, siteFile, uiFile, wordingFile } from './paths.ts';
import { problemOf, valueAt } from './problem.ts';
import { parseYaml, type Path, type YamlText } from './yaml.ts';

/** A value of the content and where it stands. */
export interface Entry<Value> {
  readonly id: string;
  readonly value: Value;
  /** Path below the root, with slashes. */
  readonly file: string;
  /** Line of a field of the value. */
  line(path?: Path): number;
}

/** An entry with the text that follows its front matter. */
export interface TextEntry<Value> extends Entry<Value> {
  readonly body: string;
}

/** Content that cannot be read; the message has one line for each thing that is wrong. */
export class ContentError extends Error {}

/** The facts of a kind, sorted by id. @throws ContentError */
export function readFacts<K extends KindName>(root: string, kind: K): Entry<Fact<K>>[] {
  const folder = factsFolder(kind);
  const schema: z.ZodType = kinds[kind].fact;
  const entries = listFiles(root, folder).filter((name) => name.endsWith('.yaml')).map((name) => {
    const yaml = readYaml(root, `${folder}/${name}`);
    return entry(name.slice(0, -'.yaml'.length), yaml, [], check(schema, yaml, []) as Fact<K>);
  });
  return entries.sort((a, b) => byCode(a.id, b.id));
}

/** The wording of a kind in a language, sorted by id; none when the file does not exist. @throws ContentError */
export function readWording<K extends WordedKindName>(root: string, locale: string, kind: K): Entry<Wording<K>>[] {
  const yaml = readYaml(root, wordingFile(locale, kind), {});
  const schema = kinds[kind].wording as z.ZodType;
  return ids(yaml).map((id) => entry(id, yaml, [id], check(schema, yaml, [id]) as Wording<K>));
}

/** The pages of a language, sorted by id. @throws ContentError */
export function readPages(root: string, locale: string): TextEntry<PageFrontMatter>[] {
  return readMdx(root, pagesFolder(locale), page);
}

/** The guides of a language, sorted by id. @throws ContentError */
export function readGuides(root: string, locale: string): TextEntry<GuideFrontMatter>[] {
  return readMdx(root, guidesFolder(locale), guide);
}

/** The words of the company kit of a language; undefined when it has none. @throws ContentError */
export function readKit(root: string, locale: string): Entry<Kit> | undefined {
  return readWhole(root, kitFile(locale), locale, kit);
}

/** The standard letters of a language; undefined when it has none. @throws ContentError */
export function readLetters(root: string, locale: string): Entry<Letters> | undefined {
  return readWhole(root, lettersFile(locale), locale, letters);
}

/** The words of the page for unknown addresses; undefined when there are none. @throws ContentError */
export function readNotFound(root: string, locale: string): Entry<NotFound> | undefined {
  return readWhole(root, notFoundFile(locale), locale, notFound);
}

/** The interface strings of a language; undefined when it has none. @throws ContentError */
export function readUi(root: string, locale: string): Entry<Ui> | undefined {
  return readWhole(root, uiFile(locale), locale, ui);
}

/** How people of a language ask; undefined when there is no such file. @throws ContentError */
export function readSearch(root: string, locale: string): Entry<Search> | undefined {
  return readWhole(root, searchFile(locale), locale, search);
}

/** content/site.yaml. @throws ContentError also when the file does not exist. */
export function readSite(root: string): Entry<Site> {
  const found = readWhole(root, siteFile, 'site', site);
  if (!found) throw new ContentError(`${siteFile}:1 does not exist.`);
  return found;
}

function readWhole<Value>(root: string, file: string, id: string, schema: z.ZodType<Value>): Entry<Value> | undefined {
  if (readText(root, file) === undefined) return undefined;
  const yaml = readYaml(root, file);
  return entry(id, yaml, [], check(schema, yaml, []));
}

function readMdx<Value>(root: string, folder: string, schema: z.ZodType<Value>): TextEntry<Value>[] {
  const names = listFiles(root, folder).filter((name) => name.endsWith('.mdx'));
  return names.map((name) => {
    const file = `${folder}/${name}`;
    const { yaml, body } = splitFrontMatter(file, readText(root, file) ?? '');
    refuseProblems(yaml);
    return { ...entry(name.slice(0, -'.mdx'.length), yaml, [], check(schema, yaml, [])), body };
  });
}

/** Parses a file; `absent` is the value of a file that does not exist. */
function readYaml(root: string, file: string, absent?: unknown): YamlText {
  const source = readText(root, file);
  const yaml = parseYaml(file, source ?? '');
  if (source === undefined && absent !== undefined) return { ...yaml, value: absent };
  refuseProblems(yaml);
  return yaml;
}

function refuseProblems(yaml: YamlText): void {
  if (yaml.problems.length === 0) return;
  throw new ContentError(yaml.problems.map((problem) => `${yaml.file}:${problem.line} ${problem.message}`).join('\n'));
}

function check<Value>(schema: z.ZodType<Value>, yaml: YamlText, path: Path): Value {
  const result = schema.safeParse(valueAt(yaml.value, path));
  if (result.success) return result.data;
  throw new ContentError(result.error.issues.map((issue) => {
    const full = [...path, ...issue.path];
    return `${yaml.file}:${yaml.line(full)} "${full.join('.') || 'the whole file'}" ${problemOf(issue, valueAt(yaml.value, full))}`;
  }).join('\n'));
}

function ids(yaml: YamlText): string[] {
  if (typeof yaml.value !== 'object' || yaml.value === null || Array.isArray(yaml.value)) {
    throw new ContentError(`${yaml.file}:1 is not a list of entries by id.`);
  }
  return Object.keys(yaml.value).sort(byCode);
}

function entry<Value>(id: string, yaml: YamlText, path: Path, value: Value): Entry<Value> {
  return { id, value, file: yaml.file, line: (inner = []) => yaml.line([...path, ...inner]) };
}
