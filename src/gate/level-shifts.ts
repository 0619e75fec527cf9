import { currentLevel, recordedCells } from './baseline-history.js';
import { ERROR_BAND } from './band.js';
import type { BaselineEntry, BaselineJob } from './baseline-schema.js';
import type { ErrorCount } from './cells.js';
import { compareErrors } from './error-rates.js';
import { judgeByRuns } from './learned-verdicts.js';
import { DEFAULT_FLOOR, type RatioMetric } from './log-scale.js';
import { againstBaseline, type CellSamples } from './samples.js';

/**
 * The endpoints (null: the tier's throughput) that an accepted job puts on another level, up or down: one of
 * their cells is beyond the floor and beyond the band of the older jobs, so clearly that of a hundred unchanged
 * jobs one has such a cell; or their error rate is another one. `older`: the entry without the job, its jobs all recorded before.
 */
export function levelShifts(older: BaselineEntry, job: BaselineJob): readonly (string | null)[] {
  const { jobs: present } = currentLevel(older);
  const before = recordedCells(present, METRICS);
  const samples = recordedCells([job], METRICS).flatMap(({ endpoint, metric, jobs: [now] }) => {
    const known = before.find((cell) => cell.endpoint === endpoint && cell.metric === metric);
    if (!known || !now) return [];
    const cell: CellSamples = {
      id: JSON.stringify([endpoint, metric]),
      metric,
      jobs: known.jobs.map(({ runs }) => runs),
      head: now.runs,
      pairs: [],
    };
    return [{ endpoint, cell }];
  });
  const cells = samples.map(({ cell }) => cell);
  // The file does not tell a machine of one's own from a hosted one: the wider prior keeps more history.
  const compared = againstBaseline(cells, Infinity, 'hosted', DEFAULT_FLOOR);
  const moved = judgeByRuns(compared, FALSE_SHIFTS, DEFAULT_FLOOR)
    .filter(({ verdict }) => verdict === 'regression' || verdict === 'improved')
    .map(({ id }) => id);
  const shifted = samples.flatMap(({ endpoint, cell }) => (moved.includes(cell.id) ? [endpoint] : []));
  return [...new Set([...shifted, ...errorShifts(present, job)])];
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
