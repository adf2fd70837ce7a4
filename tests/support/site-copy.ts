/** Copies of the project, to change and to build: the project itself stays as it is. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, globSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { roomForYoung } from '../../src/commands/support/build.mjs';

const project = fileURLToPath(new URL('../..', import.meta.url));

/** What a build reads. */
const sources = ['src', 'content', 'public', 'astro.config.mjs', 'tsconfig.json', 'package.json', 'package-lock.json'];

export interface SiteCopy {
  readonly root: string;
  /** The folder of the built site, once there is one. */
  readonly dist: string;
  read(file: string): string;
  write(file: string, text: string): void;
  /** Changes a file. @throws if that changes nothing. */
  edit(file: string, change: (text: string) => string): void;
  /** Runs `npm run language` in the copy; returns what it says. @throws with what it says if it fails. */
  language(...parameters: readonly string[]): Promise<string>;
  /** Runs `npm run ledger` in the copy; returns what it says. @throws with what it says if it fails. */
  ledger(...parameters: readonly string[]): Promise<string>;
  /** Builds the copy. @throws with the output if that fails. */
  build(options?: BuildOptions): Promise<void>;
  /** Runs checks of the built site (names of files in tests/site/) on the built copy. @throws with what they say if one fails. */
  check(...names: readonly string[]): Promise<void>;
  /** A digest of every source file by path. */
  digests(): Map<string, string>;
  remove(): void;
}

export interface BuildOptions {
  /** Where to, relative to the copy; `dist` unless given. */
  readonly folder?: string;
  /** A program with its parameters that runs the build as its own. */
  readonly prefix?: readonly string[];
  /** A module that the build loads first. */
  readonly preload?: string;
  /** Besides the environment of this process. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** Copies the project into a temporary folder. The caller removes it. */
export function copySite(): SiteCopy {
  const root = mkdtempSync(join(tmpdir(), 'decoche-site-'));
  for (const name of sources) cpSync(join(project, name), join(root, name), { recursive: true });
  linkPackages(root);
  linkCards(root);
  const path = (file: string) => join(root, file);
  const read = (file: string) => readFileSync(path(file), 'utf8');
  const write = (file: string, text: string) => writeFileSync(path(file), text);
  return {
    root,
    dist: path('dist'),
    read,
    write,
    edit(file, change) {
      const before = read(file);
      const after = change(before);
      if (after === before) throw new Error(`${file} was not changed.`);
      write(file, after);
    },
    language: (...parameters) => runNode(root, ['src/commands/language.ts', ...parameters]),
    ledger: (...parameters) => runNode(root, ['src/commands/ledger.ts', ...parameters]),
    async build({ folder = 'dist', prefix = [], preload, environment = {} } = {}) {
      await runNode(root, [roomForYoung, ...(preload === undefined ? [] : ['--import', preload]), 'node_modules/astro/bin/astro.mjs', 'build', '--outDir', folder], environment, prefix);
    },
    async check(...names) {
      cpSync(join(project, 'tests'), path('tests'), { recursive: true });
      await runNode(root, ['node_modules/vitest/vitest.mjs', 'run', '--config', 'tests/vitest.config.ts', '--project', 'site', ...names.map((name) => `tests/site/${name}.test.ts`)]);
    },
    digests() {
      const files = sources.flatMap((name) => (existsSync(path(name)) ? globSync(`${name}{,/**/*}`, { cwd: root, withFileTypes: true }) : []).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)));
      return new Map(files.sort().map((file) => [file.slice(root.length + 1).replaceAll('\\', '/'), createHash('sha256').update(readFileSync(file)).digest('hex')]));
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

/** Links the packages one by one: what a build keeps between its runs (node_modules/.astro, node_modules/.vite) must not be shared. */
function linkPackages(root: string): void {
  mkdirSync(join(root, 'node_modules'));
  for (const name of readdirSync(join(project, 'node_modules')).filter((entry) => !entry.startsWith('.') || entry === '.bin')) {
    symlinkSync(join(project, 'node_modules', name), join(root, 'node_modules', name), 'junction');
  }
}

/** Shares the drawn share cards: they are kept by what they are made from, so that copies draw only what is new in them. */
function linkCards(root: string): void {
  const cards = '.cache/cards';
  mkdirSync(join(project, cards), { recursive: true });
  mkdirSync(join(root, '.cache'));
  symlinkSync(join(project, cards), join(root, cards), 'junction');
}

/** Runs the Node of this process; returns what it writes. */
function runNode(root: string, parameters: readonly string[], extra: Readonly<Record<string, string>> = {}, prefix: readonly string[] = []): Promise<string> {
  return new Promise((resolve, reject) => {
    const [program = process.execPath, ...before] = [...prefix, process.execPath];
    const child = spawn(program, [...before, ...parameters], { cwd: root, env: { ...environment(), ...extra }, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.once('error', reject);
    child.once('close', (code) => (code === 0 ? resolve(output) : reject(new Error(`node ${parameters.join(' ')} ended with ${code}:\n${withoutWarnings(output).slice(-4000)}`))));
  });
}

/** Without the settings of a test runner, which Astro would take for its own. */
function environment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !/^(?:VITEST|VITE_|NODE_ENV$|TEST$|MODE$|DEV$|PROD$|SSR$|BASE_URL$|SITE_)/.test(name));
  return { ...Object.fromEntries(own), ASTRO_TELEMETRY_DISABLED: '1' };
}

/** A build warns at length of what nobody can change; the reason why it failed comes last. */
function withoutWarnings(output: string): string {
  return output.split('\n').filter((line) => !/\[WARN\]|[│╭╰╯]/.test(line)).join('\n');
}
