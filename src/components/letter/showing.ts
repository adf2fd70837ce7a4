/** The letter in the page, paragraph by paragraph, each with what it rests on for those who ask. */
import { piecesText, type ComposedLetter, type Paragraph, type Piece } from '../../letter/compose.ts';
import type { About } from './tool.ts';

/** Ids of the notes that are open, so that they stay open while the reader types. */
const open = new Set<string>();

/** Shows a letter, or none. */
export function showLetter(root: HTMLElement, letter: ComposedLetter | undefined, about: About): void {
  const place = root.querySelector<HTMLElement>('[data-letter]');
  if (!place) return;
  place.hidden = letter === undefined;
  if (!letter) return place.replaceChildren();
  place.lang = letter.language;
  place.replaceChildren(...letterBlocks(letter).flatMap((block, index) => {
    const paragraph = document.createElement('p');
    paragraph.append(...(block.strong ? [wrap('strong', block.lines)] : linesOf(block.lines)));
    const notes = block.paragraph ? notesOf(block.paragraph, `letter-note-${letter.kind}-${index}`, letter.language, about) : undefined;
    if (!notes) return [paragraph];
    paragraph.append(' ', whyButton(notes, about));
    return [paragraph, notes];
  }));
}

interface Block {
  readonly lines: readonly (readonly Piece[])[];
  readonly strong?: boolean;
  /** The name under the letter: on paper there is room above it to sign. */
  readonly signature?: boolean;
  readonly paragraph?: Paragraph;
}

/** The blocks of a letter from top to bottom: the same that its text has. */
export function letterBlocks(letter: ComposedLetter): Block[] {
  return [
    { lines: letter.sender },
    { lines: letter.recipient },
    { lines: [letter.dateline] },
    { lines: [letter.subjectLine], strong: true },
    ...letter.paragraphs.map((paragraph): Block => ({ lines: [paragraph.pieces], paragraph })),
    { lines: [letter.signature], signature: true },
    ...(letter.enclosures.length > 0 ? [{ lines: [[{ text: letter.enclosuresTitle }], ...letter.enclosures.map((pieces) => [{ text: '– ' }, ...pieces])] }] : []),
  ];
}

function linesOf(lines: readonly (readonly Piece[])[]): (Node | string)[] {
  return lines.flatMap((line, index) => [...(index > 0 ? ['\n'] : []), ...line.map((piece) => (piece.blank === undefined ? piece.text : wrap('mark', [[{ text: piece.text }]])))]);
}

function wrap(tag: 'strong' | 'mark', lines: readonly (readonly Piece[])[]): HTMLElement {
  const element = document.createElement(tag);
  element.append(...linesOf(lines));
  return element;
}

function notesOf(paragraph: Paragraph, id: string, language: string, { elements }: About): HTMLElement | undefined {
  if (paragraph.notes.length === 0) return undefined;
  const notes = document.createElement('ul');
  notes.className = 'letter-note';
  notes.lang = document.documentElement.lang;
  notes.id = id;
  notes.hidden = !open.has(id);
  notes.append(...paragraph.notes.map(({ element, ground }) => {
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.href = `#${element}`;
    link.textContent = elements[element] ?? element;
    item.append(link);
    if (ground) {
      const law = document.createElement('span');
      law.lang = language;
      law.textContent = ground;
      item.append(' (', law, ')');
    }
    return item;
  }));
  return notes;
}

function whyButton(notes: HTMLElement, { words }: About): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'letter-why';
  button.lang = document.documentElement.lang;
  button.textContent = words['why'] ?? '';
  button.setAttribute('aria-controls', notes.id);
  button.setAttribute('aria-expanded', String(!notes.hidden));
  button.addEventListener('click', () => {
    notes.hidden = !notes.hidden;
    if (notes.hidden) open.delete(notes.id);
    else open.add(notes.id);
    button.setAttribute('aria-expanded', String(!notes.hidden));
  });
  return button;
}

/** The letter as it is printed: its blocks and nothing else. */
export function printedLetter(letter: ComposedLetter): HTMLElement {
  const paper = document.createElement('article');
  paper.className = 'paper';
  paper.lang = letter.language;
  paper.append(...letterBlocks(letter).map((block) => {
    const paragraph = document.createElement('p');
    paragraph.append(...(block.strong ? [wrap('strong', block.lines)] : [block.lines.map(piecesText).join('\n')]));
    if (block.signature) paragraph.className = 'signed';
    return paragraph;
  }));
  return paper;
}
