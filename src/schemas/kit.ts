import { z } from 'astro/zod';
import { id, text } from './common.ts';

/** The kinds of territories for which the company kit reads otherwise: those that have a guide of their own. */
export const kitReadingId = z.enum(['eu', 'ch', 'gb', 'ca', 'hk', 'us', 'other']);
export type KitReadingId = z.infer<typeof kitReadingId>;

/** The facts that the kit says of a kind of territory; the file name is the kind. */
export const kitReading = z.strictObject({
  id: kitReadingId,
  /** What `start`, `basis` and `used` of its texts rest on. */
  facts: z.array(id).min(1),
  /** For the note to the data protection officer: what is particular there. */
  region: z.array(id).min(1),
  /** What is known of the legal basis besides the sentence of the texts. */
  basis: z.array(id).min(1).optional(),
  /** What its own authority said, where a fact says it better than the authority's entry. */
  own: z.array(id).min(1).optional(),
  /** What the lead authority and others said. */
  lead: z.array(id).min(1).optional(),
  sensitive: z.array(id).min(1).optional(),
  open: z.array(id).min(1),
});
export type KitReading = z.infer<typeof kitReading>;

/** Lists of a reading that name facts. */
export const kitReadingLists = ['facts', 'region', 'basis', 'own', 'lead', 'sensitive', 'open'] as const;

export const kitReadingReferences = Object.fromEntries(kitReadingLists.map((list) => [`${list}.*`, 'fact' as const]));

/** The texts that are put together for a territory. */
export const kitPart = z.enum(['notice', 'intranet', 'dpo', 'whom']);
export type KitPart = z.infer<typeof kitPart>;

/** Sections of the page that are handed over as they stand: their anchors. */
export const kitProse = z.enum(['checklist', 'limits', 'faq']);
export type KitProse = z.infer<typeof kitProse>;

/** Everything a text of the kit may hold in braces. */
export const kitSlots = [
  'in', 'start', 'basis', 'used', 'whom', 'controller', 'address', 'authority',
  'guide', 'complain', 'directory', 'setting', 'toggle', 'setting_name', 'data', 'effects',
] as const;
export type KitSlot = (typeof kitSlots)[number];

const headed = z.strictObject({ heading: text, text });

/** What a text says otherwise for a kind of territory; what is left out is as for `eu`. */
const own = z.strictObject({ start: text.optional(), basis: text.optional(), used: text.optional() });

/** The words of the company kit in a language. */
export const kit = z.strictObject({
  /** What `{in}` stands for where no territory is chosen, and elsewhere in the world. */
  places: z.strictObject({ eu: text, zz: text }),
  /** What `{whom}` stands for: one authority, several of which one is the reader's, none that is known; and what is said of an authority that said nothing. */
  authority: z.strictObject({ one: text, several: text, none: text, silent: text }),
  readings: z.strictObject({ eu: z.strictObject({ start: text, basis: text, used: text }), ch: own, gb: own, ca: own, hk: own, us: own, other: own }),
  /** The mail: paragraph by paragraph. */
  notice: z.strictObject({ subject: text, body: z.array(text).min(1) }),
  intranet: z.strictObject({ title: text, sections: z.array(headed).min(1) }),
  poster: z.strictObject({
    title: text,
    text,
    /** Heading of the steps. */
    how: text,
    steps: z.array(text).length(3),
    /** What the code leads to. */
    code: text,
    /** The word beside the sign. */
    off: text,
    /** Who is responsible, and the authority. */
    who: text,
    note: text,
  }),
  /** The note for the data protection officer and the works council: its title, its headings, its last words. */
  dpo: z.strictObject({ title: text, controller: text, region: text, basis: text, authority: text, sensitive: text, open: text, end: headed, more: text }),
  /** Who is responsible, and where to complain. */
  whom: z.array(text).min(1),
});
export type Kit = z.infer<typeof kit>;
