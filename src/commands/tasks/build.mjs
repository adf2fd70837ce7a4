/** `npm run build`: builds the site into dist/. */
import { buildSite } from '../support/build.mjs';
import { ensureInstalled } from '../support/install.mjs';

export async function main() {
  await ensureInstalled();
  await buildSite({ always: true });
}
