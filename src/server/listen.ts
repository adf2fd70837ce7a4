/** Finds a port that nothing else answers on, and listens there. */
import { once } from 'node:events';
import { createServer, connect, type Server as SocketServer } from 'node:net';
import type { Server } from 'node:http';

/** Both names of this machine: which of them "localhost" means differs by system and browser. */
const loopbacks = ['127.0.0.1', '::1'];

/** How many ports are tried after the wanted one. */
const attempts = 100;

/**
 * Makes a server listen on the wanted port, or on the next one that is free.
 * @param host an address to listen on; without one, this machine only ("localhost").
 * @param onBusy told of every port that is in use.
 * @returns the port.
 * @throws Error if none of the next hundred ports is free, or the address cannot be listened on.
 */
export async function listen(server: Server, wanted: number, host?: string, onBusy: (port: number) => void = () => {}): Promise<number> {
  for (let port = wanted; port <= Math.min(wanted + attempts, 65_535); port += 1) {
    const listened = host === undefined ? await listenOnLoopbacks(server, port) : await listenOn(server, port, host);
    if (listened !== undefined) return listened;
    onBusy(port);
  }
  throw new Error(`No port from ${wanted} to ${wanted + attempts} is free. Set another one: PORT=8080`);
}

async function listenOnLoopbacks(server: Server, port: number): Promise<number | undefined> {
  // Somebody who listens on all addresses does not keep us from listening on one on every system, but would get our readers.
  if (port !== 0 && (await Promise.all(loopbacks.map((host) => answers(port, host)))).includes(true)) return undefined;
  const [first = '', second = ''] = loopbacks;
  const listened = await listenOn(server, port, first);
  if (listened === undefined) return undefined;
  await alsoListenOn(server, listened, second);
  return listened;
}

function answers(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host });
    const finish = (result: boolean) => {
      socket.destroy();
      resolve(result);
    };
    socket.once('connect', () => finish(true)).once('error', () => finish(false)).setTimeout(1000, () => finish(false));
  });
}

/** The port listened on; undefined if it is in use. */
async function listenOn(server: SocketServer, port: number, host: string): Promise<number | undefined> {
  try {
    server.listen({ port, host, exclusive: true });
    await once(server, 'listening');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE') return undefined;
    if (code === 'EACCES') throw new Error(`Port ${port} needs more rights than you have. Set another one: PORT=8080`, { cause: error });
    throw error;
  }
  const address = server.address();
  return typeof address === 'object' && address ? address.port : port;
}

/** Hands the connections of a second address to the server; a machine without that address does without. */
async function alsoListenOn(server: Server, port: number, host: string): Promise<void> {
  const second = createServer((socket) => server.emit('connection', socket));
  const unavailable = new Set(['EADDRNOTAVAIL', 'EAFNOSUPPORT']);
  try {
    await listenOn(second, port, host);
  } catch (error) {
    if (unavailable.has((error as NodeJS.ErrnoException).code ?? '')) return;
    throw error;
  }
  server.once('close', () => second.close());
}
