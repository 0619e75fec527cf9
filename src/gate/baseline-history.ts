import type { BaselineEntry, BaselineJob } from './baseline-schema.js';
import { enoughRecorded } from './eligibility.js';
import type { RatioMetric } from './log-scale.js';
import { isRate } from '../plan/gate-plan.js';

/** One cell through the jobs of a baseline, those that know it, oldest first. */
export interface RecordedCell {
  /** Null: the tier's throughput or capacity. */
  readonly endpoint: string | null;
  readonly metric: RatioMetric;
  readonly jobs: readonly RecordedRuns[];
}

export interface RecordedRuns {
  readonly job: BaselineJob;
  /** ms, or req/s; null where a run has no value. */
  readonly runs: readonly (number | null)[];
}

/** The cells that these jobs know, with enough requests to be judged; sorted by name, throughput last. */
export function recordedCells(
  jobs: readonly BaselineJob[],
  metrics: readonly RatioMetric[],
): readonly RecordedCell[] {
  const names = [...new Set(jobs.flatMap((job) => Object.keys(job.endpoints)))].sort();
  const cells = [...names, null].flatMap((endpoint) =>
    metrics.map((metric): RecordedCell => ({
      endpoint,
      metric,
      jobs: jobs.flatMap((job) => {
        const runs = runsOf(job, endpoint, metric);
        return runs === null ? [] : [{ job, runs }];
      }),
    })),
  );
  return cells.filter(({ jobs: known }) => known.length > 0);
}

/**
 * The entry as it counts today: where an endpoint reached a new level with some job, without what the jobs before
 * it say of that endpoint.
 */
export function currentLevel(entry: BaselineEntry): BaselineEntry {
  const jobs = entry.jobs.map((job, index) => {
    const outdated = new Set(entry.jobs.slice(index + 1).flatMap(({ newLevel = [] }) => newLevel));
    if (outdated.size === 0) return job;
    const current = Object.entries(job.endpoints).filter(([name]) => !outdated.has(name));
    return {
      ...job,
      throughput: outdated.has(null) ? null : job.throughput,
      ...(outdated.has(null) ? { capacity: undefined } : {}),
      endpoints: Object.fromEntries(current),
    };
  });
  return { ...entry, jobs };
}

function runsOf(
  job: BaselineJob,
  endpoint: string | null,
  metric: RatioMetric,
): readonly (number | null)[] | null {
  if (endpoint === null) return isRate(metric) ? (job[metric] ?? null) : null;
  if (isRate(metric) || !Object.hasOwn(job.endpoints, endpoint)) return null;
  const values = job.endpoints[endpoint];
  return values && enoughRecorded(metric, values.n) ? values[metric] : null;
}
