import { runTask } from './support/node-version.mjs';

runTask(() => import('./tasks/load.mjs'));
