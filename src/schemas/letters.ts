import { z } from 'astro/zod';
import { id, text } from './common.ts';

/** Laws that have letters. */
export const letterLaw = z.enum(['eu', 'ch', 'gb', 'ca', 'hk']);
export type LetterLaw = z.infer<typeof letterLaw>;

/** The letters of each law: to LinkedIn, to LinkedIn again when no answer comes, to the authority. */
export const letterKind = z.enum(['objection', 'reminder', 'complaint']);
export type LetterKind = z.infer<typeof letterKind>;

/** What a reader says no to: AI that generates content, other AI, or both. */
export const letterUse = z.enum(['both', 'content', 'other']);
export type LetterUse = z.infer<typeof letterUse>;

/** What readers say themselves: where they do not, the letter shows a blank. */
export const blankNames = [
  'name', 'email', 'profile', 'where', 'address', 'place', 'date', 'in', 'grounds', 'words', 'authority',
  'sent', 'reply_by', 'reminded', 'answered', 'learnt', 'off',
] as const;
export type BlankName = (typeof blankNames)[number];

/** Everything a text may hold in braces; the last two are always known. */
export const letterSlots = [...blankNames, 'uses', 'controller'] as const;
export type LetterSlot = (typeof letterSlots)[number];

/** What a paragraph may depend on, besides the id of a part of a country or of the authority that is written to. */
export const letterConditions = ['member', 'non-member', 'hiring', 'words', 'no-answer', 'refused', 'reminded', 'off', 'lead-elsewhere'] as const;
export type LetterCondition = (typeof letterConditions)[number];

const planItem = z.strictObject({
  /** Key of its text in content/<locale>/letters.yaml: in the letter itself, else in `common`. */
  part: id,
  /** The element of an objection that it holds; the reader of the page can ask for it. */
  element: id.optional(),
  /** What the element rests on under this law: keys of `citations` in content/<locale>/letters.yaml. */
  ground: z.array(id).min(1).optional(),
  /** It stands in the letter only if all of these hold. */
  when: z.array(id).min(1).optional(),
  /** Whether the reader can take it out (`included`) or add it (`left-out`). */
  optional: z.enum(['included', 'left-out']).optional(),
  /** It continues the paragraph before it. */
  join: z.literal(true).optional(),
});
export type PlanItem = z.infer<typeof planItem>;

const period = z.union([z.strictObject({ months: z.int().min(1) }), z.strictObject({ days: z.int().min(1) })]);
export type Period = z.infer<typeof period>;

const letterOutline = z.strictObject({
  /** How long the answer may take, from the day the letter is received; absent where neither law nor letter says. */
  answer: period.optional(),
  body: z.array(planItem).min(1),
  /** What is sent with it, item by item. */
  enclosures: z.array(planItem).min(1).optional(),
});
export type LetterOutline = z.infer<typeof letterOutline>;

/** How the letters under one law are put together; the file name is the law. */
export const letterPlan = z.strictObject({
  id: letterLaw,
  /** The facts the letters rest on, besides their elements. */
  facts: z.array(id).min(1),
  objection: letterOutline,
  reminder: letterOutline,
  complaint: letterOutline,
});
export type LetterPlan = z.infer<typeof letterPlan>;

/** Fields that name other entries. */
export const letterPlanReferences = {
  'facts.*': 'fact',
  ...Object.fromEntries(letterKind.options.flatMap((kind) => ['body', 'enclosures'].map((list) => [`${kind}.${list}.*.element`, 'element' as const]))),
} as const;

/** Texts by part; `subject` is one of them. */
const parts = z.record(id, text);
const lawLetters = z.strictObject({ objection: parts, reminder: parts, complaint: parts });

/** The words of the letters in a language. */
export const letters = z.strictObject({
  /** What a blank says. */
  blanks: z.strictObject(byName(blankNames)),
  /** What stands before a paragraph of the printed standard letter that is not for everybody. */
  conditions: z.strictObject({
    ...byName(letterConditions),
    optional: text,
    /** For those who live in a part of a country: holds `{in}`. */
    territory: text,
    /** For those who write to this authority: holds `{authority}`. */
    authority: text,
  }),
  /** The line with the day: with the place, and without. */
  dateline: z.strictObject({ place: text, plain: text }),
  /** The line with the subject: holds `{subject}`. */
  subject: text,
  /** Heading of the list of enclosures. */
  enclosures: text,
  /** What `{uses}` stands for. */
  uses: z.strictObject({ both: text, content: text, other: text }),
  /** Grounds of one's own to choose from, by id. */
  grounds: z.record(id, text),
  /** Places of laws, as the language cites them. */
  citations: z.record(id, text),
  /** Texts that several letters share. */
  common: parts,
  eu: lawLetters,
  ch: lawLetters,
  gb: lawLetters,
  ca: lawLetters,
  hk: lawLetters,
});
export type Letters = z.infer<typeof letters>;

function byName<Name extends string>(names: readonly Name[]): Record<Name, typeof text> {
  return Object.fromEntries(names.map((name) => [name, text])) as Record<Name, typeof text>;
}
