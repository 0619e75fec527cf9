import { figures, type Figures } from '../result/figures.js';
import { median } from '../result/median.js';
import type { PhaseSpan, Result, Run } from '../result/result.js';
import { headRuns } from '../result/sides.js';
import { endpointsPerSecond, slicesOf, succeededPerSecond } from './slices.js';
import { inSystem, type Stage, type StageFigures } from './stage.js';

/**
 * The loads that the head was put under, from the lowest to the highest: phases of constant load, and rising ramps in
 * slices. Phases of the same load, and those of several runs, are one stage: counts added, figures by their median.
 */
export function stagesOf(result: Result): readonly Stage[] {
  const open = result.scenario.tier.model === 'open';
  const found = headRuns(result).flatMap((run) => runStages(run, open));
  const groups = new Map<string, Stage[]>();
  for (const stage of found) {
    const key = `${stage.kind === 'slice' ? stage.name : ''} ${stage.load.toPrecision(6)}`;
    groups.set(key, [...(groups.get(key) ?? []), stage]);
  }
  return [...groups.values()].map(pooled).sort((a, b) => a.load - b.load);
}

function runStages(run: Run, open: boolean): Stage[] {
  // Steps of a search that the generator could not carry out tell of the generator.
  const unclear = new Set(
    run.search?.steps.flatMap(({ phase, outcome }) => (outcome === 'unclear' ? [phase] : [])),
  );
  return run.phases.flatMap((phase) => {
    if (!(phase.end > phase.start) || unclear.has(phase.name)) return [];
    if (phase.from === phase.to) return phaseStage(run, phase, open);
    const names = run.endpoints.map(({ name }) => name);
    return phase.to > phase.from ? slicesOf(run.timeline, phase, open, names) : [];
  });
}

function phaseStage(run: Run, phase: PhaseSpan, open: boolean): Stage[] {
  const whole = figures(run, { endpoint: null, phases: phase.name });
  if (phase.to <= 0 || whole.requests + whole.dropped === 0) return [];
  // What is due in a phase counts for it, whenever it is answered: only the timeline tells how fast answers came.
  const answered = open ? succeededPerSecond(run.timeline, phase) : null;
  const share = answered === null || !whole.throughput ? 1 : answered / whole.throughput;
  const told = figuresOf(whole, share);
  const each = open ? endpointsPerSecond(run.timeline, phase) : [];
  const endpoints = run.endpoints.map(({ name }, index) => {
    const own = figuresOf(figures(run, { endpoint: name, phases: phase.name }), share);
    return { name, ...own, throughput: each[index] ?? own.throughput };
  });
  return [
    {
      name: phase.name,
      kind: 'phase',
      load: phase.to,
      duration: phase.end - phase.start,
      concurrency: open ? inSystem(told) : phase.to,
      endpoints,
      ...told,
    },
  ];
}

function figuresOf(found: Figures, share: number): StageFigures {
  return {
    requests: found.requests,
    failed: found.failed,
    errorRate: found.errorRate,
    throughput: found.throughput === null ? null : found.throughput * share,
    p50: found.percentile(50),
    p95: found.percentile(95),
    p99: found.percentile(99),
    mean: found.mean,
  };
}

function pooled(stages: readonly Stage[]): Stage {
  const [first, ...rest] = stages;
  if (!first) throw new RangeError('a stage of nothing');
  if (rest.length === 0) return first;
  const names = [...new Set(stages.flatMap(({ endpoints }) => endpoints.map(({ name }) => name)))];
  return {
    ...first,
    ...pooledFigures(stages),
    concurrency: medianOf(stages.map(({ concurrency }) => concurrency)),
    endpoints: names.map((name) => ({
      name,
      ...pooledFigures(stages.flatMap(({ endpoints }) => endpoints.filter((one) => one.name === name))),
    })),
  };
}

function pooledFigures(all: readonly StageFigures[]): StageFigures {
  const middle = (of: (one: StageFigures) => number | null): number | null => medianOf(all.map(of));
  return {
    requests: all.reduce((sum, { requests }) => sum + requests, 0),
    failed: all.reduce((sum, { failed }) => sum + failed, 0),
    errorRate: middle(({ errorRate }) => errorRate),
    throughput: middle(({ throughput }) => throughput),
    p50: middle(({ p50 }) => p50),
    p95: middle(({ p95 }) => p95),
    p99: middle(({ p99 }) => p99),
    mean: middle(({ mean }) => mean),
  };
}

function medianOf(values: readonly (number | null)[]): number | null {
  return median(values.filter((value) => value !== null));
}
