import { describe, expect, test } from 'vitest';
import { decodeReferences, readTags } from '../../src/lib/html.ts';

function open(html: string) {
  return [...readTags(html)].filter((tag) => !tag.closing).map((tag) => [tag.name, Object.fromEntries(tag.attributes), tag.text]);
}

describe('readTags', () => {
  test.each([
    ['double quotes', '<a href="/x" title="1 > 0">t</a>', ['a', { href: '/x', title: '1 > 0' }, 't']],
    ['single quotes', "<a title='a \"b\"'>t</a>", ['a', { title: 'a "b"' }, 't']],
    ['no quotes and no value', '<input type=text disabled>', ['input', { type: 'text', disabled: '' }, '']],
    ['capitals', '<IMG SRC="x">', ['img', { src: 'x' }, '']],
    ['references', '<a href="?a=1&amp;b=2" title="&#39;&#x2019;">t</a>', ['a', { href: '?a=1&b=2', title: "'’" }, 't']],
    ['a self-closing slash', '<path d="M0 0"/>', ['path', { d: 'M0 0' }, '']],
  ])('reads attributes with %s', (_, html, expected) => {
    expect(open(html)[0]).toEqual(expected);
  });

  test('takes what stands in scripts, styles and comments for no markup', () => {
    const html = '<!-- <p style="x"> --><script>if (a<b) document.write("<i>")</script><style>a>b{}</style><p>t</p>';
    expect(open(html)).toEqual([
      ['script', {}, 'if (a<b) document.write("<i>")'],
      ['style', {}, 'a>b{}'],
      ['p', {}, 't'],
    ]);
  });

  test('gives positions in the text', () => {
    const html = 'x<b>y</b>';
    expect([...readTags(html)].map((tag) => html.slice(tag.start, tag.end))).toEqual(['<b>', '</b>']);
  });
});

test('decodeReferences leaves names it does not know', () => {
  expect(decodeReferences('&lt;&nbsp;&unknown;&#233;')).toBe('<\u00a0&unknown;é');
});
