/** The licences of all packages. */
import { readFileSync } from 'node:fs';
import { licencesPage, lockedPackages, sentToReaders } from '../supply/licences.ts';

export function GET(): Response {
  const texts = new Map(sentToReaders.map((name) => [name, readFileSync(`node_modules/${name}/LICENSE`, 'utf8')]));
  return new Response(licencesPage(lockedPackages(readFileSync('package-lock.json', 'utf8')), texts));
}
