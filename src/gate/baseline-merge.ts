import { sameEnvironment } from './baseline.js';
import { MOST_JOBS, type Baseline, type BaselineEntry } from './baseline-schema.js';
import { byAge } from './baseline-text.js';
import { bestAnchors, keptAnchors } from './creep.js';

/**
 * `base` with the jobs that only `other` knows. Where both know a job, or recorded a tier with different scenarios,
 * base counts; but the newer scenario replaces the older.
 */
export function mergeBaselines(base: Baseline, other: Baseline): Baseline {
  const merged = base.entries.map((entry) => {
    const same = other.entries.find((one) => isSame(one, entry));
    return same === undefined ? entry : mergeEntries(entry, same);
  });
  const unknown = other.entries.filter((one) => !base.entries.some((entry) => isSame(entry, one)));
  return { ...base, entries: [...merged, ...unknown] };
}

/** The same tier in the same environment. */
export function isSame(a: BaselineEntry, b: BaselineEntry): boolean {
  return a.tier === b.tier && sameEnvironment(a.environment, b.environment);
}

function mergeEntries(base: BaselineEntry, other: BaselineEntry): BaselineEntry {
  if (base.scenario !== other.scenario) return newest(other) > newest(base) ? other : base;
  const extra = other.jobs.filter(({ id }) => base.jobs.every((job) => job.id !== id));
  if (extra.length === 0) return base;
  const all = [...base.jobs, ...extra].sort(byAge);
  const jobs = all.slice(-MOST_JOBS);
  const stored = bestAnchors([...(base.anchors ?? []), ...(other.anchors ?? [])]);
  const anchors = keptAnchors({ ...base, anchors: [...stored], jobs: all }, jobs);
  const { tier, environment, scenario } = base;
  return { tier, environment, scenario, ...(anchors.length > 0 ? { anchors: [...anchors] } : {}), jobs };
}

/** -Infinity where there is no job. */
function newest({ jobs }: BaselineEntry): number {
  return Math.max(-Infinity, ...jobs.map(({ recordedAt }) => Date.parse(recordedAt)));
}
