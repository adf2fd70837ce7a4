/** MDX with positions, parsed by the parser that Astro uses. Lines count from the top of the file. */
import { mdxToMdast } from 'satteri';

/** A node of the parser's tree, as far as it is read here. */
interface Node {
  readonly type: string;
  readonly position?: { readonly start: { readonly line: number } };
  readonly children?: readonly Node[];
  readonly value?: unknown;
  readonly depth?: number;
  readonly url?: string;
  readonly name?: string | null;
  readonly align?: readonly (string | null)[];
  readonly attributes?: readonly Attribute[];
  readonly data?: { readonly hProperties?: { readonly id?: unknown } };
}

interface Attribute {
  readonly type: string;
  readonly name?: string;
  readonly value?: unknown;
}

/** A text without its marks; what is not text of the page (labels, code, quotes in another language) is one U+FFFC. */
export interface MdxBlock {
  readonly text: string;
  /** Line of the character at `index`. */
  line(index: number): number;
}

export interface MdxHeading {
  readonly type: 'heading';
  readonly depth: number;
  /** The hand-written anchor. */
  readonly id: string | null;
  readonly text: string;
  readonly line: number;
}

export interface MdxComponent {
  readonly type: 'component';
  /** Empty for a fragment. */
  readonly name: string;
  /** Props by name: a text, true for a bare name, null for an expression in braces. */
  readonly props: ReadonlyMap<string, string | true | null>;
  readonly hasChildren: boolean;
  /** The text inside. */
  readonly text: string;
  readonly line: number;
}

/** Anything else a rule asks about. */
export interface MdxMark {
  readonly value: string;
  readonly line: number;
}

export interface Mdx {
  /** Headings and components in the order of the text. */
  readonly outline: readonly (MdxHeading | MdxComponent)[];
  readonly headings: readonly MdxHeading[];
  readonly components: readonly MdxComponent[];
  /** Texts of headings, paragraphs and table cells. */
  readonly blocks: readonly MdxBlock[];
  /** Targets of links and images; an address that is its own text is left out. */
  readonly links: readonly MdxMark[];
  /** Expressions in braces, imports and exports; comments are left out. */
  readonly code: readonly MdxMark[];
  /** Tables that align a column. */
  readonly alignedTables: readonly MdxMark[];
}

/** Why a text is not MDX. */
export class MdxError extends Error {
  readonly line: number;
  constructor(message: string, line: number) {
    super(message);
    this.line = line;
  }
}

const PLACEHOLDER = '\uFFFC';
const BLOCKS = new Set(['heading', 'paragraph', 'tableCell']);

/**
 * Parses an MDX file.
 * @param language language of the file.
 * @throws MdxError with the line.
 */
export function parseMdx(source: string, language: string): Mdx {
  const root = parse(source);
  const outline: (MdxHeading | MdxComponent)[] = [];
  const blocks: MdxBlock[] = [];
  const links: MdxMark[] = [];
  const code: MdxMark[] = [];
  const alignedTables: MdxMark[] = [];

  function visit(node: Node, line: number): void {
    const here = node.position?.start.line ?? line;
    if (node.type === 'heading') outline.push({ type: 'heading', depth: node.depth ?? 0, id: headingId(node), text: plain(node), line: here });
    if (isElement(node)) outline.push(component(node, here));
    if (node.url !== undefined && !node.url.endsWith(plain(node) || ' ')) links.push({ value: node.url, line: here });
    if (isCode(node)) code.push({ value: String(node.value), line: here });
    if (node.type === 'table' && node.align?.some((side) => side !== null)) alignedTables.push({ value: node.align.filter(Boolean).join(' '), line: here });
    const inline = BLOCKS.has(node.type) || (isElement(node) && (node.children ?? []).some((child) => child.type === 'text'));
    if (inline && !insideBlock) {
      insideBlock = true;
      blocks.push(flatten(node, here, language));
      for (const child of node.children ?? []) visit(child, here);
      insideBlock = false;
    } else {
      for (const child of node.children ?? []) visit(child, here);
    }
  }
  let insideBlock = false;
  visit(root, 1);

  return {
    outline,
    headings: outline.filter((item) => item.type === 'heading'),
    components: outline.filter((item) => item.type === 'component'),
    blocks,
    links,
    code,
    alignedTables,
  };
}

function parse(source: string): Node {
  try {
    return mdxToMdast(source, { features: { headingAttributes: true, smartPunctuation: false } }) as unknown as Node;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const place = /^(\d+):\d+: /.exec(message);
    throw new MdxError(message.replace(/^\d+:\d+: /, '').replace(/ \(mdx[^)]*\)$/, ''), Number(place?.[1] ?? 1));
  }
}

function isElement(node: Node): boolean {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

function isCode(node: Node): boolean {
  if (node.type === 'mdxjsEsm') return true;
  if (node.type !== 'mdxFlowExpression' && node.type !== 'mdxTextExpression') return false;
  return !/^\s*(?:\/\*[\s\S]*?\*\/\s*)*$/.test(String(node.value));
}

function headingId(node: Node): string | null {
  const id = node.data?.hProperties?.id;
  return typeof id === 'string' && id !== '' ? id : null;
}

function component(node: Node, line: number): MdxComponent {
  const props = new Map<string, string | true | null>();
  for (const attribute of node.attributes ?? []) {
    if (attribute.type !== 'mdxJsxAttribute') props.set('{…}', null);
    else if (attribute.value === null || attribute.value === undefined) props.set(attribute.name ?? '', true);
    else props.set(attribute.name ?? '', typeof attribute.value === 'string' ? attribute.value : null);
  }
  return { type: 'component', name: node.name ?? '', props, hasChildren: (node.children ?? []).length > 0, text: plain(node), line };
}

function plain(node: Node): string {
  if (node.type === 'text' || node.type === 'inlineCode') return String(node.value);
  return (node.children ?? []).map(plain).join('');
}

/** The text of a block; `starts` says on which line each piece begins. */
function flatten(block: Node, line: number, language: string): MdxBlock {
  let text = '';
  const starts: { index: number; line: number }[] = [];
  function add(piece: string, at: number): void {
    piece.split('\n').forEach((part, offset) => {
      starts.push({ index: text.length, line: at + offset });
      text += offset === 0 ? part : `\n${part}`;
    });
  }
  function walk(node: Node, above: number): void {
    const here = node.position?.start.line ?? above;
    const ownLanguage = node.attributes?.find((attribute) => attribute.name === 'lang')?.value;
    const foreign = isElement(node) && ownLanguage !== undefined && ownLanguage !== language;
    if (node.type === 'text') add(String(node.value), here);
    else if (node.type === 'break') add('\n', here);
    else if (foreign || (node !== block && (node.children ?? []).length === 0)) add(PLACEHOLDER, here);
    else for (const child of node.children ?? []) walk(child, here);
  }
  walk(block, line);
  return { text, line: (index) => starts.findLast((start) => start.index <= index)?.line ?? line };
}
