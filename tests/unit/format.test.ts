import { afterEach, expect, test, vi } from 'vitest';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

test.each(['America/Los_Angeles', 'UTC', 'Pacific/Auckland'])('a date is the same day where the build stands in %s', async (zone) => {
  vi.stubEnv('TZ', zone);
  const { formatDate } = await import('../../src/i18n/format.ts');
  expect(formatDate('fr', '2025-11-03')).toBe('3 novembre 2025');
  expect(formatDate('de', '2025-11-01')).toBe('1. November 2025');
  expect(formatDate('en', '2025-01')).toBe('January 2025');
  expect(formatDate('en', '2025')).toBe('2025');
});

test('what is no date is refused', async () => {
  const { formatDate } = await import('../../src/i18n/format.ts');
  expect(() => formatDate('fr', 'soon')).toThrow(RangeError);
});

test('countries stand in the order of their language, all others last', async () => {
  const { sortTerritories } = await import('../../src/i18n/format.ts');
  const rows = [{ id: 'zz', name: 'Autres pays' }, { id: 'se', name: 'Suède' }, { id: 'us', name: 'États-Unis' }, { id: 'de', name: 'Allemagne' }];
  expect(sortTerritories('fr', rows).map(({ id }) => id)).toEqual(['de', 'us', 'se', 'zz']);
});
