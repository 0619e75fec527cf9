import type { ReportView } from '../report.js';
import { short } from './run-series.js';

/** What a phase of constant load showed: median of the runs. */
export interface StagePoint {
  readonly phase: string;
  /** Users (closed model) or journeys per second (open model). */
  readonly level: number;
  /** Successful requests per second. */
  readonly throughput: number | null;
  /** ms. */
  readonly p95: number | null;
  /** A fraction. */
  readonly errors: number | null;
}

/** By level; empty where load was held at fewer than three levels: that is no curve. */
export function stagePoints(view: ReportView, shown: (name: string) => string): readonly StagePoint[] {
  const spans = new Map(view.head.runs.flatMap(({ phases }) => phases.map((span) => [span.name, span])));
  const points = view.phases.flatMap(({ name, throughput, latency, errorRate, requests }): StagePoint[] => {
    const span = name === null ? undefined : spans.get(name);
    if (span?.from !== span?.to || span === undefined || requests === 0) return [];
    return [
      {
        phase: shown(span.name),
        level: span.from,
        throughput: short(throughput),
        p95: short(latency.p95),
        errors: short(errorRate),
      },
    ];
  });
  return new Set(points.map(({ level }) => level)).size < 3 ? [] : points.sort((a, b) => a.level - b.level);
}
