import { describe, expect, it } from 'vitest';
import { pageAnchors } from '../../../src/facts/anchors.ts';
import { loadContent } from '../../../src/facts/content.ts';
import { fixtureLocales, withFixture } from '../../support/gate-fixture.ts';

describe('pageAnchors', () => {
  const content = withFixture('_base', (root) => loadContent(root, fixtureLocales));

  it.each([
    ['home', []],
    ['change', ['regions', 'r-eu', 'dates', 't-start', 'l-basis', 'u-report']],
    ['data', ['profile', 'messages', 'groups']],
    ['opt-out', ['steps', 'direct-1', 'computer-1', 'app-1', 'set-default']],
    ['effects', ['late']],
    ['who-says-what', ['late-opt-out', 'c-form']],
    ['questions', ['too-late']],
    ['glossary', ['controller']],
    ['sources', ['notice']],
    ['updates', ['2026-11-22-first']],
    ['complaint', ['ca-opc', 'ca-qc-cai', 'fr-cnil']],
    ['opt-out/fr', ['switch', 'direct-1', 'authority', 'fr-cnil']],
    ['opt-out/ca', ['switch', 'direct-1', 'authority', 'ca-opc', 'ca-qc', 'ca-qc-cai']],
    ['opt-out/hk', ['switch', 'direct-1', 'authority']],
    ['opt-out/ca-qc', []],
    ['opt-out/xx', []],
    ['nowhere', []],
  ])('of %s', (pageId, anchors) => {
    expect(pageAnchors(content, 'fr', pageId)).toEqual(anchors);
    expect(pageAnchors(content, 'en', pageId)).toEqual(anchors);
  });

  it('are those of the page that stands in for a missing one', () => {
    const without = withFixture('page-missing', (root) => loadContent(root, fixtureLocales));
    expect(pageAnchors(without, 'en', 'effects')).toEqual(['late']);
  });

  it('stand there twice when the page emits them twice', () => {
    const twice = withFixture('duplicate-anchor', (root) => loadContent(root, fixtureLocales));
    expect(pageAnchors(twice, 'fr', 'change').filter((id) => id === 'regions')).toHaveLength(2);
  });
});
