/** What is passed on, and where reports go. */
import { describe, expect, test } from 'vitest';
import { sharedAddress } from '../../src/share/address.ts';
import { feedbackAddress, feedbackChannel, fillPlace } from '../../src/share/feedback.ts';

describe('the address that is passed on', () => {
  test.each([
    ['https://example.org/fr/desactiver/suisse/', '', 'https://example.org/fr/desactiver/suisse/'],
    ['https://example.org/fr/desactiver/suisse/?ui=de#computer-2', '', 'https://example.org/fr/desactiver/suisse/?ui=de'],
    ['https://example.org/fr/desactiver/suisse/?ui=zh-TW#app-1', 'computer-3', 'https://example.org/fr/desactiver/suisse/?ui=zh-TW#computer-3'],
    ['https://example.org/fr/opposition/?for=ch&ui=de', '', 'https://example.org/fr/opposition/?ui=de&for=ch'],
    ['https://example.org/fr/recherche/?q=mon+nom&place=ch&utm_source=me&fbclid=1', '', 'https://example.org/fr/recherche/'],
    ['https://example.org/fr/?ui=de&ui=me', '', 'https://example.org/fr/?ui=de'],
    ['https://example.org/fr/?ui=%22%3E%3Cb%3E', '', 'https://example.org/fr/?ui=%22%3E%3Cb%3E'],
  ])('from %s with anchor "%s"', (here, anchor, wanted) => {
    expect(sharedAddress(here, anchor)).toBe(wanted);
  });
});

describe('where reports go', () => {
  const repository = 'https://github.com/somebody/decoche';
  test.each([
    [{ repository: null, contact: null }, null],
    [{ repository, contact: null }, { kind: 'issue', repository }],
    [{ repository, contact: 'me@example.org' }, { kind: 'issue', repository }],
    [{ repository: null, contact: 'me@example.org' }, { kind: 'mail', email: 'me@example.org' }],
    [{ repository: null, contact: 'https://example.org/@me' }, { kind: 'page', url: 'https://example.org/@me' }],
  ])('%j', (settings, channel) => {
    expect(feedbackChannel(settings)).toEqual(channel);
  });

  const report = { subject: 'Mon écran & moi', body: 'Page : https://example.org/fr/?ui=de#app-1\nVersion : 1.0.0' };

  test.each([
    ['https://github.com/somebody/decoche', 'https://github.com/somebody/decoche/issues/new', 'title', 'body'],
    ['https://codeberg.org/somebody/decoche.git', 'https://codeberg.org/somebody/decoche/issues/new', 'title', 'body'],
    ['https://gitlab.com/group/decoche/', 'https://gitlab.com/group/decoche/-/issues/new', 'issue[title]', 'issue[description]'],
  ])('an issue in %s is begun', (address, form, title, body) => {
    const url = new URL(feedbackAddress({ kind: 'issue', repository: address }, report));
    expect(url.origin + url.pathname).toBe(form);
    expect([...url.searchParams]).toEqual([[title, report.subject], [body, report.body]]);
    expect(url.hash).toBe('');
  });

  test('a mail is begun, with the line ends that RFC 6068 asks for', () => {
    const url = new URL(feedbackAddress({ kind: 'mail', email: 'me@example.org' }, report));
    expect(url.href.startsWith('mailto:me@example.org?')).toBe(true);
    expect(url.href).not.toContain('+');
    expect([...url.searchParams]).toEqual([['subject', report.subject], ['body', report.body.replaceAll('\n', '\r\n')]]);
  });

  test('a page opens as it is', () => {
    expect(feedbackAddress({ kind: 'page', url: 'https://example.org/contact' }, report)).toBe('https://example.org/contact');
  });

  test('a report says page, step, label language and version', () => {
    expect(fillPlace('{page} {step} {labels} {version} {other}', { page: 'https://example.org/$&', step: 'app-1', labels: 'de', version: '1.0.0' })).toBe('https://example.org/$& app-1 de 1.0.0 {other}');
  });
});
