// Builds dist/ with ncc from the compiled sources; with --check, proves that the committed dist/ is fresh.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const entries = ['cli', 'action'];
const largest = 8_000_000;

async function run(...args) {
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  const [code, signal] = await once(child, 'close');
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code ?? signal}`);
}

async function build(out) {
  rmSync(join(root, 'lib'), { recursive: true, force: true });
  await run('node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json');
  // Both are waited for, whatever comes of one: the folder that they write to is removed afterwards.
  const bundled = await Promise.allSettled(entries.map((entry) => bundle(entry, join(out, entry))));
  for (const { reason } of bundled) if (reason !== undefined) throw reason;
}

async function bundle(entry, folder) {
  const options = ['--license', 'licenses.txt', '--no-cache', '-q'];
  await run('node_modules/@vercel/ncc/dist/ncc/cli.js', 'build', `lib/${entry}.js`, '-o', folder, ...options);
  for (const file of filesOf(folder).filter((name) => /\.m?js$/.test(name))) neutralise(join(folder, file));
  const size = filesOf(folder).reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
  if (size > largest) throw new Error(`dist/${entry} has ${size} bytes, more than ${largest}`);
}

/** The folder that the bundle was built in must not show in it. */
function neutralise(file) {
  const text = readFileSync(file, 'utf8');
  const neutral = text.replaceAll(root, '/');
  if (neutral !== text) writeFileSync(file, neutral);
}

function filesOf(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
}

function differences(fresh, committed) {
  const names = new Set([...filesOf(fresh), ...filesOf(committed)]);
  return [...names].filter((name) => {
    const [a, b] = [join(fresh, name), join(committed, name)];
    return !existsSync(a) || !existsSync(b) || !readFileSync(a).equals(readFileSync(b));
  });
}

const scratch = mkdtempSync(join(tmpdir(), 'loadgate-bundle-'));
try {
  await build(scratch);
  if (process.argv.includes('--check')) {
    const stale = differences(scratch, join(root, 'dist'));
    if (stale.length > 0) {
      process.stderr.write(`dist/ is stale (${stale.join(', ')}): run npm run bundle and commit it.\n`);
      process.exitCode = 1;
    }
  } else {
    rmSync(join(root, 'dist'), { recursive: true, force: true });
    cpSync(scratch, join(root, 'dist'), { recursive: true });
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
