import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { componentSpecs } from '../../../src/facts/components.ts';

const read = (path: string) => readFileSync(fileURLToPath(new URL(`../../../${path}`, import.meta.url)), 'utf8');

describe('the table of components', () => {
  it('holds what MDX is given', () => {
    const [, list = ''] = /export const contentComponents = \{([\s\S]*?)\}/.exec(read('src/components/content/index.ts')) ?? [];
    const given = [...list.matchAll(/^\s*([A-Z]\w*)/gm)].map((match) => match[1] ?? '');
    expect(given.length).toBeGreaterThan(30);
    expect(given.toSorted()).toEqual(Object.keys(componentSpecs).toSorted());
  });

  it('is the list that writers are told', () => {
    const told = new Set([...read('content/README.md').matchAll(/`<([A-Z]\w*)/g)].map((match) => match[1] ?? ''));
    expect([...told].filter((name) => !(name in componentSpecs))).toEqual([]);
    expect(Object.keys(componentSpecs).filter((name) => !told.has(name))).toEqual([]);
  });
});
