/** Sets a text in a box: at the largest size at which it fits, in lines of like length. Pure. */

/** What is to be known of a typeface, in em. */
export interface Metrics {
  /** From the baseline to the top of the highest letters, accents on capitals included, and to the bottom of the lowest. */
  readonly ascent: number;
  readonly descent: number;
  /** The width of a piece of text. */
  width(text: string): number;
}

/** In pixels, but `leading`. */
export interface Box {
  readonly width: number;
  readonly height: number;
  readonly largest: number;
  /** Below it, words are broken so that text gets no smaller than it must. */
  readonly smallest: number;
  /** From one baseline to the next, in em. */
  readonly leading: number;
}

/** A piece of text that stands in one line: a word, or a part of one that is too long. */
export interface Piece {
  readonly text: string;
  /** Where it begins in the text. */
  readonly index: number;
  /** Where it begins in its line, in em. */
  readonly x: number;
}

export interface Setting {
  /** In pixels. */
  readonly size: number;
  readonly lines: readonly (readonly Piece[])[];
}

/** A piece before it has its place. */
interface Measured {
  readonly text: string;
  readonly index: number;
  readonly width: number;
  /** The space before it, where it does not begin a line; 0 inside a word. */
  readonly space: number;
}

const STEP = 2;
const SHRINK = 0.9;

/** Finds the size and the lines of a text. Whatever its length, it stays inside the box. Spaces that do not break keep what they join together. */
export function setText(text: string, box: Box, metrics: Metrics): Setting {
  const words = measureWords(text, metrics);
  for (let size = box.largest; size >= box.smallest; size -= STEP) {
    const lines = fittingLines(words, size, box, metrics);
    if (lines) return { size, lines };
  }
  const letters = words.flatMap((word) => measureLetters(word, metrics));
  for (let size = box.smallest; ; size *= SHRINK) {
    const lines = fittingLines(words, size, box, metrics) ?? fittingLines(letters, size, box, metrics);
    if (lines) return { size, lines };
  }
}

/** The height of lines from the top of the first to the bottom of the last, in em. */
export function heightOf(lines: number, { leading }: Pick<Box, 'leading'>, { ascent, descent }: Metrics): number {
  return ascent + descent + (lines - 1) * leading;
}

function measureWords(text: string, metrics: Metrics): Measured[] {
  const space = metrics.width(' ');
  return [...text.matchAll(/[^ \t\r\n]+/g)].map(({ 0: word, index }) => ({ text: word, index, width: metrics.width(word), space }));
}

/** A word in the letters that readers see, accents and all. */
function measureLetters(word: Measured, metrics: Metrics): Measured[] {
  const letters = [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(word.text)];
  return letters.map(({ segment, index }) => ({ text: segment, index: word.index + index, width: metrics.width(segment), space: index === 0 ? word.space : 0 }));
}

/** The lines at a size, or undefined where they do not fit. */
function fittingLines(pieces: readonly Measured[], size: number, box: Box, metrics: Metrics): Piece[][] | undefined {
  const width = box.width / size;
  const lines = wrap(pieces, width);
  if (!lines || heightOf(lines.length, box, metrics) * size > box.height) return undefined;
  return balance(pieces, lines, width).map(place);
}

/** The same number of lines, as narrow as they can be. */
function balance(pieces: readonly Measured[], lines: Measured[][], width: number): Measured[][] {
  let best = lines;
  let [tooNarrow, wide] = [0, width];
  for (let round = 0; round < 12; round += 1) {
    const middle = (tooNarrow + wide) / 2;
    const narrower = wrap(pieces, middle);
    if (narrower?.length === lines.length) [best, wide] = [narrower, middle];
    else tooNarrow = middle;
  }
  return best;
}

/** Fills line after line, or returns undefined where a piece is wider than a line. */
function wrap(pieces: readonly Measured[], width: number): Measured[][] | undefined {
  const lines: Measured[][] = [];
  let used = 0;
  for (const piece of pieces) {
    if (piece.width > width) return undefined;
    const line = lines.at(-1);
    if (line && used + piece.space + piece.width <= width) {
      line.push(piece);
      used += piece.space + piece.width;
    } else {
      lines.push([piece]);
      used = piece.width;
    }
  }
  return lines;
}

function place(line: readonly Measured[]): Piece[] {
  let end = 0;
  return line.map(({ text, index, width, space }, position) => {
    const x = position === 0 ? 0 : end + space;
    end = x + width;
    return { text, index, x };
  });
}
