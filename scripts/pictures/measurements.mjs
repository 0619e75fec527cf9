import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
const CLI = join(ROOT, 'lib/cli.js');
const SLOW = 'POST /api/checkout=1.5';
const TERMINAL = { columns: 108, rows: 40 };
/** Jobs that the baseline is made of: what is learned from fewer is hardly a history. */
const JOBS = 3;
const LONGEST = 240_000;

/** Measures the demo shop: a baseline of this machine, then a checkout that got slower. `say` tells how far it is. */
export async function measure(folder, say) {
  const baseline = join(folder, 'baseline.json');
  for (let job = 1; job <= JOBS; job++) {
    say(`baseline, job ${job} of ${JOBS}`);
    const out = join(folder, `job-${job}`);
    // Without pairs, which a missing baseline would ask for.
    await demo(folder, { out, baseline, set: 'tiers.demo.confirm=off' });
    await run(folder, ['baseline', 'update', join(out, 'result.json'), '--baseline', baseline]);
  }
  say('a checkout that got slower');
  const out = join(folder, 'slow');
  const screen = await demo(folder, { out, baseline, slow: SLOW, wanted: 'regression' });
  const page = join(folder, 'trend.html');
  await run(ROOT, ['trend', join(out, 'result.json'), '--out', page]);
  return { report: join(out, 'report.md'), html: join(out, 'report.html'), trend: page, screen };
}

/** Again, where the machine was too busy to judge: the picture of a verdict that was not reached helps nobody. */
async function demo(folder, { out, baseline, slow, set, wanted }) {
  const args = [
    'demo',
    '--out',
    out,
    '--baseline',
    baseline,
    ...(slow === undefined ? [] : ['--slow', slow]),
    ...(set === undefined ? [] : ['--set', set]),
  ];
  for (let attempt = 1; attempt <= 3; attempt++) {
    const screen = await onTerminal(folder, args);
    const verdict = JSON.parse(readFileSync(join(out, 'verdict.json'), 'utf8'));
    if (wanted === undefined ? verdict.overall !== 'invalid' : verdict.overall === wanted) return screen;
    process.stderr.write(`  attempt ${attempt}: ${verdict.headline}\n`);
  }
  throw new Error(`three times another verdict than ${wanted ?? 'a valid one'}: is the machine busy?`);
}

/** What the program writes to a terminal. */
function onTerminal(cwd, args) {
  const command = [process.execPath, CLI, ...args]
    .map((part) => `'${part.replaceAll("'", "'\\''")}'`)
    .join(' ');
  const sized = `stty cols ${TERMINAL.columns} rows ${TERMINAL.rows}; exec ${command}`;
  return output('script', ['-qec', sized, '/dev/null'], cwd, [0, 1]);
}

function run(cwd, args) {
  return output(process.execPath, [CLI, ...args], cwd, [0]);
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
