import { expect, test } from 'vitest';
import { oncePerKey } from '../../src/lib/once.ts';

test('oncePerKey makes a value once a key', () => {
  const made: string[] = [];
  const lengths = oncePerKey((key) => {
    made.push(key);
    return key.length;
  });
  expect([lengths('a'), lengths('bcd'), lengths('a')]).toEqual([1, 3, 1]);
  expect(made).toEqual(['a', 'bcd']);
});
