/** Preloaded into a build: writes the most memory the process had, in kilobytes, into the file that BENCH_MEMORY_FILE names. */
import { writeFileSync } from 'node:fs';

process.on('exit', () => {
  const file = process.env['BENCH_MEMORY_FILE'];
  if (file) writeFileSync(file, String(process.resourceUsage().maxRSS));
});
