/** The links of the site as it is built for a path below a host, with somewhere for reports to go. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildSite } from '../../src/commands/support/build.mjs';
import { site } from '../../src/config.ts';
import type { ShareData } from '../../src/share/data.ts';
import { isErrorPage, isMovedPage, readBuiltSite, root, type BuiltSite } from '../support/built-site.ts';
import { checkLinks, reportsOf } from '../support/links.ts';

describe('under a path', () => {
  const settings = { origin: 'https://example.org', base: '/some/path/' };
  /** Also with somewhere for reports to go. */
  const repository = 'https://github.com/somebody/decoche';
  const folder = '.cache/dist-under-a-path';
  let built: BuiltSite;

  beforeAll(async () => {
    await buildSite({ folder, settings: { SITE_ORIGIN: settings.origin, SITE_BASE: settings.base, SITE_REPOSITORY: repository, SITE_CONTACT: 'me@example.org' } });
    built = readBuiltSite(folder, settings);
  });

  checkLinks(() => built);

  test('every page offers to report a mistake in the repository, and says which page and version it is', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    const pages = built.pages.filter((page) => !isErrorPage(page) && !isMovedPage(page) && page.file !== 'index.html');
    const faults = pages.flatMap((page) => {
      const wanted = `${page.url.href} (${version})`;
      const reports = reportsOf(page);
      return reports.length > 0 && reports.every((url) => url.href.startsWith(`${repository}/issues/new?`) && url.searchParams.get('title') !== '' && url.searchParams.get('body') === wanted) ? [] : [page.file];
    });
    expect(pages.length).toBeGreaterThan(300);
    expect(faults).toEqual([]);
  });

  test('scripts are told where reports go', () => {
    const data = JSON.parse(built.read('fr/share.json')) as ShareData;
    expect(data.feedback?.channel).toEqual({ kind: 'issue', repository });
    expect((JSON.parse(readBuiltSite('dist', site).read('fr/share.json')) as ShareData).feedback).toBeNull();
  });

  test('has the same pages', () => {
    expect(built.pages.map((page) => page.file)).toEqual(readBuiltSite('dist', site).pages.map((page) => page.file));
  });
});
