/** Reads QR codes back from the drawings, by a library that has nothing to do with the one that made them. */
import jsqr from 'jsqr';

/** Pixels a module. */
const SCALE = 4;

/**
 * What a QR code says.
 * @param svg a drawing whose dark modules are one path of horizontal lines (`M`, `m`, `h`), stroked one unit wide.
 * @throws Error if the drawing is another, or no reader would find a code in it.
 */
export function readQr(svg: string): string {
  const side = Number(/viewBox="0 0 (\d+) \1"/.exec(svg)?.[1]);
  const path = /stroke="#000" d="([^"]+)"/.exec(svg)?.[1];
  if (!side || path === undefined || !svg.includes(`fill="#fff" d="M0 0h${side}v${side}H0z"`)) throw new Error(`No dark code on a light square in ${svg.slice(0, 200)}`);
  const width = side * SCALE;
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const { x, y, length } of lines(path)) {
    for (let row = (y - 0.5) * SCALE; row < (y + 0.5) * SCALE; row += 1) {
      for (let column = x * SCALE; column < (x + length) * SCALE; column += 1) pixels.fill(0, (row * width + column) * 4, (row * width + column) * 4 + 3);
    }
  }
  const found = jsqr(pixels, width, width, { inversionAttempts: 'dontInvert' });
  if (!found) throw new Error('No QR code can be read.');
  return found.data;
}

/** The horizontal lines of a path. */
function* lines(path: string): Generator<{ x: number; y: number; length: number }> {
  let [x, y] = [0, 0];
  for (const [command, name, numbers = ''] of path.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    const [first = NaN, second = NaN] = numbers.trim().split(/[ ,]/).map(Number);
    if (name === 'M') [x, y] = [first, second];
    else if (name === 'm') [x, y] = [x + first, y + second];
    else if (name === 'h') {
      yield { x, y, length: first };
      x += first;
    } else throw new Error(`The path of the code has "${command}", which this reader does not know.`);
  }
}
