/** What a folder's files tell about how its service is started. */
export interface Project {
  readonly manager: PackageManager;
  /** Once per commit; null: nothing is to be installed or built. */
  readonly build: string | null;
  /** Null: the package.json names no way to start it. */
  readonly command: string | null;
  /** Where the service usually listens. */
  readonly port: number;
  /** Whether the command sets the port itself, so that it can't be given another one. */
  readonly isPortFixed: boolean;
  /** For actions/setup-node; null: the runner's own Node.js will do. */
  readonly nodeVersionFile: string | null;
}

export type PackageManager = 'npm' | 'pnpm' | 'yarn' | 'bun';

/** A package.json as it was parsed. */
export type Manifest = Readonly<Record<string, unknown>>;

/** `has` tells whether a file of this name lies beside the package.json. */
export function readProject(manifest: Manifest, has: (name: string) => boolean): Project {
  const manager = managerOf(manifest, has);
  const scripts = textsOf(manifest.scripts);
  const start = START.find((name) => scripts.has(name));
  const script = start === undefined ? '' : (scripts.get(start) ?? '');
  const fixed = fixedPort(script);
  return {
    manager,
    build: buildOf(manifest, manager, scripts, has),
    command: start === undefined ? mainOf(manifest) : runScript(manager, start),
    port: fixed ?? usualPort(manifest),
    isPortFixed: fixed !== null,
    nodeVersionFile: nodeVersionFile(manifest, has),
  };
}

/** Scripts that start a service, the one that is nearest to production first. */
const START = ['start:prod', 'start', 'serve', 'preview', 'dev'];

function managerOf(manifest: Manifest, has: (name: string) => boolean): PackageManager {
  const named = typeof manifest.packageManager === 'string' ? manifest.packageManager.split('@')[0] : null;
  const known = (['npm', 'pnpm', 'yarn', 'bun'] as const).find((one) => one === named);
  if (known !== undefined) return known;
  if (has('pnpm-lock.yaml')) return 'pnpm';
  if (has('yarn.lock')) return 'yarn';
  return has('bun.lock') || has('bun.lockb') ? 'bun' : 'npm';
}

/** The base commit is built in a folder of its own, without what is installed here. */
function buildOf(
  manifest: Manifest,
  manager: PackageManager,
  scripts: ReadonlyMap<string, string>,
  has: (name: string) => boolean,
): string | null {
  const needs = ['dependencies', 'devDependencies'].some((key) => textsOf(manifest[key]).size > 0);
  const install = needs ? `test -d node_modules || ${installCommand(manager, has)}` : null;
  const build = scripts.has('build') ? runScript(manager, 'build') : null;
  if (install === null || build === null) return install ?? build;
  return `(${install}) && ${build}`;
}

function installCommand(manager: PackageManager, has: (name: string) => boolean): string {
  switch (manager) {
    case 'npm':
      return has('package-lock.json') || has('npm-shrinkwrap.json') ? 'npm ci' : 'npm install';
    case 'yarn':
      return has('.yarnrc.yml') ? 'yarn install --immutable' : 'yarn install --frozen-lockfile';
    case 'pnpm':
    case 'bun':
      return `${manager} install --frozen-lockfile`;
  }
}

function runScript(manager: PackageManager, name: string): string {
  return name === 'start' && manager !== 'bun' ? `${manager} start` : `${manager} run ${name}`;
}

function mainOf(manifest: Manifest): string | null {
  const main = manifest.main;
  return typeof main === 'string' && /^[\w./-]+\.[cm]?js$/.test(main) ? `node ${main}` : null;
}

function fixedPort(script: string): number | null {
  const port = Number(/(?:\bPORT=|--port[= ]|\s-p[= ]?)(\d{2,5})\b/.exec(script)?.[1] ?? NaN);
  return port > 0 && port < 65_536 ? port : null;
}

/** Where the development servers of these frameworks listen unless told otherwise. */
const USUAL_PORTS: readonly (readonly [string, number])[] = [
  ['@angular/cli', 4200],
  ['astro', 4321],
  ['gatsby', 8000],
  ['@vue/cli-service', 8080],
  ['webpack-dev-server', 8080],
];

function usualPort(manifest: Manifest): number {
  const installed = ['dependencies', 'devDependencies'].flatMap((key) => [...textsOf(manifest[key]).keys()]);
  return USUAL_PORTS.find(([name]) => installed.includes(name))?.[1] ?? 3000;
}

function nodeVersionFile(manifest: Manifest, has: (name: string) => boolean): string | null {
  const file = ['.nvmrc', '.node-version', '.tool-versions'].find(has);
  if (file !== undefined) return file;
  return textsOf(manifest.engines).has('node') ? 'package.json' : null;
}

/** The texts of an object by their keys; anything else has none. */
function textsOf(value: unknown): ReadonlyMap<string, string> {
  if (typeof value !== 'object' || value === null) return new Map();
  const texts = Object.entries(value).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return new Map(texts);
}
