import { execFileSync } from 'node:child_process';
import { accessSync, constants, mkdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';

/** Where `--install` puts peers: never into the repository. */
export const CACHE = join(tmpdir(), 'loadgate-bench-peers');

/** The peers that this benchmark knows, and how each tells its version. */
const PEERS = {
  wrk: { version: ['-v'] },
  hey: { version: null },
  ab: { version: ['-V'] },
  wrk2: { version: ['-v'] },
  vegeta: { version: ['-version'], module: 'github.com/tsenart/vegeta/v12@latest' },
  oha: { version: ['--version'] },
  k6: { version: ['version'], module: 'go.k6.io/k6@latest' },
  autocannon: { version: ['--version'], package: 'autocannon' },
  artillery: { version: null, package: 'artillery' },
};

/** Every peer with its path and version; a path of null: missing. */
export function findPeers(folders) {
  const places = [...folders, CACHE].flatMap((folder) => [
    folder,
    join(folder, 'bin'),
    join(folder, 'node_modules', '.bin'),
  ]);
  return Object.fromEntries(
    Object.entries(PEERS).map(([name, peer]) => {
      const path = onPath(name, places);
      return [name, { name, path, version: path === null ? null : versionOf(name, path, peer) }];
    }),
  );
}

/** Installs what is missing and has a package: k6 and vegeta from their Go modules, the others from npm. */
export function installPeers(found, say) {
  mkdirSync(join(CACHE, 'bin'), { recursive: true });
  for (const [name, { module, package: of }] of Object.entries(PEERS)) {
    if (found[name].path !== null || (!module && !of)) continue;
    const [command, args] = module
      ? ['go', ['install', module]]
      : ['npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--prefix', CACHE, of]];
    if (onPath(command) === null) {
      say(`${name} is not installed: ${command} is missing`);
      continue;
    }
    say(`installing ${name} into ${CACHE} …`);
    try {
      execFileSync(command, args, {
        env: { ...process.env, GOBIN: join(CACHE, 'bin') },
        cwd: CACHE,
        stdio: ['ignore', 'pipe', 'pipe'],
        timeout: LONGEST_INSTALL,
      });
    } catch (error) {
      say(
        `${name} could not be installed: ${String(error.stderr ?? error.message)
          .trim()
          .split('\n')
          .at(-1)}`,
      );
    }
  }
}

const LONGEST_INSTALL = 900_000;

/** The program's path, looked for in `places` and then in PATH; null when it is missing. */
export function onPath(name, places = []) {
  for (const folder of [...places, ...(process.env.PATH ?? '').split(delimiter)]) {
    const path = join(folder, name);
    try {
      accessSync(path, constants.X_OK);
      return path;
    } catch {
      // Not here.
    }
  }
  return null;
}

function versionOf(name, path, { version }) {
  const installed = packageVersion(name, path);
  if (installed !== null) return installed;
  if (version === null) return 'unknown';
  try {
    const text = execFileSync('sh', ['-c', '"$@" 2>&1 || true', 'sh', path, ...version], {
      encoding: 'utf8',
      timeout: 20_000,
    });
    return /\d+\.\d+(\.\d+)?/.exec(text)?.[0] ?? 'unknown';
  } catch {
    return 'unknown';
  }
}

/** npm's own record: faster than starting the program. */
function packageVersion(name, path) {
  try {
    return JSON.parse(readFileSync(join(dirname(path), '..', name, 'package.json'), 'utf8')).version;
  } catch {
    return null;
  }
}
