/** The letter tool at work: asks what the letter needs, shows it, hands it over. Nothing is stored, nothing is sent. */
import { compose, questionsOf, type ComposedLetter, type LetterInput } from '../../letter/compose.ts';
import { writtenDay } from '../../letter/calendar.ts';
import type { LetterData } from '../../letter/data.ts';
import { letterWays } from './handing-over.ts';
import { dayFields, readForm, textFields, today } from './reading.ts';
import { showLetter } from './showing.ts';

/** What the page says to the tool, in the page's language. */
export interface About {
  readonly words: Readonly<Record<string, string>>;
  /** Titles of the elements of an objection. */
  readonly elements: Readonly<Record<string, string>>;
  /** Pages of the territories without letters. */
  readonly pages: Readonly<Record<string, { readonly text: string; readonly url: string }>>;
  /** Address of the directory of authorities, up to the id. */
  readonly directory: string;
  readonly after: string;
}

const loaded = new Map<string, Promise<LetterData>>();

/** Brings the tool to life. */
export function startTool(root: HTMLElement): void {
  const form = find(root, 'form') as HTMLFormElement;
  const about = JSON.parse(find(root, 'script').textContent) as About;
  const say = find(root, '[data-say]');
  const ways = letterWays(root, about);
  let turn = 0;

  async function update(): Promise<void> {
    const own = ++turn;
    const data = await lettersOf(form).catch(() => undefined);
    // A later change has overtaken this one.
    if (own !== turn) return;
    if (!data) return tell(say.dataset['failed'] ?? '');
    askFor(form, data);
    const input = readForm(form);
    const letter = input && data.territories[input.territory]?.law ? compose(data, input) : undefined;
    showLetter(root, letter, about);
    showNext(root, data, input, letter, about);
    ways.update(letter, letter?.authority ? data.authorities[letter.authority] : undefined);
    tell(standing(form, input, letter, about));
  }

  function tell(text: string): void {
    if (say.textContent !== text) say.textContent = text;
  }

  const date = form.elements.namedItem('date') as HTMLInputElement;
  if (date.value === '') date.value = today();
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', () => void update());
  void update();
}

/** The data of the chosen language, fetched once. */
function lettersOf(form: HTMLFormElement): Promise<LetterData> {
  const select = form.elements.namedItem('language') as HTMLSelectElement;
  const url = select.selectedOptions[0]?.dataset['letters'] ?? '';
  const known = loaded.get(url);
  if (known) return known;
  const fetched = fetch(url).then((answer) => {
    if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
    return answer.json() as Promise<LetterData>;
  });
  loaded.set(url, fetched);
  fetched.catch(() => loaded.delete(url));
  return fetched;
}

/** Shows the questions that the letter asks, and no others. */
function askFor(form: HTMLFormElement, data: LetterData): void {
  const value = (name: string) => String(new FormData(form).get(name) ?? '');
  const territory = data.territories[value('territory')];
  const kind = value('kind') as LetterInput['kind'];
  const law = territory?.law ?? null;
  const asked = law === null ? undefined : questionsOf(data, law, kind, value('member') === 'yes');
  const has = (name: string) => asked?.slots.has(name) || asked?.conditions.has(name) || false;
  const shown: Record<string, boolean> = {
    uses: has('uses'),
    hiring: has('hiring'),
    grounds: has('grounds'),
    options: (asked?.options.size ?? 0) > 0,
    answer: has('refused'),
    ...Object.fromEntries(textFields.map((name) => [name, has(name)])),
    words: has('words') || has('grounds'),
    ...Object.fromEntries(dayFields.map((name) => [name, has(name)])),
    answered: has('answered') && value('answer') === 'refused',
    address: asked !== undefined,
    place: asked !== undefined,
    date: asked !== undefined,
    dates: dayFields.some(has),
  };
  for (const place of form.querySelectorAll<HTMLElement>('[data-ask]')) {
    const name = place.dataset['ask'] ?? '';
    if (name.startsWith('option-')) place.hidden = !asked?.options.has(name.slice('option-'.length));
    else if (name !== 'choice') place.hidden = !shown[name];
  }
  const choice = find(form, '[data-ask="choice"]');
  const authorities = territory && law !== null && (kind === 'complaint' || territory.choose) ? territory.authorities : [];
  choice.hidden = authorities.length < 2;
  fillAuthorities(find(choice, 'select') as HTMLSelectElement, authorities, data, territory?.choose ?? false);
}

function fillAuthorities(select: HTMLSelectElement, ids: readonly string[], data: LetterData, choose: boolean): void {
  const before = select.value;
  const options = ids.map((id) => new Option(data.authorities[id]?.name ?? id, id));
  const first = select.form?.querySelector<HTMLOptionElement>('[name="territory"] option[value=""]')?.text ?? '';
  select.replaceChildren(...(choose ? [new Option(first, '')] : []), ...options);
  select.value = ids.includes(before) ? before : choose ? '' : ids[0] ?? '';
}

/** Where the letter stands, in a sentence. */
function standing(form: HTMLFormElement, input: LetterInput | undefined, letter: ComposedLetter | undefined, { words }: About): string {
  if (!input) return words['empty'] ?? '';
  if (!letter) return words['none'] ?? '';
  if (letter.missing.length === 0) return words['complete'] ?? '';
  const labels = letter.missing.map((name) => (form.querySelector(`[data-ask="${name === 'authority' ? 'choice' : name}"] :is(label, legend)`)?.textContent ?? name).replace(/[\s?]+$/, ''));
  const list = new Intl.ListFormat(document.documentElement.lang, { type: 'conjunction' }).format(labels);
  return (words['missing'] ?? '').replace('{list}', list);
}

/** What comes after the letter: when an answer is due, and what is known of the authority. */
function showNext(root: HTMLElement, data: LetterData, input: LetterInput | undefined, letter: ComposedLetter | undefined, { words, pages, directory }: About): void {
  const next = find(root, '[data-next]');
  const lines: (string | Node)[][] = [];
  const page = input ? pages[input.territory] : undefined;
  if (input && !letter && page) lines.push([linkTo(page.url, page.text)]);
  if (input && letter) {
    const country = data.territories[input.territory]?.country ?? '';
    const day = (value: string) => writtenDay(document.documentElement.lang, country, value);
    if (input.kind !== 'objection' && letter.objectionDue !== null && input.date <= letter.objectionDue) lines.push([(words['too-early'] ?? '').replace('{date}', day(letter.objectionDue))]);
    if (letter.answerBy !== null) lines.push([(words['answer-by'] ?? '').replace('{from}', day(input.date)).replace('{date}', day(letter.answerBy))]);
    else if (input.kind === 'objection') lines.push([words['no-period'] ?? '']);
    const authority = input.kind === 'complaint' && letter.authority !== null ? data.authorities[letter.authority] : undefined;
    if (authority) {
      const names = new Intl.DisplayNames([document.documentElement.lang], { type: 'language' });
      const languages = new Intl.ListFormat(document.documentElement.lang, { type: 'conjunction' }).format(authority.languages.map((tag) => names.of(tag) ?? tag));
      lines.push([authority.page === null ? words['no-complaint-page'] ?? '' : linkTo(authority.page, words['complaint'] ?? '', true)]);
      lines.push([authority.languages.length > 0 ? (words['languages'] ?? '').replace('{languages}', languages) : words['languages-unknown'] ?? '']);
      lines.push([linkTo(`${directory}#${letter.authority}`, words['directory'] ?? '')]);
    }
  }
  next.hidden = lines.length === 0;
  next.replaceChildren(...lines.map((line) => {
    const paragraph = document.createElement('p');
    paragraph.append(...line);
    return paragraph;
  }));
}

function linkTo(url: string, text: string, outside = false): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = url;
  link.textContent = text;
  if (outside) link.rel = 'noreferrer noopener';
  return link;
}

function find(root: ParentNode, selector: string): HTMLElement {
  const found = root.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`The letter tool lacks ${selector}.`);
  return found;
}

