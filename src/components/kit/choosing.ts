/** The texts of the kit for the territory that the reader chooses. The address keeps the choice, so that it can be passed on. */
import { composeKit, linkedPieces, type ComposedKit, type KitParagraph, type Poster } from '../../kit/compose.ts';
import type { KitData } from '../../kit/data.ts';
import { mailAddress } from '../../kit/mail.ts';
import type { KitPart } from '../../schemas/kit.ts';

const loaded = new Map<string, Promise<KitData>>();

/** The territory whose texts are shown. */
let shown = '';

/** Shows the texts for the territory that is chosen, and says so; where they could not be loaded it says that, and takes the choice back. */
export async function chooseTerritory(root: HTMLElement, select: HTMLSelectElement): Promise<void> {
  const id = select.value;
  const data = await kitOf(root.dataset['kit'] ?? '').catch(() => undefined);
  // A later choice has overtaken this one.
  if (select.value !== id) return;
  const say = root.querySelector<HTMLElement>('[data-kit-say]');
  if (!data) {
    select.value = shown;
    if (say) say.textContent = say.dataset['failed'] ?? '';
    return;
  }
  const hreflang = data.language === document.documentElement.lang ? '' : data.language;
  shown = id;
  show(composeKit(data, id === '' ? undefined : id), root, hreflang);
  if (say) say.textContent = (say.dataset['chosen'] ?? '').replace('{name}', select.selectedOptions[0]?.text ?? '');
  keep(id);
}

function kitOf(url: string): Promise<KitData> {
  const known = loaded.get(url);
  if (known) return known;
  const fetched = fetch(url).then((answer) => {
    if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
    return answer.json() as Promise<KitData>;
  });
  loaded.set(url, fetched);
  fetched.catch(() => loaded.delete(url));
  return fetched;
}

/** @param hreflang the language of what the texts lead to, where it is not the reader's. */
function show(kit: ComposedKit, root: HTMLElement, hreflang: string): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-kit-text]')) {
    place.replaceChildren(...kit[place.dataset['kitText'] as KitPart].map((paragraph) => paragraphOf(paragraph, hreflang)));
  }
  const mail = document.querySelector<HTMLAnchorElement>('[data-kit-mail]');
  if (mail) mail.href = mailAddress(kit);
  root.querySelector('[data-kit-sources]')?.replaceChildren(...kit.sources.map(({ text, url }) => {
    const item = document.createElement('li');
    item.append(linkTo(url, text, hreflang));
    return item;
  }));
  showPoster(kit.poster);
}

function showPoster(poster: Poster): void {
  const sheet = document.querySelector<HTMLElement>('.poster');
  if (!sheet) return;
  for (const place of sheet.querySelectorAll<HTMLElement>('[data-poster]')) place.textContent = String(poster[place.dataset['poster'] as keyof Poster]);
  const code = sheet.querySelector('img');
  if (code) code.src = poster.qr;
  sheet.querySelectorAll('li').forEach((item, index) => { item.textContent = poster.steps[index] ?? ''; });
}

function paragraphOf({ text, strong }: KitParagraph, hreflang: string): HTMLElement {
  const paragraph = document.createElement('p');
  if (strong) {
    const heading = document.createElement('strong');
    heading.textContent = text;
    paragraph.append(heading);
  } else {
    paragraph.append(...linkedPieces(text).map((piece) => (piece.url ? linkTo(piece.text, piece.text, hreflang, true) : piece.text)));
  }
  return paragraph;
}

/** @param bare it says its own address, so that paper need not. */
function linkTo(url: string, text: string, hreflang: string, bare = false): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = url;
  if (hreflang !== '') link.hreflang = hreflang;
  link.rel = 'noreferrer noopener';
  if (bare) link.className = 'bare';
  link.textContent = text;
  return link;
}

/** Nothing is stored: the choice stands in the address alone. */
function keep(id: string): void {
  const url = new URL(location.href);
  if (id === '') url.searchParams.delete('for');
  else url.searchParams.set('for', id);
  history.replaceState(history.state, '', url);
  document.dispatchEvent(new Event('territory'));
}
