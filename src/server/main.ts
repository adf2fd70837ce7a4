/**
 * Serves the built site: `node src/server/main.ts [folder]`.
 * PORT sets the port (4321), HOST the address to listen on (this machine only; `0.0.0.0` for all).
 */
import { resolve } from 'node:path';
import { listen } from './listen.ts';
import { createSiteServer, readBuiltOptions } from './serve.ts';

const defaultPort = 4321;

/** @throws Error if the value is no port. */
function readPort(value: string | undefined): number {
  if (!value) return defaultPort;
  const port = Number(value);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`PORT is "${value}". Expected: a number from 0 to 65535.`);
  return port;
}

async function main(): Promise<void> {
  const folder = resolve(process.argv[2] ?? 'dist');
  const options = readBuiltOptions(folder);
  const server = createSiteServer(folder, options);
  const host = process.env['HOST'] || undefined;
  const port = await listen(server, readPort(process.env['PORT']), host, (busy) => console.log(`Port ${busy} is busy, trying ${busy + 1} …`));

  // Ends at once, open connections of browsers included.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      server.close();
      server.closeAllConnections();
    });
  }
  console.log('Serving the built site with the headers of production. Ctrl+C stops.');
  const reached = host === undefined || ['0.0.0.0', '::'].includes(host) ? 'localhost' : host;
  console.log(`http://${reached.includes(':') ? `[${reached}]` : reached}:${port}${options.base}`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
