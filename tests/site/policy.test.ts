import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { metaPolicy, policy } from '../../src/build/policy.ts';
import { inspectPage, policyPlaceholder, styleHashes } from '../../src/build/security-headers.ts';
import { site } from '../../src/config.ts';
import { headersFor, parseHeaders, parseRedirects } from '../../src/lib/headers-file.ts';
import { readBuiltSite } from '../support/built-site.ts';

const built = readBuiltSite('dist', site);
const inspections = built.pages.map((page) => ({ page, ...inspectPage(page.html) }));

/** Of a built page, in which the policy stands where the placeholder was. */
const placeholderMissing = `0 of <meta http-equiv="Content-Security-Policy" content="${policyPlaceholder}">: a page has exactly one`;

test('no page has an inline script, a style attribute, a handler or a javascript address', () => {
  expect(inspections.flatMap(({ page, faults }) => faults.filter((fault) => fault !== placeholderMissing).map((fault) => `${page.file}  ${fault}`))).toEqual([]);
});

test('all pages have the same one stylesheet', () => {
  expect(inspections.filter(({ styles }) => styles.length !== 1).map(({ page }) => page.file)).toEqual([]);
  expect(new Set(inspections.map(({ styles }) => styles[0])).size).toBe(1);
});

describe('the policy', () => {
  test('first in every head, with the hashes of the stylesheets that the page holds', () => {
    const others = inspections.filter(({ page, styles, features }) => {
      const expected = `<meta http-equiv="Content-Security-Policy" content="${metaPolicy(styleHashes(styles[0] ?? '', features))}">`;
      return !page.html.replace(/<head>\s*<meta charset="utf-8">/i, '<head>').includes(`<head>${expected}`);
    });
    expect(others.map(({ page }) => page.file)).toEqual([]);
  });

  test('with every path in _headers, with the hashes of all', () => {
    const features = new Map(inspections.flatMap((inspection) => [...inspection.features]));
    const hashes = styleHashes(inspections[0]?.styles[0] ?? '', features);
    expect(hashes.length).toBeGreaterThan(1);
    const rules = parseHeaders(built.read('_headers'));
    for (const path of ['', 'fr/', 'fr/absent/', '_astro/x.js', 'api/site.json']) expect(headersFor(rules, built.base + path)).toMatchObject(policy(hashes));
  });
});

test('scripts are files whose names change with their content', () => {
  const sources = new Set(built.pages.flatMap((page) => page.tags.filter((tag) => tag.name === 'script').flatMap((tag) => tag.attributes.get('src') ?? [])));
  expect(sources.size).toBeGreaterThan(0);
  expect([...sources].filter((source) => !source.startsWith(`${built.base}_astro/`))).toEqual([]);
});

describe('what is kept for good', () => {
  const kept = (file: string) => headersFor(parseHeaders(built.read('_headers')), built.base + file)['Cache-Control']?.includes('immutable') ?? false;

  test('has a digest of its content in its name', () => {
    const names = /^[\w.-]+\.[\w-]{8}\.\w+$|^[a-z]+_[0-9a-f]{7,}\.pf_(?:fragment|index)$/;
    expect(built.files.filter((file) => kept(file) && !names.test(basename(file)))).toEqual([]);
  });

  test('is every script, and every part of the search but its beginning', () => {
    expect(built.files.filter((file) => /^_astro\/|\.pf_(?:fragment|index)$/.test(file) && !kept(file))).toEqual([]);
    expect(built.files.filter((file) => kept(file) && file.startsWith('pagefind/')).length).toBeGreaterThan(100);
  });

  test('is no page', () => {
    expect(built.files.filter((file) => kept(file) && /\.(?:html|json|xml|txt)$/.test(file))).toEqual([]);
  });
});

test('redirects are as few, as short and as plain as Cloudflare documents, and lead on at once', () => {
  const text = built.has('_redirects') ? built.read('_redirects') : '';
  const redirects = parseRedirects(text);
  const from = redirects.map((redirect) => redirect.from);
  expect(redirects.length).toBeLessThanOrEqual(2000);
  expect(text.split('\n').filter((line) => line.length > 1000)).toEqual([]);
  expect(from.filter((path, index) => /[*:#?]/.test(path) || from.indexOf(path) !== index)).toEqual([]);
  expect(redirects.filter(({ to }) => from.includes(to.replace(/[?#].*$/, '')))).toEqual([]);
});
