/** The inline marks that texts in YAML may hold: links, labels of LinkedIn, emphasis. See content/README.md. */
export type InlineToken =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'emphasis'; readonly text: string }
  | { readonly kind: 'label'; readonly name: string }
  | { readonly kind: 'link'; readonly text: string; readonly target: 'page' | 'address' | 'source'; readonly to: string };

const MARK = /\[([^\]]+)\]\((page|address|source):([^)\s]+)\)|\{([a-z_]+)\}|\*([^*\s][^*]*)\*/g;

/** Splits a text into tokens; what is no mark stays text, character for character. */
export function parseInline(text: string): InlineToken[] {
  const tokens: InlineToken[] = [];
  let from = 0;
  for (const match of text.matchAll(MARK)) {
    if (match.index > from) tokens.push({ kind: 'text', text: text.slice(from, match.index) });
    const [whole, words, target, to, label, emphasis] = match;
    if (words !== undefined) tokens.push({ kind: 'link', text: words, target: target as 'page' | 'address' | 'source', to: to ?? '' });
    else if (label !== undefined) tokens.push({ kind: 'label', name: label });
    else tokens.push({ kind: 'emphasis', text: emphasis ?? '' });
    from = match.index + whole.length;
  }
  if (from < text.length) tokens.push({ kind: 'text', text: text.slice(from) });
  return tokens;
}

/** The text without its marks; labels are put in by `label`. */
export function plainInline(text: string, label: (name: string) => string): string {
  return parseInline(text).map((token) => (token.kind === 'label' ? label(token.name) : token.text)).join('');
}
