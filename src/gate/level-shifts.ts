import { currentLevel, recordedCells } from './baseline-history.js';
import { ERROR_BAND } from './band.js';
import type { BaselineEntry, BaselineJob } from './baseline-schema.js';
import type { ErrorCount } from './cells.js';
import { compareErrors } from './error-rates.js';
import { judgeByRuns } from './learned-verdicts.js';
import { DEFAULT_FLOOR, type RatioMetric } from './log-scale.js';
import { againstBaseline, type CellSamples } from './samples.js';
import type { ScreenedCell } from './screen.js';

/**
 * The endpoints (null: the tier's throughput) that an accepted job puts on another level, up or down: one of
 * their cells is beyond the floor and beyond the band of the older jobs, so clearly that of a hundred unchanged
 * jobs one has such a cell; or their error rate is another one. `older`: the entry without the job, its jobs all recorded before.
 */
export function levelShifts(older: BaselineEntry, job: BaselineJob): readonly (string | null)[] {
  const compared = comparedWithOlder(older, job);
  const moved = judgeByRuns(compared, FALSE_SHIFTS, DEFAULT_FLOOR)
    .filter(({ verdict }) => verdict === 'regression' || verdict === 'improved')
    .map(({ id }) => id);
  const shifted = compared.flatMap(({ id, endpoint }) => (moved.includes(id) ? [endpoint] : []));
  return [...new Set([...shifted, ...errorShifts(currentLevel(older).jobs, job)])];
}

/** A cell of a job beside the older jobs. */
export interface ComparedWithOlder extends ScreenedCell {
  /** Null: the tier's throughput. */
  readonly endpoint: string | null;
  readonly metric: RatioMetric;
}

/** The cells that a job and those recorded before it both know, at their present level. */
export function comparedWithOlder(older: BaselineEntry, job: BaselineJob): readonly ComparedWithOlder[] {
  const before = recordedCells(currentLevel(older).jobs, METRICS);
  const known = recordedCells([job], METRICS).flatMap(({ endpoint, metric, jobs: [now] }) => {
    const same = before.find((cell) => cell.endpoint === endpoint && cell.metric === metric);
    return same && now ? [{ id: JSON.stringify([endpoint, metric]), endpoint, metric, same, now }] : [];
  });
  const samples = known.map(({ id, metric, same, now }): CellSamples => ({
    id,
    metric,
    jobs: same.jobs.map(({ runs }) => runs),
    head: now.runs,
    pairs: [],
  }));
  // The file does not tell a machine of one's own from a hosted one: the wider prior keeps more history.
  const compared = againstBaseline(samples, Infinity, 'hosted', DEFAULT_FLOOR);
  return compared.flatMap((cell) => {
    const one = known.find(({ id }) => id === cell.id);
    return one ? [{ ...cell, endpoint: one.endpoint, metric: one.metric }] : [];
  });
}

/** Endpoints whose error rate is another one; a single test of counts each. */
function errorShifts(older: readonly BaselineJob[], job: BaselineJob): readonly string[] {
  const now = Object.entries(job.endpoints);
  return now.flatMap(([name, { errors }]) => {
    const before = older.flatMap((one) =>
      Object.hasOwn(one.endpoints, name) ? (one.endpoints[name]?.errors ?? []) : [],
    );
    const counts = {
      now: errors.map(toCount),
      before: before.map(toCount),
      beforeName: 'before',
      tested: now.length,
    };
    const { verdict } = compareErrors(counts, ERROR_BAND);
    return verdict === 'regression' || verdict === 'improved' ? [name] : [];
  });
}

function toCount([failed, total]: readonly [number, number]): ErrorCount {
  return { failed, total };
}

/** A p99 moves too much by itself to tell a level. */
const METRICS: readonly RatioMetric[] = ['p50', 'p95', 'throughput', 'capacity'];

/** A false shift costs an endpoint its history: rarer than the gate's false alarms on a pull request. */
const FALSE_SHIFTS = 0.01;
