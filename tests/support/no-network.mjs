/**
 * Loaded before a program (`--import`): whatever in it asks for an address, opens a connection or listens on a port fails, and is written
 * into the file that NETWORK_LOG names. Pipes and sockets of the file system stay.
 */
import dgram from 'node:dgram';
import dns from 'node:dns';
import { appendFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';

function refuse(what) {
  const error = new Error(`The network is cut off here: ${what}`);
  appendFileSync(process.env['NETWORK_LOG'] ?? '/dev/stderr', `${error.stack?.replaceAll('\n', ' ')}\n`);
  throw error;
}

/** Lets through what stays on this machine's file system. */
function guard(object, name, isLocal = () => false) {
  const original = object[name];
  object[name] = function (...parameters) {
    const [first] = Array.isArray(parameters[0]) ? parameters[0] : parameters;
    if (isLocal(first)) return original.apply(this, parameters);
    return refuse(`${name} ${JSON.stringify(first) ?? ''}`);
  };
}

const isPath = (target) => typeof (typeof target === 'object' && target !== null ? target.path : Number.isNaN(Number(target)) ? target : undefined) === 'string';

guard(net.Socket.prototype, 'connect', isPath);
guard(net.Server.prototype, 'listen', isPath);
guard(dgram.Socket.prototype, 'bind');
guard(dgram.Socket.prototype, 'send');
for (const place of [dns, dns.promises, dns.Resolver.prototype, dns.promises.Resolver.prototype]) {
  for (const name of Object.getOwnPropertyNames(place)) if (/^(?:lookup|resolve|reverse)/.test(name) && typeof place[name] === 'function') guard(place, name);
}
syncBuiltinESMExports();
