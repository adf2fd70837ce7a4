import { describe, expect, test } from 'vitest';
import { competingVariants, isSeenOn } from '../../src/facts/label-variants.ts';
import type { LinkedinLabel } from '../../src/schemas/linkedin-labels.ts';

type Variant = NonNullable<LinkedinLabel['variants']>[number];

const variant = (text: string, competes: Variant['competes'], source: string, usable = true): Variant => ({ text, sources: [source], usable, competes, note: null });
const label = (...variants: Variant[]): LinkedinLabel => ({ text: 'Settings', sources: ['a'], confidence: 'high', variants });

describe('the wordings that compete with a label', () => {
  test('are those marked so, in the order of the facts', () => {
    expect(competingVariants(label(variant('Options', 'both', 'b'), variant('settings', undefined, 'c'), variant('Setup', 'app', 'd'))).map(({ text }) => text)).toEqual(['Options', 'Setup']);
  });

  test('stand once, with every source and every device', () => {
    expect(competingVariants(label(variant('Options', 'app', 'b'), variant('Options', 'computer', 'c'), variant('Options', 'app', 'b')))).toEqual([{ text: 'Options', device: 'both', sources: ['b', 'c'], translated: false }]);
  });

  test('are translated when no page read them off the interface', () => {
    expect(competingVariants(label(variant('I', 'computer', 'b', false), variant('Me', 'computer', 'b', false), variant('Me', 'computer', 'c'))).map(({ text, translated }) => [text, translated])).toEqual([['I', true], ['Me', false]]);
  });

  test('are none where there are none', () => {
    expect(competingVariants({ text: 'Settings', sources: ['a'], confidence: 'high' })).toEqual([]);
  });
});

test.each([['both', 'app', true], ['app', 'app', true], ['app', 'computer', false], ['computer', 'app', false], ['computer', 'direct', false]] as const)('one for %s is for the steps of %s: %s', (device, steps, expected) => {
  expect(isSeenOn({ device }, steps)).toBe(expected);
});
