import { z } from 'astro/zod';
import { text } from './common.ts';

/** A place of the site: `opt-out`, `questions#too-late`, `opt-out/ch#right`; `opt-out/*#right` is that place on the page of every territory. */
export const place = z.string().regex(/^[a-z0-9-]+(?:\/(?:[a-z]{2}|\*))?(?:#[a-z0-9]+(?:-[a-z0-9]+)*)?$/, { error: 'is not a place such as questions#too-late' });

const words = z.array(text).min(1);

/** content/<lang>/search.yaml: how people of a language ask. */
export const search = z.strictObject({
  /** What stands before an apostrophe and says nothing: l', d', qu'. */
  elisions: z.array(text),
  /** What stands after an apostrophe and says nothing: 's, 't. */
  contractions: z.array(text),
  /** Endings that words change, so that "désactivé" finds "désactiver". */
  endings: z.array(text),
  /** Letters between the parts of compound words, an empty text for none of them; left out in a language that has no such words. */
  links: z.array(z.string().regex(/^[a-z]*$/)).default([]),
  /** Words that say nothing. */
  stopWords: words,
  /** How people ask what a word means: "what is", "c’est quoi". */
  meaning: z.array(text),
  /** Words and phrases that mean the same here; each group on a line of its own. */
  synonyms: z.array(z.array(text).min(2)),
  /** What people type for a place, besides its title. */
  words: z.record(place, words),
  /** Short answers above the results, the most asked first. */
  answers: z.array(z.strictObject({
    /** The place that answers. */
    to: place,
    /** Two sentences; a question of the questions page brings the first two of its answer. */
    text: text.optional(),
    /** Ways to ask it. */
    asked: words,
  })).min(1),
  /** What is offered when nothing is found. */
  wanted: z.array(place).length(5, { error: 'must name five places' }),
});
export type Search = z.infer<typeof search>;
