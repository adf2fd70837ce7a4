/** A built site, served by the site's own server for a measurement. */
import type { Socket } from 'node:net';
import { listen } from '../../src/server/listen.ts';
import { createSiteServer, readBuiltOptions } from '../../src/server/serve.ts';

/** What went over the wire, headers included. */
export interface Traffic {
  readonly bytes: number;
  readonly requests: number;
}

export interface Served {
  /** Scheme, host and port, without a trailing slash. */
  readonly origin: string;
  /** What was sent since the last call; it sees what workers fetch, too, which a browser's tools do not count with the page. */
  traffic(): Traffic;
  close(): void;
}

/** Serves the folder on a free port, with the headers that stand in its `_headers`, compressed as in production. */
export async function serve(dist: string): Promise<Served> {
  const server = createSiteServer(dist, readBuiltOptions(dist));
  const sockets = new Set<Socket>();
  let [requests, seenBytes, seenRequests] = [0, 0, 0];
  server.on('connection', (socket: Socket) => sockets.add(socket)).on('request', () => (requests += 1));
  const port = await listen(server, 0);
  return {
    origin: `http://localhost:${port}`,
    traffic() {
      const bytes = [...sockets].reduce((sum, socket) => sum + socket.bytesWritten, 0);
      const since = { bytes: bytes - seenBytes, requests: requests - seenRequests };
      [seenBytes, seenRequests] = [bytes, requests];
      return since;
    },
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
