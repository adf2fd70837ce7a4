/** Which facts readers reach: shown or linked by a page in the reference language, or named by a fact that is. */
import { citableKindNames, type KindName, type ReferenceTarget } from '../schemas/index.ts';
import { shownBy } from './anchors.ts';
import { territoriesWithPage, type FactRow, type MdxRow } from './content.ts';
import type { Context } from './context.ts';
import type { Place } from './components.ts';

const TARGET_KINDS: Readonly<Record<ReferenceTarget, readonly KindName[]>> = {
  sources: ['sources'],
  territories: ['territories'],
  authorities: ['authorities'],
  controllers: ['controllers'],
  addresses: ['addresses'],
  element: ['objection-elements'],
  speaker: ['authorities'],
  fact: citableKindNames,
  link: [],
};

/** The reached facts as `kind/id`. */
export function reachedFacts(context: Context): ReadonlySet<string> {
  const reached = new Set<string>();
  const named = Map.groupBy(context.references, (reference) => keyOf(reference.by));
  const queue = roots(context);
  for (let key = queue.pop(); key !== undefined; key = queue.pop()) {
    if (reached.has(key)) continue;
    reached.add(key);
    for (const reference of named.get(key) ?? []) {
      queue.push(...TARGET_KINDS[reference.target].filter((kind) => context.ids(kind).has(reference.id)).map((kind) => `${kind}/${reference.id}`));
    }
  }
  return reached;
}

function roots(context: Context): string[] {
  const { reference } = context;
  const shown = [...reference.pages, ...reference.guides].flatMap((row) => places(context, row)
    .flatMap((place) => (row.mdx?.components ?? []).flatMap((component) => shownBy(context.content, component, place))))
    // The list of sources shows what rests on each; being on it is no use of a source.
    .filter((fact) => fact.kind !== 'sources');
  const quoted = context.uses.filter(({ row, component }) => row.locale === reference.row.code && component.name === 'Quote').map(({ component }) => `sources/${String(component.props.get('of'))}`);
  const linked = context.links.filter((link) => link.locale === reference.row.code).flatMap((link) => {
    const [scheme, id] = link.target.split(':');
    return scheme === 'address' ? [`addresses/${id}`] : scheme === 'source' ? [`sources/${id}`] : [];
  });
  return [...shown.map(keyOf), ...quoted, ...linked];
}

function places(context: Context, row: MdxRow): Place[] {
  if (row.folder === 'pages') return [{ pageId: row.id, territory: undefined }];
  return territoriesWithPage(context.content).filter((territory) => territory.value['guide'] === row.id).map((territory) => ({ pageId: `opt-out/${territory.id}`, territory }));
}

function keyOf(fact: FactRow): string {
  return `${fact.kind}/${fact.id}`;
}
