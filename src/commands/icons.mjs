/**
 * Draws the icons and the share card in public/ from the sign: a switch that has just been turned off.
 * To be run by hand when the sign or its colours change: node src/commands/icons.mjs
 */
import { writeFile } from 'node:fs/promises';
import sharp from 'sharp';

const paper = '#f7f2e8';
const ink = '#1d1a15';
const accent = '#8c2d09';

/** The sign in a box of 46 × 26: the track, the knob on the side of "off", and a dot where it was. */
const sign = (line, knob) => `<rect x="1.5" y="1.5" width="43" height="23" rx="11.5" fill="none" stroke="${line}" stroke-width="3"/><circle cx="13" cy="13" r="7" fill="${knob}"/><circle cx="33" cy="13" r="2.2" fill="${line}"/>`;

/** The icon: the sign on a tile, whose corners are round where the system does not round them itself. */
const tile = (radius) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" rx="${radius}" fill="${accent}"/><g transform="translate(6.7 17.7) scale(1.1)">${sign(paper, paper)}</g></svg>`;

/** What is shown where a page is passed on. The word is set in the serif of the machine that draws it. */
const card = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 630"><rect width="1200" height="630" fill="${paper}"/><g transform="translate(370 120) scale(10)">${sign(ink, accent)}</g><text x="600" y="525" font-family="P052, Palatino, Liberation Serif, serif" font-size="120" font-weight="600" text-anchor="middle" fill="${ink}">Décoché</text></svg>`;

const png = (svg, width, height) => sharp(Buffer.from(svg), { density: 300 }).resize(width, height).png({ compressionLevel: 9, palette: true }).toBuffer();

const files = {
  'favicon.svg': `${tile(14)}\n`,
  'favicon-32.png': await png(tile(14), 32, 32),
  'apple-touch-icon.png': await png(tile(0), 180, 180),
  'share.png': await png(card, 1200, 630),
};
for (const [name, content] of Object.entries(files)) await writeFile(new URL(`../../public/${name}`, import.meta.url), content);
console.log(`Drawn in public/: ${Object.keys(files).join(', ')}`);
