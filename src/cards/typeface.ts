/** A typeface read from its file: shapes text and gives it as outlines, so that no font of the machine has a part in a picture. */
import { Blob, Buffer, Face, Font, shape } from 'harfbuzzjs';
import { oncePerKey } from '../lib/once.ts';
import type { Metrics } from './setting.ts';

/** A letter as an outline. */
export interface Glyph {
  /** SVG path data in units of the typeface, upwards from the baseline. */
  readonly outline: string;
  /** Where it stands from the beginning of the text, in units of the typeface. */
  readonly x: number;
  readonly y: number;
  /** Where its character begins in the text. */
  readonly index: number;
}

/** A typeface for texts of one language. */
export interface Typeface extends Metrics {
  /** How many units an em has. */
  readonly unitsPerEm: number;
  glyphs(text: string): readonly Glyph[];
  /** The characters of a text that the typeface does not have, each once. */
  missing(text: string): string[];
}

interface Shaped {
  readonly glyphs: readonly Glyph[];
  readonly advance: number;
  /** Where the characters begin that the typeface does not have. */
  readonly missing: readonly number[];
}

/**
 * Reads a typeface; what it returns gives it for a language (BCP 47), which may choose other forms of letters.
 * @param file the content of a TrueType or OpenType file.
 */
export function readTypeface(file: Uint8Array): (language: string) => Typeface {
  const face = new Face(new Blob(new Uint8Array(file).buffer));
  const font = new Font(face);
  const { ascender, descender } = font.hExtents();
  const outline = oncePerKey((glyph) => font.glyphToPath(Number(glyph)));

  return oncePerKey((language) => {
    const shaped = oncePerKey((text) => shapeText(font, text, language, outline));
    return {
      unitsPerEm: face.upem,
      ascent: ascender / face.upem,
      descent: -descender / face.upem,
      width: (text) => shaped(text).advance / face.upem,
      glyphs: (text) => shaped(text).glyphs,
      missing: (text) => [...new Set(shaped(text).missing.map((index) => String.fromCodePoint(text.codePointAt(index) ?? 0)))],
    };
  });
}

function shapeText(font: Font, text: string, language: string, outline: (glyph: string) => string): Shaped {
  const buffer = new Buffer();
  buffer.addText(text);
  buffer.setLanguage(language);
  buffer.guessSegmentProperties();
  shape(font, buffer);
  const positions = buffer.getGlyphPositions();
  const missing: number[] = [];
  let advance = 0;
  const glyphs = buffer.getGlyphInfos().map(({ codepoint: glyph, cluster: index }, position) => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[position] ?? {};
    if (glyph === 0) missing.push(index);
    const x = advance + xOffset;
    advance += xAdvance;
    return { outline: outline(String(glyph)), x, y: yOffset, index };
  });
  return { glyphs, advance, missing };
}
