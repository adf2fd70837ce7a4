/**
 * Draws the icons in public/ from the sign. To be run by hand when the sign or its colours change: npx node src/commands/icons.ts
 */
import { writeFile } from 'node:fs/promises';
import sharp from 'sharp';
import { colours, sign } from '../cards/sign.ts';

/** The icon: the sign on a tile, whose corners are round where the system does not round them itself. */
const tile = (radius: number) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" rx="${radius}" fill="${colours.accent}"/><g transform="translate(6.7 17.7) scale(1.1)">${sign(colours.paper, colours.paper)}</g></svg>`;

const png = (svg: string, size: number) => sharp(Buffer.from(svg), { density: 300 }).resize(size, size).png({ compressionLevel: 9, palette: true }).toBuffer();

const files = {
  'favicon.svg': `${tile(14)}\n`,
  'favicon-32.png': await png(tile(14), 32),
  'apple-touch-icon.png': await png(tile(0), 180),
};
for (const [name, content] of Object.entries(files)) await writeFile(new URL(`../../public/${name}`, import.meta.url), content);
console.log(`Drawn in public/: ${Object.keys(files).join(', ')}`);
