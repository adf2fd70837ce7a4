import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Both projects run in plain Node: pure modules, and the files of the built site. */
export default defineConfig({
  root,
  test: {
    environment: 'node',
    maxWorkers: 2,
    // Files of tests share a process, and with it what they have read (of the site: support/built-site.ts): none changes what another could see.
    isolate: false,
    unstubEnvs: true,
    projects: [
      { extends: true, test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], testTimeout: 60_000 } },
      { extends: true, test: { name: 'site', include: ['tests/site/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 600_000 } },
    ],
  },
});
