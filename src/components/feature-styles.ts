/**
 * The styles of parts that only some pages have (src/styles/features/). A page holds inline those that it needs, beside the
 * stylesheet that all pages hold: nothing has to be fetched before a page is shown.
 */
import { classesOf, isNeeded } from '../lib/css-use.ts';

export interface FeatureStyle {
  /** The name of its file. */
  readonly name: string;
  readonly css: string;
}

const files = import.meta.glob<string>('../styles/features/*.css', { query: '?inline', import: 'default', eager: true });

/** As in global.css: whichever stylesheet of a page comes first sets it. */
const layers = '@layer reset,base,content,components,modes,utilities;';

const features: readonly FeatureStyle[] = Object.entries(files).map(([path, css]) => ({ name: path.replace(/^.*\/|\.css$/g, ''), css: `${layers}@layer components{${css}}` }));

/** The styles that HTML with these classes needs, by name. */
export function featureStyles(html: string): FeatureStyle[] {
  const classes = classesOf(html);
  return features.filter(({ css }) => isNeeded(css, classes));
}

/** Styles by name. @throws if there are none of that name. */
export function namedStyles(...names: readonly string[]): FeatureStyle[] {
  return names.map((name) => {
    const found = features.find((feature) => feature.name === name);
    if (!found) throw new Error(`No src/styles/features/${name}.css.`);
    return found;
  });
}
