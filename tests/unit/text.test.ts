import { expect, test } from 'vitest';
import { visibleText } from '../support/text.ts';

function texts(body: string) {
  return visibleText(`<html lang="fr"><body>${body}</body></html>`).map(({ lang, text }) => `${lang}: ${text}`);
}

test.each([
  ['a block is one text, whatever stands in its lines', '<p>Un <em>mot</em>\u00a0:</p><p>deux</p>', ['fr: Un mot\u00a0:', 'fr: deux']],
  ['blocks within blocks', '<div>un<p>deux</p>trois</div>', ['fr: un', 'fr: deux', 'fr: trois']],
  ['white space is that of HTML, no-break spaces stay', '<p> a\n  b\u202f! </p>', ['fr: a b\u202f!']],
  ['words of another language stand for themselves', '<p>Ouvrez <span lang="en">Settings</span>, puis</p>', ['en: Settings', 'fr: Ouvrez \uFFFC, puis']],
  ['a block of another language', '<p lang="en">one <b>two</b></p><p>trois</p>', ['en: one two', 'fr: trois']],
  ['spoken attributes', '<img alt="un dessin"><a aria-label="copier">x</a>', ['fr: un dessin', 'fr: copier', 'fr: x']],
  ['scripts, styles and drawings are not read', '<p>a<svg><title>t</title><path d="x"/></svg>b</p><script>c</script><style>d</style>', ['fr: a\uFFFC\uFFFC\uFFFC\uFFFCb']],
  ['references', '<p>l&#39;eau &amp; l&#x2019;air</p>', ["fr: l'eau & l’air"]],
])('%s', (_, body, expected) => {
  expect(texts(body)).toEqual(expected);
});
