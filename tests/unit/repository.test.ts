/** What is promised of the repository itself. */
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { root } from '../support/built-site.ts';

function read(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

interface LockedPackage {
  readonly integrity?: string;
  readonly resolved?: string;
  readonly hasInstallScript?: boolean;
  readonly link?: boolean;
  /** It comes inside the package above it, and is covered by that one's integrity. */
  readonly inBundle?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const manifest = JSON.parse(read('package.json')) as { readonly devDependencies: Readonly<Record<string, string>>; readonly dependencies?: object; readonly allowScripts: Readonly<Record<string, boolean>>; readonly scripts: Readonly<Record<string, string>> };
const lock = JSON.parse(read('package-lock.json')) as { readonly packages: Readonly<Record<string, LockedPackage>> };
const locked = Object.entries(lock.packages).filter(([path]) => path !== '');

describe('dependencies', () => {
  test('have exact versions', () => {
    expect(manifest.dependencies).toBeUndefined();
    expect(Object.entries(manifest.devDependencies).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  test('each has its reason in the README', () => {
    const named = new Set([...read('README.md').matchAll(/`([@\w/-]+)`/g)].map(([, name]) => name));
    expect(Object.keys(manifest.devDependencies).filter((name) => !named.has(name))).toEqual([]);
  });

  test('are locked by their integrity, not by where they came from', () => {
    expect(locked.length).toBeGreaterThan(100);
    expect(locked.filter(([, { integrity, inBundle }]) => !inBundle && !integrity?.startsWith('sha512-')).map(([path]) => path)).toEqual([]);
    expect(locked.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path)).toEqual([]);
  });

  test('are locked for every platform, not for the one that wrote the lock', () => {
    const names = new Set(locked.map(([path]) => path.replace(/^.*node_modules\//, '')));
    const wanted = locked.flatMap(([path, { optionalDependencies = {} }]) => Object.keys(optionalDependencies).map((name) => `${name} of ${path}`));
    expect(wanted.length).toBeGreaterThan(50);
    expect(wanted.filter((want) => !names.has(want.split(' ')[0] ?? ''))).toEqual([]);
  });

  test('those that run something when installed are allowed by name', () => {
    const running = locked.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path.replace(/^.*node_modules\//, ''));
    expect(running.filter((name) => !manifest.allowScripts[name])).toEqual([]);
  });
});

describe('every file of the repository', () => {
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' }).split('\n').filter((file) => file !== '');

  test('stands where the map says', () => {
    const top = new Set(files.map((file) => file.split('/')[0] ?? '').filter((name) => !name.startsWith('.')));
    const allowed = ['content', 'public', 'src', 'tests', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json', 'README.md', 'CONTRIBUTING.md', 'LICENSE', 'LICENSE-CONTENT'];
    expect([...top].filter((name) => !allowed.includes(name))).toEqual([]);
  });
});

interface Workflow {
  readonly permissions: object;
  readonly jobs: Readonly<Record<string, { readonly permissions?: object; readonly 'timeout-minutes'?: number; readonly steps: readonly { readonly uses?: string; readonly run?: string; readonly with?: object }[] }>>;
}

const workflows = readdirSync(join(root, '.github/workflows'));
/** Those that may do more than read. */
const publishing: Readonly<Record<string, object>> = { 'site.yml': { publish: { contents: 'read', pages: 'write', 'id-token': 'write' } } };

describe.each(workflows)('the workflow %s', (name) => {
  const text = read(`.github/workflows/${name}`);
  const { permissions, jobs } = parse(text) as Workflow;
  const steps = Object.values(jobs).flatMap((job) => job.steps);

  test('takes what others wrote by digest, and says which version that is', () => {
    const lines = text.split('\n').filter((line) => line.includes('uses:'));
    expect(lines.length).toBeGreaterThan(5);
    expect(lines.filter((line) => !/uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([]);
  });

  test('may read, and only what publishes may publish', () => {
    expect(permissions).toEqual({ contents: 'read' });
    expect(Object.fromEntries(Object.entries(jobs).flatMap(([job, { permissions: own }]) => (own ? [[job, own]] : [])))).toEqual(publishing[name] ?? {});
    expect(steps.filter((step) => step.uses?.startsWith('actions/checkout@')).every((step) => JSON.stringify(step.with) === '{"persist-credentials":false}')).toBe(true);
    expect(text).not.toContain('secrets.');
  });

  test('runs nothing that somebody else could have written into it, and ends', () => {
    expect(steps.filter((step) => step.run?.includes('${{'))).toEqual([]);
    expect(Object.entries(jobs).filter(([, job]) => job['timeout-minutes'] === undefined).map(([job]) => job)).toEqual([]);
  });

  test('hands over what is in a hidden folder, too', () => {
    const uploads = steps.filter((step) => step.uses?.startsWith('actions/upload-artifact@')).map((step) => step.with as { readonly path: string; readonly 'include-hidden-files'?: boolean });
    expect(uploads.filter((upload) => upload.path.startsWith('.') && upload['include-hidden-files'] !== true)).toEqual([]);
  });

  test('runs commands that there are', () => {
    const commands = steps.flatMap((step) => [...(step.run ?? '').matchAll(/npm run ([\w:-]+)/g)].map(([, command]) => command ?? ''));
    expect(commands.length).toBeGreaterThan(0);
    expect(commands.filter((command) => manifest.scripts[command] === undefined)).toEqual([]);
  });
});

test('addresses are asked for by one workflow, which keeps the answers for the next week', () => {
  const asking = workflows.filter((name) => read(`.github/workflows/${name}`).includes('check -- --links'));
  expect(asking).toEqual(['freshness.yml']);
  expect(read('.github/workflows/freshness.yml')).toContain('path: .cache/links.json');
});

/** What somebody types who has just got the repository; measurements start on what it has installed. */
const commands = Object.keys(manifest.scripts).filter((name) => !/^(?:bench|bench:languages|lighthouse)$/.test(name));

describe.each(commands)('npm run %s', (script) => {
  const name = script.replace(':', '-');

  test('starts on plain Node, and on an old one says that it is', () => {
    expect(manifest.scripts[script]).toBe(`node src/commands/${name}.mjs`);
    expect(read(`src/commands/${name}.mjs`)).toBe(`import { runTask } from './support/node-version.mjs';\n\nrunTask(() => import('./tasks/${name}.mjs'));\n`);
  });

  test('is in README, CONTRIBUTING or content/README', () => {
    expect(['README.md', 'CONTRIBUTING.md', 'content/README.md'].map(read).join('\n')).toMatch(new RegExp(`npm (?:run )?${script}\\b`));
  });
});

test('the map in CONTRIBUTING names every folder of src/, of its components and of tests/', () => {
  const map = /\n```\nsrc\/config\.ts.*?\n```/s.exec(read('CONTRIBUTING.md'))?.[0] ?? '';
  const folders = (path: string) => readdirSync(join(root, path), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const missing = [...folders('src').map((name) => `src/${name}/`), ...folders('src/components').map((name) => `${name}/`), ...folders('tests').map((name) => `${name}/`)].filter((name) => !map.includes(name));
  expect(missing).toEqual([]);
});
