import type { LabelKey } from '../schemas/common.ts';
import type { LabelVariant } from './label-variants.ts';

/** A wording that competes with a label, and where its first source stands. */
export type LinkedVariant = Pick<LabelVariant, 'text' | 'device' | 'translated'> & { readonly href: string };

/** `/<language>/labels.json`: what a page needs to show LinkedIn's labels in another language. */
export interface LabelData {
  /** The words of the page's language around labels. */
  readonly words: { readonly or: string; readonly gap: string; readonly translated: string };
  /** By language, then by label; a label that nobody sourced is missing. */
  readonly languages: Readonly<Record<string, Readonly<Partial<Record<LabelKey, { readonly text: string; readonly or: readonly LinkedVariant[] }>>>>>;
}
