/** The title of a page that arrives in pieces. */
import { decodeReferences } from '../lib/html.ts';

/** Where reading stops if no title has come, in bytes. */
export const mostBytes = 262_144;

/** Whether an answer of this type has a title. */
export function isHtml(contentType: string | null): boolean {
  return /^\s*(?:text\/html|application\/xhtml\+xml)\b/i.test(contentType ?? '');
}

/**
 * Reads a body until its title has come, and no further; the rest is not fetched.
 * @returns the title with its spaces folded; undefined where there is none.
 */
export async function readTitle(body: ReadableStream<Uint8Array>, contentType: string | null): Promise<string | undefined> {
  const reader = body.getReader();
  let bytes = Buffer.alloc(0);
  try {
    while (bytes.length < mostBytes) {
      const { done, value } = await reader.read();
      if (done) break;
      bytes = Buffer.concat([bytes, value]);
      if (bytes.includes('</title', 0, 'latin1') || bytes.includes('</TITLE', 0, 'latin1')) break;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
  return titleOf(decode(bytes.subarray(0, mostBytes), contentType));
}

function titleOf(html: string): string | undefined {
  const [, title = ''] = /<title\b[^>]*>([^<]*)<\/title/i.exec(html) ?? [];
  return decodeReferences(title).replace(/\s+/g, ' ').trim() || undefined;
}

/** The text in the charset that the header names, else the page itself, else UTF-8. */
function decode(bytes: Buffer, contentType: string | null): string {
  const [, inHeader] = /charset\s*=\s*["']?([\w:.-]+)/i.exec(contentType ?? '') ?? [];
  const [, inPage] = /<meta[^>]+charset\s*=\s*["']?([\w:.-]+)/i.exec(bytes.subarray(0, 2048).toString('latin1')) ?? [];
  for (const label of [inHeader, inPage]) {
    if (label === undefined) continue;
    try {
      return new TextDecoder(label).decode(bytes);
    } catch {
      // A name that nobody knows: the next one.
    }
  }
  return new TextDecoder().decode(bytes);
}
