import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { K6_RUN } from './get.mjs';
import { lagOf, loadgate, loadgateRun, percentilesOf } from './loadgate.mjs';

/**
 * What sends GET / at a rate, whoever waits. `stopAfter` (s of load): it is stopped then, else it ends by itself.
 * `report` gives what the tool says of its own requests: how many, and [p50, p95, p99] in ms.
 */
export function openCommands(bench, url, rate) {
  const { scratch, seconds, peers } = bench;
  const own = {
    name: 'loadgate',
    stopAfter: WARM_UP + seconds + 0.5,
    command: () =>
      loadgate(bench, {
        target: url,
        steps: [{ get: '/' }],
        tier: {
          warmup: `${WARM_UP}s`,
          // It is stopped in the second phase: a run that ends by itself would be repeated if it was not valid.
          load: [
            { phase: 'measured', rate: `${rate}/s`, for: `${seconds}s` },
            { phase: 'rest', rate: `${rate}/s`, for: '1m' },
          ],
        },
      }),
    report: () => {
      const run = loadgateRun(bench);
      const { requests, response, service, rate: achieved, dropped } = percentilesOf(run, 'measured');
      // The pre-flight's request comes first.
      const skip = 1 + run.warmup.requests;
      return { requests, skip, dropped, achieved, percentiles: response, service, lag: lagOf(run) };
    },
  };
  const k6 = {
    name: 'k6',
    command: () => {
      const script = join(scratch, 'open.k6.js');
      rmSync(join(scratch, 'k6.json'), { force: true });
      writeFileSync(script, k6Script(url, rate, seconds, join(scratch, 'k6.json')));
      return { path: peers.k6.path, args: [...K6_RUN, script] };
    },
    report: () => {
      const { metrics } = JSON.parse(readFileSync(join(scratch, 'k6.json'), 'utf8'));
      const { values } = metrics['http_req_duration{scenario:measured}'];
      const requests = metrics['http_reqs{scenario:measured}'].values.count;
      const dropped = metrics['dropped_iterations{scenario:measured}']?.values.count ?? 0;
      return { requests, dropped, percentiles: [values['p(50)'], values['p(95)'], values['p(99)']] };
    },
  };
  const vegeta = {
    name: 'vegeta',
    command: () => ({
      path: '/bin/sh',
      args: [
        '-c',
        `"$0" attack -rate=${rate}/1s -duration=${seconds}s -max-workers=${MOST_IN_FLIGHT} | "$0" report -type=json`,
        peers.vegeta.path,
      ],
      input: `GET ${url}/\n`,
    }),
    report: (stdout) => {
      const { requests, latencies } = JSON.parse(stdout);
      return {
        requests,
        percentiles: ['50th', '95th', '99th'].map((name) => latencies[name] / 1e6),
      };
    },
  };
  const wrk2 = {
    name: 'wrk2',
    command: () => ({
      path: peers.wrk2.path,
      // Its figures begin after ten seconds of calibration.
      args: ['-t1', `-c${CONNECTIONS}`, `-d${10 + seconds}s`, `-R${rate}`, '--latency', `${url}/`],
    }),
    report: (stdout) => {
      // A spectrum line: value in ms, share, count of requests so far. The summary has no p95.
      const spectrum = [...stdout.matchAll(/^\s+([\d.]+)\s+([01]\.\d+)\s+(\d+)/gm)].map((line) =>
        line.slice(1).map(Number),
      );
      const at = (share) => spectrum.find(([, of]) => of >= share)?.[0] ?? null;
      return { requests: spectrum.at(-1)?.[2] ?? 0, percentiles: [at(0.5), at(0.95), at(0.99)] };
    },
  };
  const oha = {
    name: 'oha',
    command: () => ({
      path: peers.oha.path,
      args: [
        ...['--no-tui', '-z', `${seconds}s`, '-q', String(rate), '-c', String(CONNECTIONS)],
        ...['--latency-correction', '--output-format', 'json', `${url}/`],
      ],
    }),
    report: (stdout) => {
      const { latencyPercentiles, statusCodeDistribution } = JSON.parse(stdout);
      return {
        requests: statusCodeDistribution['200'],
        percentiles: ['p50', 'p95', 'p99'].map((name) => latencyPercentiles[name] * 1000),
      };
    },
  };
  return [own, ...[k6, vegeta, wrk2, oha].filter(({ name }) => peers[name].path !== null)];
}

/** Seconds in which the generators that can leave them out are not measured. */
const WARM_UP = 1;
const MOST_IN_FLIGHT = 1000;
/** For tools with a fixed number: far more than are in use at a time. */
const CONNECTIONS = 200;

function k6Script(url, rate, seconds, summary) {
  const arrivals = (startTime, duration) => ({
    executor: 'constant-arrival-rate',
    rate,
    timeUnit: '1s',
    startTime: `${startTime}s`,
    duration: `${duration}s`,
    preAllocatedVUs: Math.max(10, Math.ceil(rate * 0.02)),
    maxVUs: MOST_IN_FLIGHT,
  });
  const options = {
    scenarios: { warm: arrivals(0, WARM_UP), measured: arrivals(WARM_UP, seconds) },
    discardResponseBodies: true,
    summaryTrendStats: ['p(50)', 'p(95)', 'p(99)'],
    // Only what has a threshold is in the summary by scenario.
    thresholds: {
      'http_req_duration{scenario:measured}': ['max>=0'],
      'http_reqs{scenario:measured}': ['count>=0'],
      'dropped_iterations{scenario:measured}': ['count>=0'],
    },
  };
  return `import http from 'k6/http';
export const options = ${JSON.stringify(options)};
export default function () { http.get('${url}/'); }
export function handleSummary(data) { return { ${JSON.stringify(summary)}: JSON.stringify(data) }; }
`;
}
