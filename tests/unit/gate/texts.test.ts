import { expect, it } from 'vitest';
import { loadContent } from '../../../src/facts/content.ts';
import { visibleTexts } from '../../../src/facts/texts.ts';
import { fixtureLocales, withFixture } from '../../support/gate-fixture.ts';

it('texts for one territory alone say which', () => {
  const texts = visibleTexts(withFixture('_base', (root) => loadContent(root, fixtureLocales)));
  const territories = (file: string) => [...new Set(texts.filter((text) => text.file === `content/fr/${file}`).map((text) => text.territory))];
  expect(territories('guides/ch.mdx')).toEqual(['ch']);
  expect(territories('facts/territories.yaml')).toContain('ch');
  expect(territories('facts/authorities.yaml')).toEqual(['fr', 'ca']);
  expect(territories('letters.yaml')).toEqual([undefined, 'eu', 'ch', 'gb', 'ca', 'hk']);
  expect(territories('pages/effects.mdx')).toEqual([undefined]);
  expect(territories('facts/effects.yaml')).toEqual([undefined]);
  expect(territories('ui.yaml')).toEqual([undefined]);
});
