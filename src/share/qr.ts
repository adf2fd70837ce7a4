import encode from 'qr';

/** Light modules around the code, without which readers do not find it. */
const QUIET_ZONE = 4;

/** Which modules of the code for a text are dark, row by row, its quiet zone included. @throws Error if the text is too long for a code. */
export function qrModules(text: string): boolean[][] {
  return encode(text, 'raw', { ecc: 'medium', border: QUIET_ZONE });
}

/** The dark modules as an SVG path to be stroked one unit wide: a line for each run in a row. */
export function qrPath(modules: readonly (readonly boolean[])[]): string {
  return modules
    .flatMap((row, y) => {
      const starts = row.flatMap((dark, x) => (dark && !row[x - 1] ? [x] : []));
      const ends = starts.map((start) => row.indexOf(false, start));
      return starts.map((start, index) => {
        const move = index === 0 ? `M${start} ${y}.5` : `m${start - (ends[index - 1] ?? 0)} 0`;
        return `${move}h${(ends[index] ?? 0) - start}`;
      });
    })
    .join('');
}

/** A code for a text as an SVG file: dark on light whatever is around it, one unit a module. @throws Error if the text is too long for a code. */
export function qrSvg(text: string): string {
  const modules = qrModules(text);
  const side = modules.length;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${side}v${side}H0z"/><path stroke="#000" d="${qrPath(modules)}"/></svg>\n`;
}
