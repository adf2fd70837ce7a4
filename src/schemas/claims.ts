import { z } from 'astro/zod';
import { evidence, id, text } from './common.ts';

/** What the sources say of a claim. */
export const verdict = z.enum(['confirmed', 'contradicted', 'partly', 'opinion', 'unverifiable']);
export type Verdict = z.infer<typeof verdict>;

/** A claim of one of the founding articles, and what the sources say of it. */
export const claim = z.strictObject({
  id,
  /** The source that makes the claim. */
  article: id,
  verdict,
  /** The claim, in English. */
  claim: text,
  /** What the sources say, in English. */
  statement: text,
  ...evidence,
});
export type Claim = z.infer<typeof claim>;

export const claimWording = z.strictObject({
  /** What circulates. */
  claim: text,
  /** What the sources say. */
  text,
});
export type ClaimWording = z.infer<typeof claimWording>;

/** Fields that name other entries. */
export const claimReferences = { article: 'sources' } as const;
