// Unchanged and slowed comparisons of the demo shop, all through the command line:
//   node bench/gate/live.mjs [--times 20] [--slow 'POST /api/checkout=1.5'] [--bundle dist/cli/index.js]
// Writes live.json (raw verdicts and intervals) and prints a table. Exit code 1 when the expectation is missed.
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    times: { type: 'string', default: '20' },
    slow: { type: 'string', default: 'POST /api/checkout=1.5' },
    bundle: { type: 'string', default: fileURLToPath(new URL('../../dist/cli/index.js', import.meta.url)) },
    for: { type: 'string', default: '2s' },
  },
});
const times = Number(values.times);
const scratch = mkdtempSync(join(tmpdir(), 'loadgate-live-'));
const settings = [`tiers.demo.load.for=${values.for}`, 'tiers.demo.warmup=500ms'];

function compare(index, slow) {
  const out = join(scratch, `${slow === null ? 'same' : 'slow'}-${index}`);
  const args = [values.bundle, 'demo', '--json', '--out', out, '--baseline', join(scratch, 'none.json')];
  for (const setting of settings) args.push('--set', setting);
  if (slow !== null) args.push('--slow', slow);
  const started = Date.now();
  return new Promise((done) => {
    execFile(process.execPath, args, { maxBuffer: 1 << 26 }, (error) => {
      const verdict = JSON.parse(readFileSync(join(out, 'verdict.json'), 'utf8'));
      done({
        slow,
        exitCode: error === null ? 0 : error.code,
        overall: verdict.overall,
        seconds: Math.round((Date.now() - started) / 1000),
        pairs: verdict.decision?.looks.at(-1)?.pairs ?? 0,
        cells: verdict.cells
          .filter((cell) => cell.by === 'pairs')
          .map(({ endpoint, metric, verdict: of, change, interval, detectable }) => ({
            cell: `${endpoint ?? '(all)'} ${metric}`,
            verdict: of,
            change: rounded(change),
            low: rounded(interval?.low),
            high: rounded(interval?.high),
            detectable: rounded(detectable),
          })),
      });
    });
  });
}

const rounded = (value) => (typeof value === 'number' ? Number(value.toPrecision(3)) : null);
const comparisons = [];
for (let index = 1; index <= times; index++) {
  // Taking turns: what changes on this machine over the experiment falls on both kinds.
  for (const slow of [null, values.slow]) {
    const result = await compare(index, slow);
    comparisons.push(result);
    process.stdout.write(
      `${index}\t${slow === null ? 'unchanged' : slow}\t${result.overall}\t${result.pairs} pairs\t${result.seconds} s\n`,
    );
  }
}

const same = comparisons.filter(({ slow }) => slow === null);
const slowed = comparisons.filter(({ slow }) => slow !== null);
const red = (list) => list.filter(({ overall }) => overall === 'regression').length;
const named = slowed.filter(({ cells }) => {
  const bad = cells.filter(({ verdict }) => verdict === 'regression').map(({ cell }) => cell);
  return bad.length > 0 && bad.every((cell) => cell.startsWith('checkout ') || cell.startsWith('(all)'));
}).length;
const covered = same.flatMap(({ cells }) => cells).filter(({ low }) => low !== null);
const inside = covered.filter(({ low, high }) => low <= 0 && high >= 0).length;
const summary = {
  unchanged: same.length,
  falseAlarms: red(same),
  inconclusive: same.filter(({ overall }) => overall === 'inconclusive').length,
  slowed: slowed.length,
  found: red(slowed),
  foundAndNamed: named,
  intervalCoverage: covered.length === 0 ? null : rounded(inside / covered.length),
  intervals: covered.length,
};
const machine = { cpu: cpus()[0]?.model ?? 'unknown', cores: cpus().length, node: process.versions.node };
writeFileSync(
  fileURLToPath(new URL('live.json', import.meta.url)),
  `${JSON.stringify({ machine, slow: values.slow, settings, summary, comparisons }, null, 1)}\n`,
);
process.stdout.write(`${JSON.stringify(summary, null, 2)}\n`);
process.exitCode = summary.falseAlarms <= times * 0.05 && summary.found >= times * 0.8 ? 0 : 1;
