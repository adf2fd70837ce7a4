/** Pages hold the styles of the parts that they have, and of no others. */
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { site } from '../../src/config.ts';
import { readBuiltSite, root } from '../support/built-site.ts';

const built = readBuiltSite('dist', site);
const classNames = (css: string) => new Set([...css.matchAll(/\.([a-z][\w-]*)/g)].map(([, name = '']) => name));
const features = globSync('src/styles/features/*.css', { cwd: root }).map((file) => ({ name: basename(file, '.css'), classes: classNames(readFileSync(join(root, file), 'utf8')) }));

/** A page's classes, the names of its features, and the classes that its common stylesheet knows. */
const pages = built.pages.map(({ file, tags }) => {
  const styles = tags.filter((tag) => tag.name === 'style');
  return {
    file,
    classes: new Set(tags.flatMap((tag) => tag.attributes.get('class')?.split(/\s+/) ?? [])),
    held: styles.flatMap((tag) => tag.attributes.get('data-feature') ?? []),
    common: classNames(styles.find((tag) => !tag.attributes.has('data-feature'))?.text ?? ''),
  };
});

describe.each(features)('$name', ({ name, classes }) => {
  /** Classes that only this feature styles. */
  const own = [...classes].filter((one) => !pages[0]?.common.has(one) && !features.some((other) => other.name !== name && other.classes.has(one)));

  test('is on every page that has a class of its own', () => {
    expect(own).not.toEqual([]);
    expect(pages.filter((page) => own.some((one) => page.classes.has(one)) && !page.held.includes(name)).map(({ file }) => file)).toEqual([]);
  });

  test('is on no page without one, and on one at least', () => {
    const holders = pages.filter((page) => page.held.includes(name));
    expect(holders).not.toEqual([]);
    expect(holders.filter((page) => !own.some((one) => page.classes.has(one))).map(({ file }) => file)).toEqual([]);
  });
});

test('the stylesheets of every page set the order of layers as global.css does, whichever comes first', () => {
  /** Layers by their first mention, which is what counts. */
  const order = (css: string) => [...new Set([...css.matchAll(/@layer ([\w, ]+)[;{]/g)].flatMap(([, names = '']) => names.split(/,\s*/)))].join();
  const orders = new Set(built.pages.map(({ tags }) => order(tags.filter((tag) => tag.name === 'style').map((tag) => tag.text).join(''))));
  expect([...orders]).toEqual([order(readFileSync(join(root, 'src/styles/global.css'), 'utf8'))]);
});

test('pages hold nothing twice and nothing else', () => {
  const known = new Set(features.map(({ name }) => name));
  expect(pages.filter(({ held }) => new Set(held).size !== held.length || held.some((name) => !known.has(name))).map(({ file }) => file)).toEqual([]);
});
