/**
 * `npm run load`: load on the built site, served by nginx on this machine as `npm run hosting` has it, for 20 seconds or as many as a
 * parameter says. Fails where an answer is not a page.
 */
import { join } from 'node:path';
import { site } from '../../src/config.ts';
import { isErrorPage, readBuiltSite, root } from '../support/built-site.ts';
import { makeLoad, startNginx } from '../support/nginx.ts';

const seconds = Number(process.argv[2] ?? 20);
const built = readBuiltSite('dist', site);
const paths = built.pages.filter((page) => !isErrorPage(page)).map((page) => page.url.pathname);

const nginx = await startNginx(join(root, 'dist'), { brotliQuality: 11 });
try {
  console.log(`nginx sends ${paths.length} pages in turn, compressed, over 32 connections for ${seconds} seconds …`);
  const load = await makeLoad(nginx, paths, seconds);
  const broken = nginx.errors();
  console.log(load.output);
  console.log(`${load.rate.toFixed(0)} pages a second; 99 of 100 within ${load.slow}; of ${load.requests} answers ${load.failures} were wrong; errors of the server: ${broken.length}`);
  if (load.failures > 0 || broken.length > 0) process.exitCode = 1;
} finally {
  await nginx.stop();
}
