import { describe, expect, test } from 'vitest';
import { loadContent } from '../../../src/facts/content.ts';
import { namedAddresses, type NamedAddress } from '../../../src/links/addresses.ts';
import { checkLinks, NoNetwork, type Answers } from '../../../src/links/check.ts';
import { linesOf, linksText } from '../../../src/links/report.ts';
import { manners } from '../../../src/links/web.ts';
import { root } from '../../support/built-site.ts';

const day = 86_400_000;
const now = Date.UTC(2026, 10, 28);
const address = (url: string, title?: string | null): NamedAddress => ({ url, file: 'content/facts/sources/a.yaml', line: 4, title });

/** A web that holds pages with a title by address; `moved` leads elsewhere for good, everything else is gone. */
function web(pages: Readonly<Record<string, string>>, moved: Readonly<Record<string, string>> = {}) {
  const asked: string[] = [];
  const answer = async (input: unknown, options?: { method?: string }) => {
    const url = String(input);
    if (options?.method === 'GET') asked.push(url);
    if (url in moved) return new Response(null, { status: 301, headers: { Location: moved[url] ?? '' } });
    return url in pages ? new Response(`<title>${pages[url]}</title>`, { headers: { 'Content-Type': 'text/html' } }) : new Response(null, { status: 404 });
  };
  return { asked, fetch: answer as typeof fetch, now: () => now, sleep: async () => undefined };
}
const own = { ...manners, userAgent: 'Test' };

test('the addresses of the content: each once, without anchor, with its place and the title of a source', () => {
  const found = namedAddresses(loadContent(root));
  expect(found.length).toBeGreaterThan(400);
  expect(new Set(found.map(({ url }) => url)).size).toBe(found.length);
  expect(found.filter(({ url }) => url.includes('#'))).toEqual([]);
  expect(found.every(({ line }) => line > 1)).toBe(true);
  const byFile = (file: string) => found.find((one) => one.file === `content/facts/${file}.yaml`);
  expect(byFile('sources/afp-tahiti-2025-11')?.title).toMatch(/^LinkedIn va utiliser/);
  expect(found.some(({ file }) => file.startsWith('content/facts/authorities/'))).toBe(true);
  expect(found.some(({ url }) => url.includes('mypreferences'))).toBe(true);
});

describe('checkLinks', () => {
  const url = 'https://a.example/x';

  test('asks nobody twice in seven days, and then again', async () => {
    const answers = (age: number): Answers => ({ [url]: { asked: now - age, outcome: { state: 'there', title: 'Old' } } });
    const young = web({ [url]: 'New' });
    const kept = await checkLinks([address(url)], answers(7 * day - 1), young, own);
    expect(young.asked).toEqual([]);
    expect(kept.results[0]).toMatchObject({ fresh: false, answer: { asked: now - 7 * day + 1 } });
    const old = web({ [url]: 'New' });
    const again = await checkLinks([address(url)], answers(7 * day), old, own);
    expect(old.asked).toEqual([url]);
    expect(again.results[0]).toMatchObject({ fresh: true, answer: { asked: now, formerTitle: 'Old' } });
    expect(again.answers[url]?.asked).toBe(now);
  });

  test.each([
    ['the same', 'LinkedIn et l’IA', 'LinkedIn et l’IA', false],
    ['with the name of the site', 'LinkedIn et l’IA', 'LinkedIn et l\'IA – Le Journal', false],
    ['in other letters', 'LinkedIn: ÉTÉ', 'linkedin été', false],
    ['another', 'LinkedIn et l’IA', 'Page d’accueil', true],
    ['not known', null, 'Page d’accueil', false],
    ['of no source', undefined, 'Page d’accueil', false],
  ])('compares the title with that of the facts: %s', async (_, title, found, changed) => {
    const { results } = await checkLinks([address(url, title)], {}, web({ [url]: found }), own);
    expect(linesOf(results).map(({ concern }) => concern)).toEqual(changed ? ['title'] : []);
  });

  test('keeps the answers of every address, and forgets those that no fact names', async () => {
    const { answers } = await checkLinks([address(url)], { 'https://gone.example/': { asked: now, outcome: { state: 'gone', reason: '' } } }, web({ [url]: 'x' }), own);
    expect(Object.keys(answers)).toEqual([url]);
  });

  test('stops where there is no network, after a few addresses', async () => {
    let tries = 0;
    const dead = { ...web({}), fetch: (async () => {
      tries += 1;
      throw new TypeError('fetch failed', { cause: { code: 'ENOTFOUND' } });
    }) as typeof fetch };
    await expect(checkLinks(Array.from({ length: 200 }, (_, index) => address(`https://h${index}.example/`)), {}, dead, own)).rejects.toThrow(NoNetwork);
    expect(tries).toBeLessThan(100);
  });
});

test('the report names what needs a look, where it stands, and counts', async () => {
  const pages = { 'https://a.example/new': 'A', 'https://b.example/': 'Other' };
  const { results } = await checkLinks(
    [address('https://a.example/old'), address('https://b.example/', 'Title'), address('https://c.example/'), address('https://a.example/new')],
    {}, web(pages, { 'https://a.example/old': 'https://a.example/new' }), own,
  );
  expect(linesOf(results).map(({ concern, url, what, place, asked }) => [concern, url, what, place, asked])).toEqual([
    ['gone', 'https://c.example/', 'status 404', 'content/facts/sources/a.yaml:4', '2026-11-28'],
    ['moved', 'https://a.example/old', 'now https://a.example/new', 'content/facts/sources/a.yaml:4', '2026-11-28'],
    ['title', 'https://b.example/', '"Other", before "Title"', 'content/facts/sources/a.yaml:4', '2026-11-28'],
  ]);
  const text = linksText(results);
  expect(text).toContain('## Gone');
  expect(text.split('\n').at(-1)).toBe('4 addresses: 4 asked now, 0 in the last seven days; 3 need a look');
  expect(linksText([])).toBe('0 addresses: 0 asked now, 0 in the last seven days; 0 need a look');
});
