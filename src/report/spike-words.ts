import { ObservedRun } from '../analysis/observed-run.js';
import { failureShares } from '../analysis/failure-shares.js';
import { spikeEffect, type SpikeEffect } from '../analysis/recovery.js';
import { firstToBreak } from '../analysis/rules/slow-recovery.js';
import { formatCount, formatDuration, formatMs, formatPercent } from '../model/units.js';
import { figures } from '../result/figures.js';
import type { FigureRow } from './figure-rows.js';
import type { ReportView } from './report.js';

/** A spike as a report tells it: a sentence, and each phase beside the baseline phase. */
export interface SpikeTold {
  /** Which phases were how slow, what broke first and how long it took to recover. */
  readonly summary: string;
  /** The same in a clause: `p95 ×2.7 in hold, back 8s after the load was`. */
  readonly brief: string;
  readonly rows: readonly SpikeRow[];
}

/** Multiples of the baseline phase; null where either has no samples. */
export interface SpikeRow {
  readonly phase: FigureRow;
  readonly isBaseline: boolean;
  /** What failed, as shares by kind; empty when nothing did. */
  readonly failures: string;
  readonly times: { readonly p50: number | null; readonly p95: number | null; readonly p99: number | null };
}

/** Null where the load has no spike. Of several runs, that of the median recovery is told. */
export function tellSpike(view: Told): SpikeTold | null {
  const seen = view.head.runs.flatMap((run) => {
    const of = new ObservedRun(view.head, run);
    const effect = spikeEffect(of);
    return effect === null ? [] : [{ of, effect }];
  });
  const sorted = seen.toSorted((a, b) => lasted(a.effect) - lasted(b.effect));
  const middle = sorted[Math.floor((sorted.length - 1) / 2)];
  const base = view.phases.find(({ name }) => name === middle?.effect.baseline.name);
  if (middle === undefined || base === undefined) return null;
  const ratio = (value: number | null, to: number | null): number | null =>
    value === null || to === null || to <= 0 ? null : value / to;
  return {
    summary: summaryOf(middle.of, middle.effect, view, base),
    brief: briefly(middle.effect, worstPhase(middle.effect, view), base),
    rows: view.phases.map((phase) => ({
      phase,
      isBaseline: phase === base,
      failures: failuresIn(view, phase),
      times: {
        p50: ratio(phase.latency.p50, base.latency.p50),
        p95: ratio(phase.latency.p95, base.latency.p95),
        p99: ratio(phase.latency.p99, base.latency.p99),
      },
    })),
  };
}

/** A multiple: `1.3`, `24`, `1,240`. */
export function timesText(times: number): string {
  return times >= 10 ? formatCount(Math.round(times)) : times.toFixed(1);
}

function lasted({ recoveredAfter }: SpikeEffect): number {
  return recoveredAfter ?? Infinity;
}

type Told = Pick<ReportView, 'head' | 'phases'>;

function failuresIn({ head }: Told, { name }: FigureRow): string {
  return failureShares(head.runs.map((run) => figures(run, { endpoint: null, phases: name ?? '' })));
}

/** The phase of raised load with the highest p95. */
function worstPhase({ peaks }: SpikeEffect, { phases }: Told): FigureRow | null {
  const names = new Set(peaks.map(({ name }) => name));
  return phases
    .filter(({ name, latency }) => name !== null && names.has(name) && latency.p95 !== null)
    .reduce<FigureRow | null>(
      (most, row) => (most === null || (row.latency.p95 ?? 0) > (most.latency.p95 ?? 0) ? row : most),
      null,
    );
}

function summaryOf(of: ObservedRun, effect: SpikeEffect, view: Told, base: FigureRow): string {
  const worst = worstPhase(effect, view);
  const highest = worst?.latency.p95 ?? null;
  const failed = worst === null ? '' : failuresIn(view, worst);
  const p95 =
    highest === null || base.latency.p95 === null
      ? ''
      : `p95 went from ${formatMs(base.latency.p95)} to ${formatMs(highest)} in \`${worst?.name ?? ''}\`` +
        `${failed === '' ? '' : `, failed (${failed})`}. `;
  const broke =
    effect.broke === null
      ? 'Neither latency nor errors left the range of the baseline phase.'
      : `${firstToBreak(of, effect.broke)} It ${recovery(effect)}.`;
  return p95 + broke;
}

function briefly(effect: SpikeEffect, worst: FigureRow | null, base: FigureRow): string {
  const [high, low] = [worst?.latency.p95 ?? null, base.latency.p95];
  const slower = high === null || low === null || low <= 0 ? '' : `p95 ×${timesText(high / low)}`;
  const failed = worst?.errorRate ?? 0;
  const errors = failed > 0 ? `${formatPercent(failed)} failed` : '';
  const what = [slower, errors].filter((text) => text !== '').join(' and ');
  if (effect.broke === null) return 'the spike left no mark';
  return `${what === '' ? '' : `${what} in ${worst?.name ?? ''}, `}${recovery(effect)}`;
}

function recovery({ recoveredAfter, watched }: SpikeEffect): string {
  if (recoveredAfter === null) return `was not back ${formatDuration(watched)} after the load was`;
  return recoveredAfter === 0
    ? 'was back as soon as the load was'
    : `was back ${formatDuration(recoveredAfter)} after the load was`;
}
