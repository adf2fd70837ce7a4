/** What goes onto a server of one's own, without a server: the configuration as text, the files with their compressed forms. */
import { existsSync, readFileSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { headerRules } from '../../src/build/policy.ts';
import { compressedForms, copySiteFiles } from '../../src/hosting/files.ts';
import { nginxFiles, type NginxSite } from '../../src/hosting/nginx.ts';
import { temporaryFolder, writeFiles } from '../support/files.ts';

const site: NginxSite = { origin: 'https://www.example.org', base: '/', folder: '/srv/decoche', headers: headerRules('/', ['sha256-abc='], ['fr', 'en']), redirects: [], languages: ['fr', 'en'], brotli: true };
const longText = 'Le réglage est actif par défaut. '.repeat(200);

describe('the configuration', () => {
  test('sets headers in one file only: a place that adds one of its own would lose the others', () => {
    const { 'headers.conf': headers, ...others } = nginxFiles({ ...site, redirects: [{ from: '/fr/a/', to: '/fr/b/', status: 301 }] });
    expect(headers.match(/^add_header /gm)?.length).toBeGreaterThan(8);
    expect(headers.match(/^(?!#).+$/gm)?.filter((line) => !/^add_header \S+ \S.* always;$/.test(line))).toEqual([]);
    expect(Object.values(others).join()).not.toContain('add_header');
  });

  test('leaves brotli to an nginx that has it', () => {
    expect(nginxFiles(site)['site.conf']).toContain('brotli_static on;');
    expect(Object.values(nginxFiles({ ...site, brotli: false })).join()).not.toContain('brotli_static');
  });

  test('names the host of the site, and asks for TLS', () => {
    expect(nginxFiles(site)['server.conf']).toContain('server_name www.example.org;');
    expect(nginxFiles(site)['server.conf']).toContain('certbot --nginx -d www.example.org');
  });

  test.each([
    ['a value that nginx would read as a variable', { headers: [{ path: '/*', headers: { A: '$b' } }] }, '"$b"'],
    ['a value with a quotation mark', { headers: [{ path: '/*', headers: { A: 'b"; c' } }] }, 'quotation mark'],
    ['a rule for one path', { headers: [...site.headers, { path: '/a', headers: { A: 'b' } }] }, 'The rule for "/a"'],
    ['no rule for every path', { headers: site.headers.slice(1) }, 'first rule'],
  ])('refuses %s', (_, change, message) => {
    expect(() => nginxFiles({ ...site, ...change })).toThrow(message);
  });
});

describe('compressed forms', () => {
  test('are the same bytes for the same content, and decode to it', async () => {
    const bytes = Buffer.from(longText);
    const [one, two] = [await compressedForms('a.html', bytes), await compressedForms('b.html', bytes)];
    expect([...one.keys()]).toEqual(['.br', '.gz']);
    expect(one).toEqual(two);
    expect(brotliDecompressSync(one.get('.br') ?? '').equals(bytes)).toBe(true);
    expect(gunzipSync(one.get('.gz') ?? '').equals(bytes)).toBe(true);
    // Neither time nor system stands in a gzip file.
    expect([...(one.get('.gz')?.subarray(4, 8) ?? [])]).toEqual([0, 0, 0, 0]);
  });

  test.each([['a picture', 'a.png', longText], ['a small text', 'a.html', 'short'], ['what the search compressed already', 'a.pf_fragment', longText]])('%s has none', async (_, path, text) => {
    expect((await compressedForms(path, Buffer.from(text))).size).toBe(0);
  });
});

describe('the files of a site', () => {
  const copied = (folder: string, path: string) => (existsSync(join(folder, path)) ? readFileSync(join(folder, path)) : undefined);

  test('are copied with their compressed forms; those for other hosts are not', async () => {
    const dist = temporaryFolder({ 'fr/index.html': longText, 'a.png': 'x', '.well-known/security.txt': 'Contact: x', _headers: '', _redirects: '' });
    const target = temporaryFolder();
    expect(await copySiteFiles(dist, target)).toEqual({ files: 3, written: 3 });
    expect(brotliDecompressSync(copied(target, 'fr/index.html.br') ?? '').toString()).toBe(longText);
    expect(copied(target, 'fr/index.html')?.toString()).toBe(longText);
    expect(copied(target, '.well-known/security.txt')?.toString()).toBe('Contact: x');
    for (const path of ['_headers', '_redirects', 'a.png.br', 'fr/index.html.new']) expect(copied(target, path), path).toBeUndefined();
  });

  test('what has not changed is left as it is; what has changed or gone is not left behind', async () => {
    const dist = temporaryFolder({ 'same.html': longText, 'shorter.html': longText, 'gone.html': longText, 'other.html': longText });
    const target = temporaryFolder();
    await copySiteFiles(dist, target);
    const before = new Date('2026-01-01');
    for (const path of ['same.html', 'same.html.br']) utimesSync(join(target, path), before, before);
    const next = temporaryFolder({ 'same.html': longText, 'shorter.html': 'short', 'other.html': `${longText}!` });
    expect(await copySiteFiles(next, target)).toEqual({ files: 3, written: 2 });
    for (const path of ['same.html', 'same.html.br']) expect(statSync(join(target, path)).mtime, path).toEqual(before);
    for (const path of ['shorter.html.br', 'shorter.html.gz', 'gone.html', 'gone.html.br', 'gone.html.gz']) expect(copied(target, path), path).toBeUndefined();
    expect(brotliDecompressSync(copied(target, 'other.html.br') ?? '').toString()).toBe(`${longText}!`);
    expect(gunzipSync(copied(target, 'other.html.gz') ?? '').toString()).toBe(`${longText}!`);
  });

  test('a copy that was interrupted is made whole', async () => {
    const dist = temporaryFolder({ 'a.html': longText });
    const target = temporaryFolder();
    writeFiles(target, { 'a.html.br.new': 'half' });
    await copySiteFiles(dist, target);
    expect([copied(target, 'a.html.br.new'), copied(target, 'a.html')?.toString()]).toEqual([undefined, longText]);
  });
});
