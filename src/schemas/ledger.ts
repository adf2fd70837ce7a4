/** What is promised for ever (content/facts/ledger/, written by a command) and where it went (content/facts/moved.yaml). */
import { z } from 'astro/zod';
import { place } from './search.ts';

const PATH = String.raw`/(?:[A-Za-z0-9-]+/)+`;
const PAGE = '[a-z0-9-]+(?:/[a-z0-9-]+)?';
const ANCHOR = '[a-z0-9]+(?:-[a-z0-9]+)*';

const matching = (pattern: string, error: string) => z.string().regex(new RegExp(`^(?:${pattern})$`), { error });

/** ledger/addresses.yaml: every published path, without the base, and the page it is of. */
export const ledgerAddresses = z.record(matching(PATH, 'is not a path such as /fr/donnees/'), matching(PAGE, 'is not the id of a page'));

/** ledger/anchors.yaml: `page#anchor` for every published anchor; it holds in every language. */
export const ledgerAnchors = z.array(matching(`${PAGE}#${ANCHOR}`, 'is not a page and an anchor such as data#profile-core'));

/** ledger/facts.yaml: the digest of each fact, and the update under which readers were told of it. */
export const ledgerFacts = z.record(matching('[a-z-]+/[A-Za-z0-9-]+', 'is not a kind and an id such as events/t-2025-11-03'), matching(`[0-9a-f]{12} ${ANCHOR}`, 'is not a digest and the id of an update'));

const path = matching(`${PATH}(?:#${ANCHOR})?`, 'is neither a path such as /fr/donnees/#profile-core nor a place such as page:data#profile-core');
const reference = z.string().startsWith('page:').refine((value) => place.safeParse(value.slice('page:'.length)).success);
const anywhere = z.string().refine((value) => path.safeParse(value).success || reference.safeParse(value).success, { error: 'is neither a path such as /fr/donnees/#profile-core nor a place such as page:data#profile-core' });

/** An entry of moved.yaml. */
export const movedEntry = z.strictObject({
  /** A path of one language; or `page:<id>#<anchor>`, an anchor in every language; `page:opt-out/*#<anchor>`, one that territories have lost. */
  from: anywhere.refine((value) => !value.startsWith('page:') || value.includes('#'), { error: 'names no anchor: an address is moved by its path' }),
  /** A path, or `page:<id>` with or without an anchor, in the language of `from`. */
  to: anywhere,
});

/** moved.yaml: a list that only grows. */
export const moved = z.array(movedEntry);
