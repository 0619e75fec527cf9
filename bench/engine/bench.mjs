// Measures loadgate beside its peers on this machine:
//   npm run bench                              everything, about twenty minutes; publishes README.md and results.json
//   npm run bench -- --only 1 --rounds 2       a first impression
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, platform, release, tmpdir, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { barsOf } from './bars.mjs';
import { chooseCores, pinMyself } from './cores.mjs';
import { parseOptions, USAGE } from './options.mjs';
import { journey } from './parts/journey.mjs';
import { memory } from './parts/memory.mjs';
import { openModel } from './parts/open-model.mjs';
import { startUp } from './parts/start-up.mjs';
import { throughput } from './parts/throughput.mjs';
import { workers } from './parts/workers.mjs';
import { earlierParts, publish } from './publish.mjs';
import { tables } from './tables.mjs';
import { findPeers, installPeers, onPath } from './tools.mjs';

const PARTS = {
  1: { key: 'throughput', title: 'Closed-loop throughput', measure: throughput },
  2: { key: 'journey', title: 'Scripted journey', measure: journey },
  3: { key: 'openModel', title: 'Open model', measure: openModel },
  4: { key: 'memory', title: 'Memory', measure: memory },
  5: { key: 'startUp', title: 'Start-up', measure: startUp },
  6: { key: 'workers', title: 'Workers', measure: workers },
};
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const BUNDLE = join(ROOT, 'dist/cli/index.js');

async function main() {
  const options = parseOptions(process.argv.slice(2), PARTS);
  if (options.help) {
    process.stdout.write(USAGE);
    return;
  }
  if (platform() !== 'linux') throw new Error('the benchmark reads /proc: it needs Linux');
  const say = (text) => process.stderr.write(`${text}\n`);
  if (options.install) installPeers(findPeers(options.peers), say);
  const bench = prepare(options, say);
  try {
    const parts = await measureParts(bench, options);
    const results = { ...describe(bench), parts };
    const bars = barsOf(parts);
    if (options.write) await publish({ ...results, bars });
    process.stdout.write(`${tables({ ...results, bars })}\n`);
  } finally {
    rmSync(bench.scratch, { recursive: true, force: true });
  }
}

function prepare({ peers, rounds, seconds, cli, bundle }, say) {
  const cores = chooseCores();
  pinMyself(cores);
  const measured = resolve(cli ?? (bundle ? BUNDLE : join(ROOT, 'lib/cli.js')));
  if (!existsSync(measured)) throw new Error(`${measured} does not exist: npm run compile makes it`);
  return {
    scratch: mkdtempSync(join(tmpdir(), 'loadgate-bench-')),
    cores,
    peers: findPeers(peers),
    rounds,
    seconds,
    /** CPU time that a generator's just-in-time compiler and its connections have before they are measured, s. */
    settle: 1,
    cli: measured,
    // What people run starts faster than the sources.
    bundles:
      measured === BUNDLE || !existsSync(BUNDLE) ? [] : [{ name: 'loadgate (bundle in dist/)', cli: BUNDLE }],
    say,
  };
}

async function measureParts(bench, { only, write }) {
  // Parts that were not measured now keep what was published of them.
  const parts = write ? earlierParts() : {};
  for (const number of only) {
    const { key, title, measure } = PARTS[number];
    bench.say(`\n(${number}) ${title}`);
    const from = performance.now();
    const figures = await measure(bench);
    const { rounds, seconds } = bench;
    parts[key] = { ...figures, when: { date: today(), rounds, seconds } };
    bench.say(`took ${Math.round((performance.now() - from) / 1000)} s`);
  }
  return parts;
}

function describe({ cores, peers, cli }) {
  const version = execFileSync(process.execPath, [cli, '--version'], { encoding: 'utf8' }).trim();
  const { pinned, server, generator, notes } = cores;
  return {
    date: today(),
    loadgate: { version, from: cli === BUNDLE ? 'the bundle in dist/' : 'the compiled sources' },
    machine: {
      cpu: cpus()[0]?.model ?? 'unknown',
      processors: cpus().length,
      memoryGB: Math.round(totalmem() / 1e9),
      system: `Linux ${release()}`,
      node: process.versions.node,
      nginx: versionOfNginx(),
    },
    pinning: { pinned, server, generator, notes },
    peers: Object.values(peers).map(({ name, path, version: of }) => ({
      name,
      version: path === null ? null : of,
    })),
  };
}

function versionOfNginx() {
  const path = onPath('nginx', ['/usr/sbin', '/usr/local/sbin', '/opt/homebrew/bin']);
  if (path === null) return null;
  const text = execFileSync('/bin/sh', ['-c', '"$0" -v 2>&1', path], { encoding: 'utf8' });
  return /[\d.]+\d/.exec(text)?.[0] ?? 'unknown';
}

function today() {
  return new Date().toISOString().slice(0, 10);
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
