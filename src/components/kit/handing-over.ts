/** A part of the kit copied, saved or printed alone. */
import { copyText, save } from '../taking-away.ts';
import { sectionText } from './section-text.ts';

/** Does what a button of a part says. */
export async function handOver(button: HTMLElement): Promise<void> {
  const tools = button.closest<HTMLElement>('[data-kit-tools]');
  const part = tools?.dataset['kitTools'];
  if (!tools || part === undefined) return;
  const elements = partOf(part);
  if (button.dataset['kitWay'] === 'print') return await printAlone(elements);
  if (button.dataset['kitWay'] === 'download') return save(`linkedin-${part}.txt`, 'text/plain', textOf(elements));
  const said = (await copyText(textOf(elements))) ? 'copied' : 'failed';
  const say = tools.querySelector<HTMLElement>('[role="status"]');
  if (say) say.textContent = say.dataset[said] ?? '';
}

/** What a part consists of: the poster, a text that is put together, or a section with its heading, up to the next. */
function partOf(part: string): Element[] {
  const text = document.querySelector(part === 'poster' ? '.poster' : `[data-kit-text="${part}"]`);
  if (text) return [text];
  const found: Element[] = [];
  for (let element = document.getElementById(part); element && (found.length === 0 || element.tagName !== 'H2'); element = element.nextElementSibling as HTMLElement | null) found.push(element);
  return found;
}

function textOf(elements: readonly Element[]): string {
  const [only] = elements;
  if (only?.matches('[data-kit-text]')) return `${[...only.children].map((paragraph) => paragraph.textContent).join('\n\n')}\n`;
  return sectionText(elements);
}

/** Prints these elements: for as long as the printer asks, nothing else of the page shows on paper. */
async function printAlone(elements: readonly Element[]): Promise<void> {
  for (const image of elements.flatMap((element) => [...element.querySelectorAll('img')])) {
    image.loading = 'eager';
    await image.decode().catch(() => undefined);
  }
  for (const link of elements.flatMap((element) => [...element.querySelectorAll('a')])) {
    // Whole addresses are spelled out on paper.
    link.href = link.href;
  }
  for (const element of elements) element.setAttribute('data-alone', '');
  document.body.classList.add('prints-part');
  addEventListener('afterprint', () => {
    for (const element of elements) element.removeAttribute('data-alone');
    document.body.classList.remove('prints-part');
  }, { once: true });
  globalThis.print();
}
