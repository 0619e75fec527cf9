import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { figures } from '../../../lib/result/figures.js';
import { Histogram } from '../../../lib/result/histogram.js';

/** `loadgate run` of one journey and one tier, as a user would start it; the gate is off. */
export function loadgate({ scratch, cli }, { target, steps, tier, args = [] }) {
  const file = join(scratch, 'bench.loadgate.yml');
  const scenario = {
    version: 1,
    target,
    journeys: { bench: { steps } },
    tiers: { bench: { runs: 1, confirm: 'off', ...tier } },
  };
  // JSON is YAML, too.
  writeFileSync(file, JSON.stringify(scenario, null, 2));
  const out = join(scratch, 'loadgate-results');
  rmSync(out, { recursive: true, force: true });
  const none = join(scratch, 'no-baseline.json');
  return {
    path: process.execPath,
    args: [cli, 'run', file, '--tier', 'bench', '--out', out, '--baseline', none, '--quiet', ...args],
  };
}

/** Constant users without think time: as fast as it goes. */
export function closedTier(users) {
  return { think: 'off', load: { users, for: '10m' } };
}

/** The run that `loadgate run` has written. */
export function loadgateRun({ scratch }) {
  const { runs } = JSON.parse(readFileSync(join(scratch, 'loadgate-results', 'result.json'), 'utf8'));
  return runs[0];
}

/** Percentiles as its report has them, ms: of the response time, or of the service time alone. */
export function percentilesOf(run, phase) {
  const { service, ...all } = figures(run, { endpoint: null, phases: phase });
  const of = (p) => figures(run, { endpoint: null, phases: phase }).percentile(p);
  return {
    requests: all.requests,
    dropped: all.dropped,
    failed: all.failed,
    rate: all.rate,
    response: [50, 95, 99].map(of),
    service: [50, 95, 99].map((p) => service.percentile(p)),
  };
}

/** Percentiles of the schedule's lag over the whole run, ms. */
export function lagOf(run) {
  const lag = Histogram.decode(run.generator.lag);
  return { p50: lag.percentile(50), p99: lag.percentile(99), max: lag.max };
}

/** What `loadgate run` can be told. */
export function hasFlag(cli, flag) {
  return execFileSync(process.execPath, [cli, 'run', '--help'], { encoding: 'utf8' }).includes(` ${flag} `);
}
