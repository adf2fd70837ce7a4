/** The `_headers` and `_redirects` files that Netlify and Cloudflare Pages read, and our own server too. */

export interface HeaderRule {
  /** A path, or the beginning of paths followed by `*`. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface Redirect {
  readonly from: string;
  readonly to: string;
  readonly status: number;
}

/** The text of a `_headers` file. */
export function formatHeaders(rules: readonly HeaderRule[]): string {
  return rules.map(({ path, headers }) => [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`), ''].join('\n')).join('\n');
}

/**
 * The rules of a `_headers` file.
 * @throws Error naming the line that is neither a path nor a header of one.
 */
export function parseHeaders(text: string): HeaderRule[] {
  const rules: { path: string; headers: Record<string, string> }[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const header = /^\s+([\w-]+):\s*(.*)$/.exec(line);
    const rule = rules.at(-1);
    if (/^\//.test(line)) rules.push({ path: line.trim(), headers: {} });
    else if (header?.[1] !== undefined && header[2] !== undefined && rule) rule.headers[header[1]] = header[2].trim();
    else throw new Error(`_headers:${index + 1}  "${line}" is neither a path nor a header of one.`);
  }
  return rules;
}

/** The headers that the rules give to a path; a later rule wins. */
export function headersFor(rules: readonly HeaderRule[], path: string): Record<string, string> {
  const matching = rules.filter((rule) => (rule.path.endsWith('*') ? path.startsWith(rule.path.slice(0, -1)) : path === rule.path));
  return Object.assign({}, ...matching.map((rule) => rule.headers)) as Record<string, string>;
}

/** The text of a `_redirects` file. */
export function formatRedirects(redirects: readonly Redirect[]): string {
  return redirects.map(({ from, to, status }) => `${from} ${to} ${status}\n`).join('');
}

/**
 * The rules of a `_redirects` file.
 * @throws Error naming the line that is no rule.
 */
export function parseRedirects(text: string): Redirect[] {
  const lines = text.split('\n').entries();
  return [...lines].flatMap(([index, line]) => {
    if (line.trim() === '' || line.startsWith('#')) return [];
    const [from, to, status] = line.trim().split(/\s+/);
    if (!from?.startsWith('/') || !to || !/^30[1278]$/.test(status ?? '')) throw new Error(`_redirects:${index + 1}  "${line}" is not "from to status".`);
    return [{ from, to, status: Number(status) }];
  });
}
