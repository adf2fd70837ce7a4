/** Texts that try to become markup, code, properties or addresses, or that are merely odd: lists, and as many more at random, the same every time. */

/** Everything that runs sets `injected`; everything that leaks goes to elsewhere.example. */
export const hostileTexts: readonly string[] = [
  '<img src=x onerror="window.injected=1">', '"><script>window.injected=1</script>', "'-window.injected++-'", '</title><svg onload=window.injected=1>', '</textarea><script src=//elsewhere.example></script>',
  '<a href="javascript:window.injected=1">x</a>', 'javascript:window.injected=1', 'data:text/html,<script>window.injected=1</script>', '{{constructor.constructor("window.injected=1")()}}', '${window.injected=1}', '`${window.injected=1}`',
  '<base href="https://elsewhere.example/">', '<meta http-equiv="refresh" content="0;url=https://elsewhere.example/">', '<iframe srcdoc="<script>parent.injected=1</script>">', '<style>@import "//elsewhere.example/a.css"</style>', '<p style="background:url(//elsewhere.example/a)">',
  'https://elsewhere.example/', '//elsewhere.example/', '\\\\elsewhere.example\\a', 'mailto:a@elsewhere.example?cc=b@elsewhere.example', '&cc=a@elsewhere.example&bcc=b@elsewhere.example',
  '__proto__', '__proto__[injected]=1', 'constructor', 'constructor[prototype][injected]', 'prototype', 'toString', 'valueOf', 'hasOwnProperty', '__defineGetter__', 'then', 'length', 'undefined', 'null', 'NaN', 'true', '-1', '1e309',
  '%00', '%', '%E0%A4%A', '%25', '%2e%2e%2f', '%0d%0aSet-Cookie: a=1', '\r\nSet-Cookie: a=1', '%u003cscript%u003e', '../../', '/etc/passwd', '..\\..\\', 'C:\\con', 'file:///etc/passwd',
  '\u0000', '\u0000\u0001\u001f\u007f', '\u202e\u0000\ufeff', '\u202eabc\u202c', '\u2066x\u2069', '\u200f\u061cمرحبا', '\u2028\u2029', '\ud800', '\udfff\ud800', '\ufffe\uffff', '\u00ad\u200b\u200d', 'e\u0301'.repeat(50), 'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴', '😀👩‍👩‍👧‍👦🏳️‍🌈',
  'fr', 'de', 'DE', 'de ', 'de-AT', 'xx', 'zh-Hant', 'ch', 'computer-3', 'app', '#', '?', '&', '=', '+', '"', "'", '<', '>', '\\', '`', '{name}', '{query}', '{count}', '[x](javascript:alert(1))', '&lt;b&gt;', '<b>b</b>', '<!--', ']]>', '-->',
  '.*+?^${}()|[]\\', '((((((((((a+)+)+)+)+)+)+)+)+)+)$', ':is(*', '[href]', '*', '"]\\,*{}', 'a'.repeat(5_000), '<'.repeat(2_000), '('.repeat(2_000), ' '.repeat(3_000), '%'.repeat(1_000),
  '<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', '"><b>',
];

/** Texts that mean no harm, and that something may stumble over. */
export const oddTexts: readonly string[] = [
  'a'.repeat(10_000), 'mot '.repeat(2_500), '\u0000\u0001\u001f', '\u200b\u200d\ufeff', '(a+)+$', '([)]', "''''", '’’’', '--', '-', '?q=1&x=2', 'le la les', 'comment', 'a', 'é', ' ', '\t\n', '1', '2025', '💯 désactiver', 'ＤＥＳＡＣＴＩＶＥＲ', 'ﬁ', 'İstanbul', 'ß', 'Ω≈ç√∫', '中文搜索', 'ไทย', 'de\u0301sactiver',
  'désactiver'.split('').join('\u00ad'),
];

const list = [...hostileTexts, ...oddTexts];

/** A source of numbers that gives the same ones every time. */
export function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const ranges: readonly (readonly [number, number])[] = [[0x20, 0x7e], [0x20, 0x2f], [0x3a, 0x40], [0, 0x1f], [0x7f, 0x17f], [0x300, 0x36f], [0x590, 0x6ff], [0x2000, 0x206f], [0xd800, 0xdfff], [0xfe00, 0xffff], [0x1f300, 0x1f64f]];

/** Both lists, then texts made of pieces of them, of letters and signs of all kinds, and of their escapes. */
export function manyHostileTexts(count: number, seed = 20_251_103): string[] {
  const next = seeded(seed);
  const pick = <Item>(items: readonly Item[]) => items[next(items.length)] as Item;
  const letter = () => {
    const [from, to] = pick(ranges);
    return String.fromCodePoint(from + next(to - from + 1));
  };
  const known = list.map((text) => text.slice(0, 200));
  const piece = (): string => {
    const text = pick(known);
    return pick([
      () => text,
      () => text.slice(next(text.length), 1 + next(text.length)),
      () => Array.from({ length: 1 + next(12) }, letter).join(''),
      () => encodeURIComponent(text.toWellFormed()),
      () => text.replace(/[<>"'&]/g, (sign) => `&#${sign.codePointAt(0)};`),
      () => text.toUpperCase(),
      () => text.split('').join(letter()),
    ])();
  };
  const random = Array.from({ length: Math.max(count - list.length, 0) }, () => Array.from({ length: 1 + next(3) }, piece).join(pick(['', '', ' ', '"', '>'])));
  return [...list, ...random].slice(0, count);
}
