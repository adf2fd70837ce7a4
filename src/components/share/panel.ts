/** The panel that passes a page or a step on: the system's own sharing, the link, the QR code, two texts ready to be copied. */
import styleUrl from '../../styles/share.css?url';
import { qrFile } from '../../i18n/urls.ts';
import { sharedAddress } from '../../share/address.ts';
import { readyTexts, type ShareData } from '../../share/data.ts';
import { copyText } from '../taking-away.ts';
import { loadStyle } from '../load-style.ts';
import { element } from '../search/elements.ts';
import { loadShareData, siteBase } from './load.ts';

/**
 * Opens the panel over the page.
 * @param link of a step, which leads to its anchor, or of the page.
 * @throws if its words cannot be loaded.
 */
export async function openPanel(link: HTMLAnchorElement): Promise<void> {
  const anchor = link.dataset['share'] === 'page' ? '' : link.hash.slice(1);
  const [{ words }] = await Promise.all([loadShareData(), loadStyle(styleUrl)]);
  const url = sharedAddress(location.href, anchor);
  const said = element('p', { role: 'status' });
  const say = (text: string) => (said.textContent = text);
  const close = button(words.close, 'plain');
  const title = element('h2', { id: 'share-title' }, link.textContent);
  const dialog = element(
    'dialog',
    { class: 'share-panel', 'aria-labelledby': 'share-title' },
    element('div', { class: 'share-head' }, title, close),
    element('div', {}, element('p', { class: 'share-text' }, url), ways(words, url, say), said, element('p', { class: 'share-fine' }, words['nothing-else'])),
    element('figure', {}, await qrCode(url, anchor, words.qr), element('figcaption', { class: 'share-fine' }, words.scan)),
    ...readyTexts.map((name) => readyText(name, words, url, say)),
  );
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

type Words = ShareData['words'];
type Say = (text: string) => void;

function button(text: string, kind: string): HTMLButtonElement {
  return element('button', { type: 'button', class: kind }, text);
}

/** The system's own sharing where there is one, and the clipboard. */
function ways(words: Words, url: string, say: Say): HTMLElement {
  const copy = button(words.copy, 'button');
  copy.addEventListener('click', () => void copyText(url).then((done) => say(done ? words.copied : words['not-copied'])));
  const host = element('p', { class: 'share-ways' }, copy);
  if ('share' in navigator) {
    const send = button(words.send, 'button');
    // A reader who closes the system's sheet has changed their mind; nothing failed.
    send.addEventListener('click', () => void navigator.share({ title: document.title, url }).catch(() => undefined));
    host.prepend(send);
  }
  host.querySelector('button')?.setAttribute('autofocus', '');
  return host;
}

function readyText(name: (typeof readyTexts)[number], words: Words, url: string, say: Say): HTMLElement {
  const text = words[`${name}-text`].replace('{url}', url);
  const title = element('h3', { id: `share-${name}` }, words[name]);
  const copy = button(words['copy-text'], 'button');
  copy.id = `share-copy-${name}`;
  copy.setAttribute('aria-labelledby', `${copy.id} ${title.id}`);
  copy.addEventListener('click', () => void copyText(text).then((done) => say(done ? words['text-copied'] : words['not-copied'])));
  return element('section', { 'aria-labelledby': title.id }, title, element('p', { class: 'share-text' }, text), copy);
}

/** The drawing that the build made, or one made here where the address says more than the page and the step. */
async function qrCode(url: string, anchor: string, name: string): Promise<Element> {
  const { search, pathname } = new URL(url);
  if (search === '') return element('img', { src: qrFile(siteBase, pathname, anchor), alt: name, width: '200', height: '200' });
  const { qrSvg } = await import('../../share/qr.ts');
  const svg = new DOMParser().parseFromString(qrSvg(url), 'image/svg+xml').documentElement;
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', name);
  return svg;
}
