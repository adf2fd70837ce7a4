import { describe, expect, test } from 'vitest';
import { headerRules, metaPolicy, policy } from '../../src/build/policy.ts';
import { inspectPage, siteStyles, styleHash, styleHashes, withPolicy } from '../../src/build/security-headers.ts';
import { formatHeaders, formatRedirects, headersFor, parseHeaders, parseRedirects } from '../../src/lib/headers-file.ts';

const meta = '<meta http-equiv="Content-Security-Policy" content="__POLICY__">';

function page(body: string, head = `<meta charset="utf-8">${meta}<style>a{}</style>`): string {
  return `<!doctype html><html lang="fr"><head>${head}</head><body>${body}</body></html>`;
}

describe('policy', () => {
  test('allows nothing that is not written, and the stylesheet by its hash', () => {
    expect(policy(['sha256-abc='])['Content-Security-Policy']).toBe(
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'sha256-abc='; img-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    );
  });

  test('never allows inline code', () => {
    expect(JSON.stringify(policy([]))).not.toMatch(/unsafe-inline|'unsafe-eval'|\*/);
  });

  test('sends the other headers', () => {
    expect(policy([])).toMatchObject({
      'Strict-Transport-Security': expect.stringMatching(/^max-age=\d{8,}$/),
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Permissions-Policy': expect.stringContaining('geolocation=()'),
    });
  });

  test('leaves out of the meta tag only what browsers refuse there', () => {
    const header = policy(['sha256-abc='])['Content-Security-Policy'];
    expect(`${metaPolicy(['sha256-abc='])}; frame-ancestors 'none'`).toBe(header);
  });
});

/** Netlify and Cloudflare read one file; what either of them documents must hold. */
describe('what hosts take', () => {
  const many = Array.from({ length: 24 }, (_, index) => `l${index}`);
  const rules = headerRules('/some/longer/path/', Array.from({ length: 12 }, () => styleHash('')), many);

  test('no more than 100 rules, with 24 languages too', () => {
    expect(rules.length).toBeLessThanOrEqual(100);
  });

  test('no line of more than 2,000 characters', () => {
    expect(Math.max(...formatHeaders(rules).split('\n').map((line) => line.length))).toBeLessThanOrEqual(2000);
  });

  test('one asterisk in a path, as its last part; no placeholders', () => {
    expect(rules.map((rule) => rule.path).filter((path) => !/^\/(?:[^*:/]+\/)*\*$/.test(path))).toEqual([]);
  });

  test('no header twice for one path: they would join the values', () => {
    const covers = (one: string, other: string) => other.startsWith(one.slice(0, -1));
    const repeated = rules.flatMap((one) => rules.filter((other) => other !== one && covers(one.path, other.path)).flatMap((other) => Object.keys(one.headers).filter((name) => name in other.headers)));
    expect(repeated).toEqual([]);
    expect(new Set(rules.map((rule) => rule.path)).size).toBe(rules.length);
  });

  test('no header that hosts set themselves', () => {
    const own = /^(?:accept-ranges|age|allow|alt-svc|connection|content-encoding|content-length|content-range|date|location|server|set-cookie|trailer|transfer-encoding|upgrade)$/i;
    expect(rules.flatMap((rule) => Object.keys(rule.headers)).filter((name) => own.test(name))).toEqual([]);
  });
});

describe('the files for hosts', () => {
  test('headers are read as they were written', () => {
    const rules = headerRules('/base/', ['sha256-abc='], ['fr']);
    expect(parseHeaders(formatHeaders(rules))).toEqual(rules);
  });

  test('a path gets the headers of every rule that matches it', () => {
    const rules = [{ path: '/*', headers: { A: '1' } }, { path: '/x/*', headers: { B: '2' } }, { path: '/x/y', headers: { C: '3' } }];
    expect(headersFor(rules, '/')).toEqual({ A: '1' });
    expect(headersFor(rules, '/x/y')).toEqual({ A: '1', B: '2', C: '3' });
    expect(headersFor(rules, '/x/y/z')).toEqual({ A: '1', B: '2' });
  });

  test('a header without a path is refused with its line', () => {
    expect(() => parseHeaders('\n  A: 1')).toThrow('_headers:2');
  });

  test('redirects are read as they were written', () => {
    const redirects = [{ from: '/a/', to: '/b/#c', status: 301 }];
    expect(parseRedirects(formatRedirects(redirects))).toEqual(redirects);
    expect(() => parseRedirects('/a/ /b/ 200')).toThrow('_redirects:1');
  });
});

describe('inspectPage', () => {
  test('finds nothing in a page as it should be', () => {
    const body = '<script type="module" src="/a.js"></script><script type="application/ld+json">{}</script><p data-onset="x">t</p>';
    expect(inspectPage(page(body))).toEqual({ styles: ['a{}'], features: new Map(), faults: [] });
  });

  test.each([
    ['inline script', page('<script>run()</script>'), 'inline script "run()"'],
    ['inline module', page('<script type="module">run()</script>'), 'inline script "run()"'],
    ['style attribute', page('<p style="color:red">t</p>'), 'style="color:red" on <p>'],
    ['handler', page('<p onclick="run()">t</p>'), 'onclick="run()" on <p>'],
    ['javascript address', page('<a href=" JavaScript:run()">t</a>'), 'on <a>'],
    ['no policy', page('', '<style>a{}</style>'), '0 of <meta'],
    ['two policies', page('', meta + meta), '2 of <meta'],
    ['policy after a stylesheet', page('', `<style>a{}</style>${meta}`), 'not first in the head'],
    ['policy after a title', page('', `<meta charset="utf-8"><title>t</title>${meta}`), 'not first in the head'],
  ])('finds %s', (_, html, fault) => {
    expect(inspectPage(html).faults.join()).toContain(fault);
  });
});

describe('siteStyles', () => {
  test('gives the stylesheet that all pages hold', () => {
    expect(siteStyles(new Map([['a', page('')], ['b', page('<p>t</p>')]]))).toEqual({ common: 'a{}', features: new Map() });
  });

  test('names the page whose stylesheet differs', () => {
    const other = page('').replace('a{}', 'b{}');
    expect(() => siteStyles(new Map([['a', page('')], ['b', page('')], ['c.html', other]]))).toThrow(/c\.html {2}the inline stylesheet/);
  });

  test('names pages with no stylesheet or two', () => {
    expect(() => siteStyles(new Map([['a', page('', meta)]]))).toThrow('a  0 inline stylesheets');
    expect(() => siteStyles(new Map([['a', page('<style>a{}</style>')]]))).toThrow('a  2 inline stylesheets');
  });

  const featured = (css: string) => page('', `<meta charset="utf-8">${meta}<style>a{}</style><style data-feature="x">${css}</style>`);

  test('gives the styles of features beside it', () => {
    expect(siteStyles(new Map([['a', page('')], ['b', featured('x{}')], ['c', featured('x{}')]]))).toEqual({ common: 'a{}', features: new Map([['x', 'x{}']]) });
  });

  test('names the page where a feature has other styles', () => {
    expect(() => siteStyles(new Map([['a', featured('x{}')], ['b.html', featured('y{}')]]))).toThrow(/b\.html {2}the styles of the feature "x"/);
  });

  test('lists all faults of all pages', () => {
    expect(() => siteStyles(new Map([['a', page('<p style="x">')], ['b', page('<p onclick="y">')]]))).toThrow(/a {2}style[\s\S]*b {2}onclick/);
  });

  test('fails when there is no page', () => {
    expect(() => siteStyles(new Map())).toThrow('No page was built');
  });
});

test('styleHash is the digest that browsers compute', () => {
  // The example of the CSP specification's text: the empty string.
  expect(styleHash('')).toBe('sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=');
});

test('styleHashes names the common stylesheet first, then features by name', () => {
  const features = new Map([['b', 'b{}'], ['a', 'x{}']]);
  expect(styleHashes('c{}', features)).toEqual([styleHash('c{}'), styleHash('x{}'), styleHash('b{}')]);
});

test('withPolicy puts the policy in place of the placeholder', () => {
  const html = withPolicy(page(''), ['sha256-abc=']);
  expect(html).toContain(`<meta http-equiv="Content-Security-Policy" content="${metaPolicy(['sha256-abc='])}">`);
  expect(html).not.toContain('__POLICY__');
});
