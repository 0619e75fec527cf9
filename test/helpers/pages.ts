import { judge } from '../../src/gate/judge.js';
import type { ReportInput } from '../../src/report/report.js';
import type { Result } from '../../src/result/result.js';
import type { Search } from '../../src/result/search.js';
import { HOSTILE } from '../unit/report/scenes.js';
import { NOW } from './fixtures.js';
import { phasesOf, plantedResult, requestsOf } from './planted.js';

const STALL = { from: 130, to: 142 };

/** A service that leaks, fails, stands still for a while and gets slower step by step, measured twice. */
export function broken(): Result {
  const names = ['GET /catalogue', 'POST /checkout'];
  const result = plantedResult({
    seed: 7,
    endpoints: names,
    phases: phasesOf(
      ['ten', 10, 10, 60],
      ['twenty', 20, 20, 60],
      ['thirty', 30, 30, 60],
      ['forty', 40, 40, 60],
    ),
    second: (t, level, chance) => ({
      requests:
        t >= STALL.from && t < STALL.to
          ? []
          : [
              ...requestsOf(level / 2, 10 + level * 3, chance),
              ...requestsOf(level / 2, 80, chance, 1),
              ...(level > 20 ? [{ time: 4, status: 500, failure: 'http-5xx' as const, endpoint: 1 }] : []),
            ],
      cpu: level / 20,
      rss: 1.2e8 + t * 2e6,
      files: 40 + Math.floor(t / 10),
      metrics: { 'pool_in_use{pool="<b>db</b>"}': level },
    }),
  });
  const [run] = result.runs;
  return run === undefined ? result : { ...result, runs: [run, { ...run, number: 2 }] };
}

export function reportOf(result: Result): ReportInput {
  const verdict = judge(result, { file: 'perf-baseline.json', baseline: null }, NOW);
  return { result, verdict, reproduce: 'loadgate run --tier load', now: NOW, files: 'loadgate-results' };
}

/** Names that would do something, wherever the charts take names from. */
export function hostile(): Result {
  const name = (index: number): string => HOSTILE[index % HOSTILE.length] ?? '';
  const result = broken();
  return {
    ...result,
    scenario: {
      ...result.scenario,
      endpoints: result.scenario.endpoints.map((endpoint, at) => ({ ...endpoint, name: name(at) })),
    },
    runs: result.runs.map((run) => ({
      ...run,
      phases: run.phases.map((phase, at) => ({ ...phase, name: name(at + 4) })),
      endpoints: run.endpoints.map((endpoint, at) => ({
        name: name(at),
        phases: endpoint.phases.map((tally, of) => ({ ...tally, phase: name(of + 4) })),
      })),
      resources:
        run.resources === null
          ? null
          : {
              ...run.resources,
              metrics: run.resources.metrics.map((metric) => ({ ...metric, series: name(5) })),
            },
    })),
  };
}

/** Two hours, fifty endpoints. */
export function soak(): Result {
  const endpoints = Array.from({ length: 50 }, (_, index) => `GET /catalogue/${index}/items`);
  return plantedResult({
    seed: 11,
    endpoints,
    phases: phasesOf(['steady', 50, 50, 7200]),
    second: (t, _level, chance) => ({
      requests: [0, 1, 2, 3, 4].flatMap((part) => requestsOf(2, 30, chance, (t * 5 + part) % 50)),
      cpu: 0.4,
      rss: 2e8,
    }),
  });
}

/** More and more journeys per second for a service that answers 60 requests per second and makes the others wait. */
export function growing(): Result {
  const rates = [10, 20, 30, 40, 50, 60, 70, 80];
  return plantedResult({
    seed: 5,
    model: 'open',
    endpoints: ['GET /catalogue', 'POST /checkout'],
    phases: phasesOf(...rates.map((rate) => [`${rate}/s`, rate, rate, 12] as const)),
    second: (_t, level, chance) => ({
      requests: [
        ...requestsOf(Math.min(level, 40) * 0.75, level > 40 ? 20 * level : 20, chance),
        ...requestsOf(Math.min(level, 40) * 0.75, level > 60 ? 15 * level : 40, chance, 1),
      ],
    }),
  });
}

/** A service that follows the law of scalability, searched for its limit; the generator could not carry out one step. */
export function searched(): Result {
  const inSystem = [1, 2, 4, 8, 16, 32, 64, 128];
  const rates = [20, 38, 69, 118, 178, 233, 270, 300];
  const result = plantedResult({
    seed: 5,
    model: 'open',
    endpoints: ['GET /catalogue', 'POST /checkout'],
    phases: phasesOf(...rates.map((rate) => [`${rate}/s`, rate, rate, 8] as const)),
    second: (_t, level, chance) => {
      const n = inSystem[rates.indexOf(level)] ?? 1;
      const served = (20 * n) / (1 + 0.05 * (n - 1) + 0.0002 * n * (n - 1));
      const time = (1000 * n) / served;
      return { requests: [0, 1].flatMap((one) => requestsOf(served / 2, time, chance, one)) };
    },
  });
  const outcomeOf = (rate: number): Search['steps'][number]['outcome'] =>
    rate === 270 ? 'unclear' : rate < 270 ? 'held' : 'broke';
  const steps = rates.map((rate) => ({
    phase: `${rate}/s`,
    rate,
    outcome: outcomeOf(rate),
    reason: rate < 270 ? 'p95 90 ms, 0 % errors' : 'answered 241/s where 300/s were asked for',
  }));
  const found: Search['found'] = {
    kind: 'found',
    phase: '233/s',
    rate: 233,
    capacity: 233,
    breaksAt: 300,
    reason: 'answered 241/s where 300/s were asked for',
  };
  return { ...result, runs: result.runs.map((run) => ({ ...run, search: { steps, found } })) };
}

/** Twenty times the load for a while, and a service that is slow for ten seconds more. */
export function spiking(): Result {
  return plantedResult({
    seed: 9,
    model: 'open',
    endpoints: ['GET /catalogue'],
    phases: phasesOf(
      ['baseline', 10, 10, 30],
      ['spike', 10, 200, 2],
      ['hold', 200, 200, 20],
      ['drop', 200, 10, 2],
      ['recovery', 10, 10, 46],
    ),
    second: (t, level, chance) => ({
      requests: requestsOf(level, t >= 31 && t < 64 ? 900 : 30, chance),
    }),
  });
}
