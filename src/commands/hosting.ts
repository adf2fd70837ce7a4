/**
 * `npm run hosting -- nginx`: writes into .cache/hosting/nginx/ what goes onto a server with nginx.
 *
 *   --folder /srv/decoche   where that will stand on the server
 *   --without-brotli        for an nginx without the module that sends brotli
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { writeNginxHosting } from '../hosting/write.ts';

const USAGE = 'What to do?\n  npm run hosting -- nginx [--folder /srv/decoche] [--without-brotli]';

const inProject = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { folder: { type: 'string', default: '/srv/decoche' }, 'without-brotli': { type: 'boolean', default: false } },
  });
  const { folder, 'without-brotli': withoutBrotli } = values;
  if (positionals.join() !== 'nginx') throw new Error(USAGE);
  if (!/^\/[\w./-]*[\w-]$/.test(folder)) throw new Error(`--folder is "${folder}". Expected: an absolute path of letters, digits, "-", "_" and ".", like /srv/decoche`);
  const { files, written } = await writeNginxHosting({ dist: inProject('dist'), target: inProject('.cache/hosting/nginx'), folder, brotli: !withoutBrotli });
  console.log(`.cache/hosting/nginx/ holds the site (${files} files, ${written} of them new or changed), each text compressed beforehand, and nginx's configuration.
On the server:
  1. copy the folder:   rsync --archive --delete .cache/hosting/nginx/ server:${folder}/
  2. the first time:    cp ${folder}/server.conf /etc/nginx/conf.d/decoche.conf, and look into it${withoutBrotli ? '' : '; brotli needs the module (Debian: libnginx-mod-http-brotli-static)'}
  3. every time:        nginx -t && systemctl reload nginx`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
