import { seededRandom, type Random } from '../../../src/model/random.js';
import { ms, us } from '../../../src/model/units.js';
import type { TierPlan } from '../../../src/plan/plan.js';
import { Recorder } from '../../../src/result/recorder.js';
import type { PhaseSpan, Result, Run } from '../../../src/result/result.js';
import { madeResult, sample } from '../result/measured.js';

/** What a service does at one load: users or journeys per second, of one request each. */
export interface Answer {
  /** Answers per second, failures included. */
  readonly throughput: number;
  /** ms; times are exponential around it, with a floor of a fifth. */
  readonly mean: number;
  readonly errorRate?: number;
}

export interface Planted {
  readonly loads: readonly (
    number | { readonly from: number; readonly to: number; readonly seconds: number }
  )[];
  readonly model?: TierPlan['model'];
  readonly seconds?: number;
  readonly seed?: number;
  /** By endpoint: its share of the requests, and how it answers at a load. */
  readonly endpoints?: Readonly<
    Record<string, { readonly share: number; readonly answer: (load: number) => Answer }>
  >;
  readonly answer?: (load: number) => Answer;
  readonly tier?: Partial<TierPlan>;
}

/** A result of growing load on a made-up service, through the real recorder: figures scatter as they would. */
export function steppedResult(planted: Planted): Result {
  const { loads, model = 'closed', seconds = 10, seed = 1, tier = {} } = planted;
  const endpoints = planted.endpoints ?? {
    'GET /': { share: 1, answer: planted.answer ?? (() => ({ throughput: 100, mean: 10 })) },
  };
  const phases = spansOf(loads, seconds, model);
  const random = seededRandom(seed);
  const names = Object.keys(endpoints);
  const recorder = new Recorder({
    endpoints: names,
    journeys: ['shopper'],
    phases,
    model,
    warmup: 0,
    watched: [],
  });
  for (const [index, phase] of phases.entries())
    for (const [endpoint, { share, answer }] of Object.values(endpoints).entries())
      fill(recorder, { phase, index, endpoint, share, answer }, random);
  const length = phases.at(-1)?.end ?? 0;
  const made = madeResult({ runs: [{ endpoints: {} }], tier: { model, stages: [], ...tier } });
  const closed = recorder.close({
    number: 1,
    startedAt: '2026-01-01T00:00:00Z',
    durationMs: length,
    end: { reason: 'finished' },
    utilisation: 0.3,
    cpu: 0.3,
    steal: null,
    gc: { total: 0, longest: 0 },
    exhausted: { files: 0, ports: 0 },
    notes: [],
    phases,
  });
  const run: Run = { ...closed, side: 'head', pair: null, calibration: null, resources: null };
  const stages = phases.map(({ name, from, to, start, end }) => ({
    phase: name,
    from,
    to,
    duration: ms(end - start),
    judge: from === to,
  }));
  const scenario = {
    ...made.scenario,
    tier: { ...made.scenario.tier, stages },
    endpoints: names.map((name, line) => ({ name, journey: 'shopper', line: line + 5 })),
  };
  return { ...made, scenario, runs: [run] };
}

function spansOf(loads: Planted['loads'], seconds: number, model: TierPlan['model']): readonly PhaseSpan[] {
  let start = 0;
  return loads.map((load) => {
    const { from, to } = typeof load === 'number' ? { from: load, to: load } : load;
    const length = typeof load === 'number' ? seconds : load.seconds;
    const name =
      typeof load === 'number' ? `step ${load}${model === 'open' ? '/s' : ''}` : `ramp ${from}..${to}`;
    const span = { name, start, end: start + length * 1000, judged: from === to, from, to };
    start = span.end;
    return span;
  });
}

interface Filling {
  readonly phase: PhaseSpan;
  readonly index: number;
  readonly endpoint: number;
  readonly share: number;
  readonly answer: (load: number) => Answer;
}

/** Answers of a phase, second by second: their number scatters by 3 %, their times are exponential. */
function fill(recorder: Recorder, { phase, index, endpoint, share, answer }: Filling, random: Random): void {
  const { start, end, from, to } = phase;
  for (let second = start; second < end; second += 1000) {
    const load = from + ((to - from) * (second + 500 - start)) / (end - start);
    const { throughput, mean, errorRate = 0 } = answer(load);
    const scatter = 1 + 0.03 * (random.next() + random.next() + random.next() - 1.5) * 2;
    const count = Math.max(0, Math.round(throughput * share * scatter));
    for (let i = 0; i < count; i++) {
      const failed = random.next() < errorRate;
      const time = us(Math.round(1000 * mean * (0.2 - 0.8 * Math.log(1 - random.next()))));
      recorder.record(
        sample({
          endpoint,
          phase: index,
          finishedAt: us((second + (1000 * (i + 0.5)) / count) * 1000),
          failure: failed ? 'http-5xx' : null,
          timed: !failed,
          status: failed ? 503 : 200,
          service: time,
          response: time,
          firstByte: time,
        }),
      );
    }
  }
}
