import { spawn } from 'node:child_process';
import { cpSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
const SLOW = 'POST /api/checkout=1.5';
const TERMINAL = { columns: 108, rows: 40 };
/** Jobs that the baseline is made of: what is learned from fewer is hardly a history. */
const JOBS = 3;
/** A lighter load than the demo's own, for longer: it leaves room for whatever else the machine does. */
const LIGHT = ['--set', 'tiers.demo.load.users=16', '--set', 'tiers.demo.load.for=9s'];
const LONGEST = 420_000;

/**
 * Measures the demo shop: a baseline of this machine, a checkout that got slower, and the first seconds of an ordinary day.
 * All of it in a copy of the package, so that files have the names that they have for a user. `say` tells how far it is.
 */
export async function measure(folder, say) {
  copyPackage(folder);
  for (let job = 1; job <= JOBS; job++) {
    say(`baseline, job ${job} of ${JOBS}`);
    // Without pairs, which a missing baseline would ask for.
    await demo(folder, ['--out', `job-${job}`, '--set', 'tiers.demo.confirm=off'], `job-${job}`);
    await run(folder, ['baseline', 'update', `job-${job}/result.json`]);
  }
  say('a checkout that got slower');
  const screen = await demo(folder, ['--slow', SLOW], 'loadgate-results', 'regression');
  say('the live view');
  const ordinary = ['run', '--tier', 'load', '--runs', '1', '--max-duration', '50s', '--out', 'live'];
  const live = await onTerminal(folder, ordinary);
  // The committed baseline has a longer history than one that was just made.
  await run(folder, [
    'trend',
    'loadgate-results/result.json',
    '--baseline',
    'committed.json',
    '--out',
    'trend.html',
  ]);
  const at = (name) => join(folder, name);
  return {
    report: at('loadgate-results/report.md'),
    html: at('loadgate-results/report.html'),
    trend: at('trend.html'),
    screen,
    live,
  };
}

function copyPackage(folder) {
  for (const name of ['lib', 'examples', 'loadgate.yml', 'package.json'])
    cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  cpSync(join(ROOT, 'perf-baseline.json'), join(folder, 'committed.json'));
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
}

/** Again, where the machine was too busy to judge: the picture of a verdict that was not reached helps nobody. */
async function demo(folder, args, out, wanted) {
  for (let attempt = 1; attempt <= 3; attempt++) {
    const screen = await onTerminal(folder, ['demo', ...LIGHT, ...args]);
    const { overall, headline } = JSON.parse(readFileSync(join(folder, out, 'verdict.json'), 'utf8'));
    if (wanted === undefined ? overall !== 'invalid' : overall === wanted) return screen;
    process.stderr.write(`  attempt ${attempt}: ${headline}\n`);
  }
  throw new Error(`three times another verdict than ${wanted ?? 'a valid one'}: is the machine busy?`);
}

/** What the program writes to a terminal. */
function onTerminal(cwd, args) {
  const command = [process.execPath, 'lib/cli.js', ...args]
    .map((part) => `'${part.replaceAll("'", "'\\''")}'`)
    .join(' ');
  const sized = `stty cols ${TERMINAL.columns} rows ${TERMINAL.rows}; exec ${command}`;
  return output('script', ['-qec', sized, '/dev/null'], cwd, [0, 1]);
}

function run(cwd, args) {
  return output(process.execPath, ['lib/cli.js', ...args], cwd, [0]);
}

function output(program, args, cwd, expected) {
  return new Promise((done, failed) => {
    const env = { ...process.env, TERM: 'xterm-256color', FORCE_HYPERLINK: '0' };
    delete env.NO_COLOR;
    delete env.CI;
    const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], timeout: LONGEST });
    const parts = [];
    child.stdout.on('data', (part) => parts.push(part));
    child.stderr.on('data', (part) => parts.push(part));
    child.on('error', (error) => failed(new Error(`${program} can't be started: ${error.message}`)));
    child.on('close', (code) => {
      const text = Buffer.concat(parts).toString();
      if (expected.includes(code)) done(text);
      else failed(new Error(`${args.join(' ')} ended with ${code ?? 'a signal'}:\n${text.slice(-2000)}`));
    });
  });
}
