/** Share cards as SVG without text elements: every letter is an outline. Pure. */
import { heightOf, setText, type Box, type Piece } from './setting.ts';
import { colours, sign, signSize } from './sign.ts';
import type { Typeface } from './typeface.ts';

/** What a card shows. */
export interface CardText {
  readonly heading: string;
  /** A part of the heading that stands out: the name of a territory. */
  readonly emphasis?: string | undefined;
}

/** Width and height that the networks ask for. */
export const cardSize = { width: 1200, height: 630 } as const;

const name = 'Décoché';
const margin = 80;

/** Where the heading stands, in the middle of it: from the top to the line above the sign. */
const headingBox: Box = { width: cardSize.width - 2 * margin, height: 380, largest: 100, smallest: 36, leading: 1.14 };
const headingTop = 50;

const footTop = 480;
const footSign = 2;
const footSize = 56;

/** A point from which text is drawn: its baseline. */
interface Start {
  readonly x: number;
  readonly y: number;
  /** In pixels. */
  readonly size: number;
}

/** The card of a page: its heading, and below it the sign and the name of the site. */
export function pageCard({ heading, emphasis = '' }: CardText, typeface: Typeface): string {
  const { size, lines } = setText(heading, headingBox, typeface);
  const top = headingTop + (headingBox.height - heightOf(lines.length, headingBox, typeface) * size) / 2;
  const isEmphasis = isWithin(heading, emphasis);
  const text = lines.map((line, row) => {
    const start = { x: margin, y: top + (typeface.ascent + row * headingBox.leading) * size, size };
    return line.map((piece) => drawPiece(piece, start, typeface, (index) => (isEmphasis(index) ? colours.accent : colours.ink))).join('');
  });
  return svg(text.join('') + foot(typeface));
}

/** Tells which places of a text are within a part of it; none where it has no such part. */
function isWithin(text: string, part: string): (index: number) => boolean {
  const from = text.indexOf(part);
  return (index) => from !== -1 && index >= from && index < from + part.length;
}

/** The card of the site itself, for what has no heading of its own. */
export function siteCard(typeface: Typeface): string {
  const [scale, size] = [10, 128];
  const middle = cardSize.width / 2;
  const drawn = `<g transform="translate(${middle - (signSize.width * scale) / 2} 112) scale(${scale})">${sign(colours.ink, colours.accent)}</g>`;
  return svg(drawn + drawName({ x: middle - (typeface.width(name) * size) / 2, y: 525, size }, typeface));
}

/** A hairline, the sign and the name. */
function foot(typeface: Typeface): string {
  const signY = footTop + 38;
  const middle = signY + (signSize.height * footSign) / 2;
  const hairline = `<path d="M${margin} ${footTop}h${cardSize.width - 2 * margin}" stroke="${colours.line}" stroke-width="2"/>`;
  const drawn = `<g transform="translate(${margin} ${signY}) scale(${footSign})">${sign(colours.ink, colours.accent)}</g>`;
  return hairline + drawn + drawName({ x: margin + signSize.width * footSign + 22, y: middle + footSize * 0.33, size: footSize }, typeface);
}

function drawName(start: Start, typeface: Typeface): string {
  return drawPiece({ text: name, index: 0, x: 0 }, start, typeface, () => colours.ink);
}

/** @param colour the colour of the character at a place of the text. */
function drawPiece({ text, index, x }: Piece, start: Start, typeface: Typeface, colour: (index: number) => string): string {
  const scale = start.size / typeface.unitsPerEm;
  const glyphs = typeface.glyphs(text).filter(({ outline }) => outline !== '');
  const paths = glyphs.map((glyph) => `<path fill="${colour(index + glyph.index)}" transform="translate(${glyph.x} ${glyph.y})" d="${glyph.outline}"/>`);
  return `<g transform="translate(${round(start.x + x * start.size)} ${round(start.y)}) scale(${round(scale)} ${round(-scale)})">${paths.join('')}</g>`;
}

/** A number with as many digits as can be seen. */
function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

function svg(content: string): string {
  const { width, height } = cardSize;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><rect width="${width}" height="${height}" fill="${colours.paper}"/>${content}</svg>`;
}
