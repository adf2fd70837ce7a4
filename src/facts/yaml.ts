/** YAML with positions. */
import { isMap, isScalar, isSeq, LineCounter, parseDocument, visit, type Document, type Node } from 'yaml';

/** Where a value stands inside a document: keys and indexes. */
export type Path = readonly PropertyKey[];

export interface YamlProblem {
  readonly line: number;
  /** What the parser says, on one line. */
  readonly message: string;
  readonly duplicateKey: boolean;
}

export interface YamlText {
  /** Path below the root, with slashes. */
  readonly file: string;
  /** The parsed value; undefined when the text is not YAML. */
  readonly value: unknown;
  readonly problems: readonly YamlProblem[];
  /** Line of the key or item at `path`, or of the nearest thing around it. */
  line(path: Path): number;
  /** Line on which `words` end inside the text at `path`; undefined when they are not written there like that. */
  lineOfWords(path: Path, words: string): number | undefined;
}

/** What was parsed before, by file, line and text: gate, collections and search read the same files. Nobody changes a value. */
const parsed = new Map<string, YamlText>();

/**
 * Parses a text and keeps its positions; what is wrong is collected, not thrown.
 * @param firstLine line of the file on which `source` starts.
 */
export function parseYaml(file: string, source: string, firstLine = 1): YamlText {
  const key = `${file}:${firstLine}:${source}`;
  const text = parsed.get(key) ?? parse(file, source, firstLine);
  parsed.set(key, text);
  return text;
}

function parse(file: string, source: string, firstLine: number): YamlText {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false, stringKeys: true });
  const lineAt = (offset: number) => Math.max(1, lines.linePos(offset).line) + firstLine - 1;
  const problems = document.errors.map((error) => ({
    line: lineAt(error.pos[0]),
    message: error.message.replace(/\s+/g, ' '),
    duplicateKey: error.code === 'DUPLICATE_KEY',
  }));
  const value = problems.every((problem) => problem.duplicateKey) ? valueOf(document) : undefined;
  if (value === ALIAS) problems.push({ line: lineAt(firstAlias(document)), message: 'An alias (*name) stands for another value; write the value itself', duplicateKey: false });
  return {
    file,
    value: value === ALIAS ? undefined : value,
    problems,
    line: (path) => lineAt(locate(document, path).offset),
    lineOfWords(path, words) {
      const range = locate(document, path).node?.range;
      if (!range || words === '') return undefined;
      // A folded text has line breaks where its value has spaces.
      const pattern = new RegExp(words.split(/[ \n]+/).map((word) => RegExp.escape(word)).join('\\s+'));
      const match = pattern.exec(source.slice(range[0], range[1]));
      return match ? lineAt(range[0] + match.index + match[0].length - 1) : undefined;
    },
  };
}

const ALIAS = Symbol('alias');

/** The value of a document; ALIAS if it has one: that may be unknown, stand for itself or for more than memory holds. */
function valueOf(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch (error) {
    if (error instanceof ReferenceError) return ALIAS;
    throw error;
  }
}

function firstAlias(document: Document): number {
  let offset = 0;
  visit(document, {
    Alias(_key, node) {
      offset = node.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return offset;
}

/** Follows `path` as far as it goes: the offset of the last key or item met, and the node at its end. */
function locate(document: Document, path: Path): { offset: number; node: Node | undefined } {
  let node = document.contents as Node | null | undefined;
  let offset = node?.range?.[0] ?? 0;
  for (const step of path) {
    let next: Node | null | undefined;
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
      if (!pair) return { offset, node: undefined };
      offset = (pair.key as Node).range?.[0] ?? offset;
      next = pair.value as Node | null;
    } else if (isSeq(node)) {
      next = node.items[Number(step)] as Node | undefined;
      if (!next) return { offset, node: undefined };
      offset = next.range?.[0] ?? offset;
    } else {
      return { offset, node: undefined };
    }
    node = next;
  }
  return { offset, node: node ?? undefined };
}
