import { figures } from '../../result/figures.js';
import type { Result, Run } from '../../result/result.js';
import { headRuns, pairedRuns } from '../../result/sides.js';
import { clip, cleanLine } from '../escape.js';
import type { ReportView } from '../report.js';
import { capacityData, type CapacityData } from './capacity-data.js';
import { spikeMoments, type ChartMoment } from './moments.js';
import { runSeries, type RunSeries } from './run-series.js';
import { spectra, type Spectrum } from './spectra.js';

/** What the page's charts draw: small enough to be embedded, and nothing left to compute in the browser. */
export interface ChartData {
  readonly open: boolean;
  readonly cores: number;
  /** In the order in which they were made; a run without a timeline is left out. */
  readonly runs: readonly ShownRun[];
  /** Index in `runs` of the one shown at first: that of the middle p95 of the runs of the head. */
  readonly chosen: number;
  /** All endpoints together, then each of them. */
  readonly spectra: readonly Spectrum[];
  /** Null where the load does not grow. */
  readonly capacity: CapacityData | null;
}

export interface ShownRun extends RunSeries {
  readonly moments: readonly ChartMoment[];
}

/** `shown` makes a name from outside fit to be shown: secrets are masked in it. */
export function chartData(view: ReportView, shown: (name: string) => string): ChartData {
  const { result } = view;
  const name = (text: string): string => clip(cleanLine(shown(text)), LONGEST_NAME);
  const runs = result.runs
    .map((run) => ({ ...runSeries(run, name), moments: spikeMoments(view, run) }))
    .filter(({ seconds }) => seconds.length > 0);
  return {
    open: view.open,
    cores: result.environment.cores,
    runs,
    chosen: Math.max(
      0,
      runs.findIndex(({ number }) => number === middleRun(result)?.number),
    ),
    spectra: spectra(view, name),
    capacity: capacityData(view, name),
  };
}

const LONGEST_NAME = 120;

/** Of the pairs' runs of the head, or of all where there are none, that of the middle p95; of two the faster. */
function middleRun(result: Result): Run | null {
  const pairs = pairedRuns(result);
  const heads = pairs.length > 0 ? pairs.map(({ head }) => head) : headRuns(result);
  const sorted = heads
    .map((run) => ({ run, p95: figures(run, { endpoint: null, phases: 'all' }).percentile(95) ?? 0 }))
    .sort((a, b) => a.p95 - b.p95);
  return sorted[Math.floor((sorted.length - 1) / 2)]?.run ?? null;
}
