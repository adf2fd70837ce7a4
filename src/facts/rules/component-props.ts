import { citableKindNames } from '../../schemas/index.ts';
import { languageTag } from '../../schemas/common.ts';
import { didYouMean } from '../advice.ts';
import { componentSpecs, ids, type Prop } from '../components.ts';
import type { Context } from '../context.ts';
import type { MdxComponent } from '../mdx.ts';
import type { Rule } from '../rule.ts';

export const componentProps: Rule = {
  id: 'component-props',
  why: 'Nothing else checks what MDX hands to a component; a wrong prop shows nothing or stops the build.',
  run(context, report) {
    for (const { row, component } of context.uses) {
      const spec = componentSpecs[component.name];
      if (!spec) continue;
      const add = (value: unknown, what: string, wayOut: string) => report.add({ file: row.file, line: component.line, value, what: `<${component.name}> ${what}`, wayOut });
      const known = Object.keys(spec.props);
      for (const name of component.props.keys()) {
        if (!known.includes(name)) add(name, `has no prop "${name}".`, `${didYouMean(name, known)}${known.length > 0 ? `Its props are: ${known.join(', ')}.` : 'It has no props.'}`);
      }
      for (const [name, prop] of Object.entries(spec.props)) {
        if (prop.required && !component.props.has(name)) add(name, `needs the prop "${name}".`, `Write <${component.name} ${name}="…">.`);
        for (const complaint of complaints(context, component, name, prop)) add(complaint.value, complaint.what, complaint.wayOut);
      }
      if (spec.children && !component.hasChildren) add('', 'encloses nothing.', `Write <${component.name}>…</${component.name}>.`);
      if (!spec.children && component.hasChildren) add(component.text, 'encloses text that it does not show.', `Close it at once: <${component.name} />.`);
    }
  },
};

interface Complaint {
  readonly value: unknown;
  readonly what: string;
  readonly wayOut: string;
}

function complaints(context: Context, component: MdxComponent, name: string, prop: Prop): Complaint[] {
  const value = component.props.get(name);
  if (value === undefined) return [];
  if (prop.type === 'flag') return value === true ? [] : [{ value, what: `has a value for "${name}".`, wayOut: `Write the bare name: <${component.name} ${name} />.` }];
  if (value === null) return [{ value: '{…}', what: `has an expression for "${name}".`, wayOut: `Write a text: ${name}="…".` }];
  const words = ids(component.props, name);
  if (value === true || words.length === 0) return [{ value, what: `has no value for "${name}".`, wayOut: `Write ${name}="…".` }];
  if ((prop.type === 'id' || prop.type === 'word') && words.length > 1) return [{ value, what: `has ${words.length} values for "${name}", which takes one.`, wayOut: `Write one ${prop.type === 'id' ? 'id' : 'word'}.` }];
  const repeated = words.filter((word, index) => words.indexOf(word) !== index);
  return [
    ...repeated.map((word) => ({ value: word, what: `names "${word}" twice in "${name}".`, wayOut: 'Name it once.' })),
    ...words.flatMap((word) => wrongWord(context, name, prop, word)),
  ];
}

function wrongWord(context: Context, name: string, prop: Prop, word: string): Complaint[] {
  if (prop.type === 'language') {
    return languageTag.safeParse(word).success ? [] : [{ value: word, what: `has "${word}" for "${name}", which is no language tag.`, wayOut: 'Write a tag such as fr or pt-BR.' }];
  }
  if (prop.type === 'word' || prop.type === 'words') {
    if (prop.values.includes(word)) return [];
    return [{ value: word, what: `has "${word}" for "${name}".`, wayOut: `${didYouMean(word, prop.values)}It may be: ${prop.values.join(', ')}.` }];
  }
  if (prop.type !== 'id' && prop.type !== 'ids') return [];
  const kind = citableKindNames.find((candidate) => context.ids(candidate).has(word));
  if (kind === undefined || prop.kinds.includes(kind) || prop.kinds.some((candidate) => context.ids(candidate).has(word))) return [];
  return [{ value: word, what: `names "${word}" in "${name}", which is one of content/facts/${kind}/.`, wayOut: `It takes entries of: ${prop.kinds.join(', ')}.` }];
}
