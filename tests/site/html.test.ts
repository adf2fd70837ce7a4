import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { site } from '../../src/config.ts';
import { readBuiltSite } from '../support/built-site.ts';

const built = readBuiltSite('dist', site);

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:standard', 'html-validate:document', 'html-validate:a11y'],
    rules: {
      // Both spellings are HTML, and the builder chooses.
      'doctype-style': 'off',
      'void-style': 'off',
      'attribute-boolean-style': 'off',
      'attribute-empty-style': 'off',
      // Scripts of our own host come from where the page comes from.
      'require-sri': ['error', { target: 'crossorigin' }],
      // A tool that answers while somebody types has nothing to submit.
      'wcag/h32': 'off',
      // Titles of the site may be long for good reasons; content/README.md says how long.
      'long-title': 'off',
    },
  }),
);

describe('every page is valid HTML', () => {
  test.each(built.pages.map((page) => [page.file, page.html] as const))('%s', async (file, html) => {
    const report = await validator.validateString(html, file);
    const faults = report.results.flatMap((result) => result.messages.map(({ line, column, ruleId, message }) => `${line}:${column} ${message} [${ruleId}]`));
    expect(faults).toEqual([]);
  });
});
