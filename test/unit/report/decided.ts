import { figureChange, worseBy, type RatioMetric } from '../../../src/gate/log-scale.js';
import { nextStep, type CellDecision, type Decision, type GateState } from '../../../src/gate/strategy.js';
import type { CellSamples } from '../../../src/gate/samples.js';
import type { Cell, Sensitivity } from '../../../src/gate/verdict.js';
import { ms } from '../../../src/model/units.js';
import { cellId } from '../../../src/gate/cells.js';
import { valueOf } from '../../../src/report/explain-samples.js';
import { figureInterval } from '../../../src/report/markdown-looks.js';
import { median } from '../../../src/result/median.js';
import type { Evidence, Result } from '../../../src/result/result.js';
import { pairedRuns, soloRuns } from '../../../src/result/sides.js';
import { cellOf, resultOf, type EndpointFixture } from '../../helpers/fixtures.js';

/** A measurement as the gate asks for it, and what it decided: numbers that belong together. */
export interface Decided {
  readonly result: Result;
  readonly cells: readonly Cell[];
  readonly decision: Decision;
  readonly sensitivity: Sensitivity;
  readonly samples: readonly CellSamples[];
}

export interface Setup {
  readonly endpoints: readonly EndpointFixture[];
  readonly evidence: Evidence;
  /** Jobs of the baseline, of three runs each; 0: none. */
  readonly jobs: number;
  readonly overrides?: Partial<Result>;
}

/** Measures (with made-up figures) until the gate has decided. */
export function decidedBy(setup: Setup): Decided {
  let [runs, pairs] = [0, 0];
  for (;;) {
    const { endpoints, evidence, overrides } = setup;
    const result = resultOf({ endpoints, runs, pairs, evidence, ...(overrides ? { overrides } : {}) });
    const samples = samplesOf(result, setup);
    const step = nextStep(stateOf(samples, setup, { head: runs, pairs }));
    if (step.kind === 'done') {
      const cells = samples.map((sample, index) => judged(sample, step.decision.cells[index], result));
      return { result, cells, decision: step.decision, sensitivity: sensitivityOf(cells), samples };
    }
    if (step.kind === 'run-head') runs = step.upTo;
    else pairs = step.upTo;
  }
}

type Sample = CellSamples & { readonly cell: Cell };

function samplesOf(result: Result, setup: Setup): readonly Sample[] {
  const cells = [
    ...setup.endpoints.flatMap(({ name }) =>
      (['p50', 'p95'] as const).map((metric) => cellOf({ endpoint: name, metric, verdict: 'pass' })),
    ),
    cellOf({ metric: 'throughput', verdict: 'pass' }),
  ];
  return cells.map((cell) => {
    const factor = setup.endpoints.find(({ name }) => name === cell.endpoint);
    const known = factor === undefined ? 1 : (factor.before ?? factor.typical) / factor.typical;
    // The baseline holds what the head measures, before the change.
    const reference = resultOf({ endpoints: setup.endpoints, runs: 3 }).runs.map(
      (run) => (valueOf(cell, run) ?? 0) * known,
    );
    return {
      cell,
      id: cellId(cell),
      metric: cell.metric as RatioMetric,
      jobs: Array.from({ length: setup.jobs }, (_, job) => reference.map((value) => value * (1 + job / 200))),
      head: soloRuns(result).map((run) => valueOf(cell, run)),
      pairs: pairedRuns(result).map(({ base, head }) => ({
        base: valueOf(cell, base),
        head: valueOf(cell, head),
      })),
    };
  });
}

function stateOf(
  cells: readonly CellSamples[],
  { evidence }: Setup,
  measured: GateState['measured'],
): GateState {
  const floor = { relative: 0.15, latency: ms(1), throughput: 5 };
  return { approach: evidence.approach, cells, measured, machine: 'hosted', calibrationShift: null, floor };
}

function judged(sample: Sample, decided: CellDecision | undefined, result: Result): Cell {
  const { cell, metric } = sample;
  const runs = result.runs.filter(({ side }) => side === 'head').map((run) => valueOf(cell, run) ?? 0);
  const value = median(runs);
  if (decided === undefined || decided.by === 'nothing')
    return { ...cell, verdict: 'not-compared', by: 'nothing', value, runs, reason: decided?.reason ?? '' };
  const shared = { ...cell, verdict: decided.verdict, by: decided.by };
  if (decided.by === 'pairs') {
    const { estimate, interval, detectable, noise } = decided.pairs;
    const of = (side: 'base' | 'head'): readonly number[] => sample.pairs.map((pair) => pair[side] ?? 0);
    return {
      ...shared,
      runs: of('head'),
      before: of('base'),
      value: median(of('head')),
      baseline: median(of('base')),
      change: figureChange(metric, estimate),
      band: null,
      interval: figureInterval(metric, interval),
      detectable,
      reason:
        decided.verdict === 'inconclusive'
          ? `noise band ±${Math.round(noise * 100)} % after ${sample.pairs.length} pairs; could only have seen +${Math.round(detectable * 100)} % or more`
          : `${decided.verdict} after ${sample.pairs.length} pairs`,
    };
  }
  const { learned } = decided;
  return {
    ...shared,
    runs,
    before: sample.jobs.map((job) => median(job.map((run) => run ?? 0)) ?? 0),
    value,
    baseline: median(sample.jobs.map((job) => median(job.map((run) => run ?? 0)) ?? 0)),
    change: figureChange(metric, learned.shift),
    band: learned.band,
    detectable: decided.by === 'screen' ? decided.screen.detectable : decided.detectable,
    reason: `${decided.verdict}, ${worseBy(learned.shift) > learned.band ? 'beyond' : 'within'} the learned band`,
  };
}

function sensitivityOf(cells: readonly Cell[]): Sensitivity {
  const metrics = (['p50', 'p95', 'throughput'] as const).map((metric) => {
    const own = cells.filter((cell) => cell.metric === metric);
    const seeing = own.flatMap(({ detectable }) =>
      detectable === null || detectable > 0.4 ? [] : [detectable],
    );
    return { metric, sees: Math.max(0, ...seeing), cells: seeing.length, of: own.length };
  });
  return { metrics };
}
