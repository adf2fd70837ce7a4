import type { LabelKey } from '../schemas/common.ts';
import type { LabelVariant } from './label-variants.ts';

/** A wording that competes with a label, and where its first source stands. */
export type LinkedVariant = Pick<LabelVariant, 'text' | 'device' | 'translated'> & { readonly href: string };

/** LinkedIn's labels in one language; a label that nobody sourced is missing. */
export type LabelSet = Readonly<Partial<Record<LabelKey, { readonly text: string; readonly or: readonly LinkedVariant[] }>>>;

/** `/<language>/labels.json`: the labels by language, for pages whose links are those of a language. */
export type LabelData = Readonly<Record<string, LabelSet>>;
