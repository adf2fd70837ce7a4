/** Whether a page has anything that a stylesheet is for. Enough for the site's own styles, which go by classes. */

/** Parts of a selector that do not say by themselves whether it can match: alternatives and exceptions. */
const alternatives = /:(?:is|where|has|not)\([^()]*(?:\([^()]*\)[^()]*)*\)/g;

/** The classes that each selector needs, all of them, to match; selectors without any are left out. */
export function classesNeeded(css: string): string[][] {
  const preludes = [...css.replace(/\/\*[^]*?\*\//g, '').matchAll(/([^{};]+)\{/g)].map(([, prelude = '']) => prelude.trim()).filter((prelude) => !prelude.startsWith('@'));
  const selectors = preludes.flatMap((prelude) => prelude.replace(alternatives, '').split(','));
  return selectors.map((selector) => [...selector.matchAll(/\.(-?[a-z_][\w-]*)/gi)].map(([, name = '']) => name)).filter((names) => names.length > 0);
}

/** The classes of every element in a piece of HTML. */
export function classesOf(html: string): Set<string> {
  return new Set([...html.matchAll(/\sclass="([^"]*)"/g)].flatMap(([, names = '']) => names.split(/\s+/)));
}

/** Whether one of a stylesheet's selectors can match in HTML with these classes. */
export function isNeeded(css: string, classes: ReadonlySet<string>): boolean {
  return classesNeeded(css).some((names) => names.every((name) => classes.has(name)));
}
