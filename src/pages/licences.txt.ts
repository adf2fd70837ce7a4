/** The licences of all packages. */
import { readFileSync } from 'node:fs';
import { licencesPage, lockedPackages, sentToReaders } from '../supply/licences.ts';

export function GET(): Response {
  const texts = new Map([...sentToReaders].map(([name, file]) => [name, readFileSync(file, 'utf8')]));
  return new Response(licencesPage(lockedPackages(readFileSync('package-lock.json', 'utf8')), texts));
}
