import { ObservedRun } from '../analysis/observed-run.js';
import { spikeEffect, type SpikeEffect } from '../analysis/recovery.js';
import { formatDuration, formatMs, formatPercent } from '../model/units.js';
import type { FigureRow } from './figure-rows.js';
import type { ReportView } from './report.js';

/** A spike as a report tells it: a sentence, and each phase beside the baseline phase. */
export interface SpikeTold {
  readonly summary: string;
  readonly rows: readonly SpikeRow[];
}

/** Multiples of the baseline phase; null where either has no samples. */
export interface SpikeRow {
  readonly phase: FigureRow;
  readonly isBaseline: boolean;
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
    rows: view.phases.map((phase) => ({
      phase,
      isBaseline: phase === base,
      times: {
        p50: ratio(phase.latency.p50, base.latency.p50),
        p95: ratio(phase.latency.p95, base.latency.p95),
        p99: ratio(phase.latency.p99, base.latency.p99),
      },
    })),
  };
}

/** A multiple: `1.3`, `24`. */
export function timesText(times: number): string {
  return times >= 10 ? times.toFixed(0) : times.toFixed(1);
}

function lasted({ recoveredAfter }: SpikeEffect): number {
  return recoveredAfter ?? Infinity;
}

type Told = Pick<ReportView, 'head' | 'phases'>;

function summaryOf(of: ObservedRun, effect: SpikeEffect, view: Told, base: FigureRow): string {
  const names = new Set(effect.peaks.map(({ name }) => name));
  const worst = view.phases
    .filter(({ name, latency }) => name !== null && names.has(name) && latency.p95 !== null)
    .reduce<FigureRow | null>(
      (most, row) => (most === null || (row.latency.p95 ?? 0) > (most.latency.p95 ?? 0) ? row : most),
      null,
    );
  const highest = worst?.latency.p95 ?? null;
  const failed = worst?.errorRate ?? 0;
  const p95 =
    highest === null || base.latency.p95 === null
      ? ''
      : `p95 went from ${formatMs(base.latency.p95)} to ${formatMs(highest)} in \`${worst?.name ?? ''}\`` +
        `${failed > 0 ? `, ${formatPercent(failed)} failed` : ''}. `;
  const broke =
    effect.broke === null
      ? 'Neither latency nor errors left the range of the baseline phase.'
      : `${effect.broke.what === 'errors' ? 'Errors' : 'Latency'} left the range of the baseline phase first, at ${of.levelText(effect.broke.level)}. ${recovery(effect)}`;
  return p95 + broke;
}

function recovery({ recoveredAfter, watched }: SpikeEffect): string {
  if (recoveredAfter === null) return `It was not back ${formatDuration(watched)} after the load was.`;
  return recoveredAfter === 0
    ? 'It was back as soon as the load was.'
    : `It was back ${formatDuration(recoveredAfter)} after the load was.`;
}
