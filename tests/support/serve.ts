/** Serves the built site for browser tests, with the headers of production, on any free port. */
import { fileURLToPath } from 'node:url';
import { listen } from '../../src/server/listen.ts';
import { createSiteServer, readBuiltOptions } from '../../src/server/serve.ts';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));
const options = readBuiltOptions(dist);
const port = await listen(createSiteServer(dist, options), 0);
console.log(`Serving on http://localhost:${port}${options.base}`);
