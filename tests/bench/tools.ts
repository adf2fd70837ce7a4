/** Programs that only measurements need: each has a package.json and a lock file of its own, and is installed when it is first asked for. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** An installed set of programs. */
export interface Tools {
  /** The folder that holds its node_modules. */
  readonly folder: string;
  /** Loads one of its packages. */
  load<Module>(name: string): Promise<Module>;
}

/**
 * The programs of `tests/bench/<name>/package.json`, in `.cache/tools/<name>/`; installed if they are not there.
 * @throws if npm cannot install them.
 */
export function tools(name: string): Tools {
  const asked = join(root, 'tests/bench', name);
  const folder = join(root, '.cache/tools', name);
  const stamp = join(folder, '.installed');
  const wanted = readFileSync(join(asked, 'package-lock.json'), 'utf8');
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
    console.log(`Installing ${name} for the measurement (a minute, the first time) …`);
    mkdirSync(folder, { recursive: true });
    for (const file of ['package.json', 'package-lock.json']) cpSync(join(asked, file), join(folder, file));
    cpSync(join(root, '.npmrc'), join(folder, '.npmrc'));
    const { status } = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: folder, stdio: 'inherit', shell: process.platform === 'win32' });
    if (status !== 0) throw new Error(`npm could not install tests/bench/${name}/package.json; its message stands above.`);
    writeFileSync(stamp, wanted);
  }
  const resolve = createRequire(join(folder, 'package.json')).resolve;
  return { folder, load: (packageName) => import(pathToFileURL(resolve(packageName)).href) };
}
