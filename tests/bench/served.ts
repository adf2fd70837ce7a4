/** A built site, served by the site's own server for a measurement. */
import { listen } from '../../src/server/listen.ts';
import { createSiteServer, readBuiltOptions } from '../../src/server/serve.ts';

export interface Served {
  /** Scheme, host and port, without a trailing slash. */
  readonly origin: string;
  close(): void;
}

/** Serves the folder on a free port, with the headers that stand in its `_headers`, compressed as in production. */
export async function serve(dist: string): Promise<Served> {
  const server = createSiteServer(dist, readBuiltOptions(dist));
  const port = await listen(server, 0);
  return { origin: `http://localhost:${port}`, close: () => server.closeAllConnections() };
}
