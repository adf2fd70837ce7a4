/** The ways a letter leaves the page, each at the reader's own hand: copied, printed, saved, into a mail or a calendar. */
import { addDays } from '../../letter/calendar.ts';
import { letterText, type ComposedLetter } from '../../letter/compose.ts';
import type { LetterAuthority } from '../../letter/data.ts';
import { calendarFile } from '../../letter/ics.ts';
import { letterMail } from '../../letter/mail.ts';
import { copyText, save } from '../taking-away.ts';
import { printedLetter } from './showing.ts';
import { today } from './reading.ts';
import type { About } from './tool.ts';

/** Wires the buttons; `update` says which letter they are for. */
export function letterWays(root: HTMLElement, about: About): { update(letter: ComposedLetter | undefined, authority: LetterAuthority | undefined): void } {
  const place = root.querySelector<HTMLElement>('[data-ways]');
  const way = <Element extends HTMLElement>(name: string) => root.querySelector<Element>(`[data-way="${name}"]`);
  const mail = way<HTMLAnchorElement>('mail');
  const say = root.querySelector<HTMLElement>('[data-say]');
  let current: ComposedLetter | undefined;
  let isMailWhole = true;

  const on = (name: string, act: (letter: ComposedLetter) => void) => way(name)?.addEventListener('click', () => current && act(current));
  const copy = (letter: ComposedLetter, copied: string) => void copyText(letterText(letter)).then((done) => {
    if (say) say.textContent = about.words[done ? copied : 'not-copied'] ?? '';
  });
  on('copy', (letter) => copy(letter, 'copied'));
  on('print', print);
  on('download', (letter) => save(`linkedin-${letter.kind}.txt`, 'text/plain', letterText(letter)));
  on('calendar', (letter) => save(`linkedin-${letter.kind}.ics`, 'text/calendar', answerReminder(letter, about)));
  on('mail', (letter) => {
    if (!isMailWhole) copy(letter, 'mail-long');
  });

  return {
    update(letter, authority) {
      current = letter;
      if (place) place.hidden = letter === undefined;
      const calendar = way('calendar');
      if (calendar) calendar.hidden = !letter?.answerBy;
      const email = letter?.kind === 'complaint' ? authority?.email : undefined;
      if (!mail) return;
      mail.hidden = !email;
      if (!letter || !email) return;
      ({ href: mail.href, isWhole: isMailWhole } = letterMail(letter, email));
      mail.textContent = about.words[isMailWhole ? 'mail' : 'mail-copy'] ?? '';
    },
  };
}

/** Prints the letter alone: for as long as the printer asks, nothing else of the page shows on paper. */
function print(letter: ComposedLetter): void {
  const paper = printedLetter(letter);
  document.body.append(paper);
  fit(paper);
  document.body.classList.add('prints-letter');
  addEventListener('afterprint', () => {
    paper.remove();
    document.body.classList.remove('prints-letter');
  }, { once: true });
  globalThis.print();
}

/** What a sheet holds within the margins of src/styles/media.css, on A4 and on Letter, which is shorter. */
const sheet = { width: '180mm', height: 245 };
const sizes = [10.5, 10, 9.5, 9, 8.5];

/** Sets the largest type in which the letter fits on one sheet; a letter too long for that keeps the smallest. */
function fit(paper: HTMLElement): void {
  const millimetre = 96 / 25.4;
  paper.classList.add('measured');
  paper.style.inlineSize = sheet.width;
  for (const size of sizes) {
    paper.style.fontSize = `${size}pt`;
    if (paper.offsetHeight <= sheet.height * millimetre) break;
  }
  paper.style.inlineSize = '';
  paper.classList.remove('measured');
}

/** For the day after the last one on which an answer is in time. */
function answerReminder(letter: ComposedLetter, { words, after }: About): string {
  const day = addDays(letter.answerBy ?? today(), 1);
  return calendarFile({
    uid: `answer-${letter.kind}-${day}@${new URL(after).host}`,
    day,
    made: today(),
    title: words['ics-answer'] ?? '',
    text: (words['ics-answer-text'] ?? '').replace('{url}', after),
    url: after,
  });
}
