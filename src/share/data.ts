import type { Translate } from '../i18n/strings.ts';
import type { Channel } from './feedback.ts';

const shareKeys = ['send', 'copy', 'copied', 'copy-text', 'text-copied', 'not-copied', 'close', 'qr', 'scan', 'nothing-else', 'colleagues', 'colleagues-text', 'family', 'family-text'] as const;

/** The ready texts, by the part of their keys in the interface. */
export const readyTexts = ['colleagues', 'family'] as const;

/** What the scripts that pass a page on or report a fault load at first use, in a language: `/fr/share.json`. */
export interface ShareData {
  /** Interface strings `share.…` by the rest of their key; `{url}` in the ready texts is the address to pass on. */
  readonly words: Readonly<Record<(typeof shareKeys)[number], string>>;
  /** Null where reports have nowhere to go. */
  readonly feedback: { readonly channel: Channel; readonly body: string; readonly labels: string; readonly version: string } | null;
}

/** @param t of the language. */
export function shareWords(t: Translate): ShareData['words'] {
  return Object.fromEntries(shareKeys.map((key) => [key, t(`share.${key}`, { url: '{url}' })])) as ShareData['words'];
}
