import { parseYaml, type YamlText } from './yaml.ts';

export interface FrontMatter {
  /** The front matter; its value is undefined when the file has none. */
  readonly yaml: YamlText;
  /** What follows it. */
  readonly body: string;
}

/** Splits an MDX file; lines of the front matter count from the top of the file. */
export function splitFrontMatter(file: string, source: string): FrontMatter {
  const match = /^---\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m.exec(source);
  if (!match || match.index !== 0) {
    const none = parseYaml(file, '');
    return { yaml: { ...none, value: undefined }, body: source };
  }
  return { yaml: parseYaml(file, match[1] ?? '', 2), body: source.slice(match[0].length) };
}
