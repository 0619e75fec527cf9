import { usageError } from '../model/errors.js';
import { info, warning, type Note } from '../model/notes.js';
import type { RateMetric } from '../plan/gate-plan.js';
import type { Result } from '../result/result.js';
import { environmentOf, parseBaseline, sameEnvironment } from './baseline.js';
import {
  BASELINE_SCHEMA,
  MOST_JOBS,
  type Baseline,
  type BaselineEndpoint,
  type BaselineEntry,
  type BaselineJob,
} from './baseline-schema.js';
import { byAge, serialiseBaseline } from './baseline-text.js';
import { ALL_METRICS, cellsOf, type LatencyMetric, type MeasuredCell } from './cells.js';
import { calibrationScore } from './calibration.js';
import { keptAnchors } from './creep.js';
import { levelShifts } from './level-shifts.js';
import { judgedRuns } from './validity.js';

export interface BaselineUpdate {
  readonly text: string;
  /** False: the file already says all this. */
  readonly changed: boolean;
  readonly notes: readonly Note[];
}

/**
 * Accepts results into a baseline. `text` is the file's present content, null when there is none; `name` the file
 * as the user named it. The same job again changes nothing.
 * @throws {ConfigError} when the file is damaged, or a result is partial or its generator was saturated.
 */
export function updateBaseline(
  text: string | null,
  results: readonly Result[],
  now: Date,
  name = 'perf-baseline.json',
): BaselineUpdate {
  const notes: Note[] = [];
  let baseline: Baseline =
    text === null ? { schema: BASELINE_SCHEMA, entries: [] } : parseBaseline(text, name);
  let accepted = false;
  // In the order in which they were measured: a new level is told from what came before it.
  const inOrder = [...results].sort((a, b) => Date.parse(a.createdAt) - Date.parse(b.createdAt));
  for (const result of inOrder) {
    checkAcceptable(result);
    const next = withJob(baseline, result, now, notes);
    accepted ||= next !== baseline;
    baseline = next;
  }
  if (!accepted && text !== null) return { text, changed: false, notes };
  const written = serialiseBaseline(baseline);
  return { text: written, changed: written !== text, notes };
}

/**
 * A baseline is what later changes are measured by: what is doubtful stays out of it.
 * @throws {ConfigError} when a result is partial, or its generator was saturated, or nothing in it is judged.
 */
export function checkAcceptable(result: Result): void {
  const job = `the result of job ${result.id}`;
  const again = 'measure again, and accept that result';
  if (result.interrupted !== null)
    throw usageError(`${job} was stopped by ${result.interrupted} and is partial`, again);
  const { runs, refusal } = judgedRuns(result);
  if (refusal !== null) throw usageError(`${job} can't become a baseline: ${refusal.reason}`, again);
  if (cellsOf(result.scenario, runs, ALL_METRICS).length === 0)
    throw usageError(`${job} has no requests in the phases that the gate judges`, 'check its tier');
}

function withJob(baseline: Baseline, result: Result, now: Date, notes: Note[]): Baseline {
  const tier = result.scenario.tier.name;
  const environment = environmentOf(result.environment);
  const same = baseline.entries.find(
    (entry) => entry.tier === tier && sameEnvironment(entry.environment, environment),
  );
  const present = sameScenario(same, result, notes) ?? {
    tier,
    environment,
    scenario: result.scenario.hash,
    jobs: [],
  };
  if (present.jobs.some(({ id }) => id === result.id)) {
    notes.push(info(`Job ${result.id} of tier ${tier} is already in the baseline.`));
    return baseline;
  }
  const entry = appended(present, jobOf(result, now), notes);
  if (entry === null) {
    notes.push(info(`Job ${result.id} of tier ${tier} is older than the last ${MOST_JOBS}: left out.`));
    return baseline;
  }
  return { ...baseline, entries: [...baseline.entries.filter((other) => other !== same), entry] };
}

/** Null where the job is older than all that are kept. */
function appended(entry: BaselineEntry, job: BaselineJob, notes: Note[]): BaselineEntry | null {
  const ordered = [...entry.jobs, job].sort(byAge);
  const older = ordered.slice(0, ordered.indexOf(job));
  if (older.length < ordered.length - MOST_JOBS) return null;
  const shifted = levelShifts({ ...entry, jobs: older }, job);
  if (shifted.length > 0) {
    const names = shifted.map((endpoint) => endpoint ?? 'throughput').join(', ');
    notes.push(
      info(
        `Job ${job.id} of tier ${entry.tier} is on a new level: ${names}. Older jobs no longer count for it.`,
      ),
    );
  }
  const marked = shifted.length === 0 ? job : { ...job, newLevel: [...shifted] };
  const all = ordered.map((one) => (one === job ? marked : one));
  const jobs = all.slice(-MOST_JOBS);
  const anchors = keptAnchors({ ...entry, jobs: all }, jobs);
  const { tier, environment, scenario } = entry;
  return { tier, environment, scenario, ...(anchors.length > 0 ? { anchors: [...anchors] } : {}), jobs };
}

/** The entry, unless it was recorded with another scenario: what it says is then of no use. */
function sameScenario(entry: BaselineEntry | undefined, result: Result, notes: Note[]): BaselineEntry | null {
  if (!entry) return null;
  if (entry.scenario === result.scenario.hash) return entry;
  const { length } = entry.jobs;
  notes.push(
    warning(
      `The scenario changed: ${length} ${length === 1 ? 'job' : 'jobs'} of tier ${entry.tier} recorded with the old one ` +
        `${length === 1 ? 'is' : 'are'} replaced.`,
    ),
  );
  return null;
}

/** A result as a job of a baseline; `digits`: significant ones that are kept, as more would be noise in a file. */
export function jobOf(result: Result, now: Date, digits = 3): BaselineJob {
  const rounded = (value: number): number => Number(value.toPrecision(digits));
  const nullable = (value: number | null): number | null => (value === null ? null : rounded(value));
  const { runs } = judgedRuns(result);
  const cells = cellsOf(result.scenario, runs, ALL_METRICS);
  const rates = (metric: RateMetric): number[] | null =>
    cells.flatMap((cell) =>
      cell.kind === 'throughput' && cell.metric === metric ? [cell.runs.map(rounded)] : [],
    )[0] ?? null;
  const capacity = rates('capacity');
  const scores = runs.map((run) => nullable(calibrationScore(run)));
  const names = [...new Set(cells.flatMap(({ endpoint }) => endpoint ?? []))];
  return {
    id: result.id,
    commit: result.commit,
    // A clock that runs ahead must not make a job the newest for ever.
    recordedAt: wholeSecond(Math.min(Date.parse(result.createdAt), now.getTime())),
    ...(scores.some((score) => score !== null) ? { calibration: scores } : {}),
    throughput: rates('throughput'),
    ...(capacity === null ? {} : { capacity }),
    endpoints: Object.fromEntries(names.map((name) => [name, endpointOf(name, cells, nullable)])),
  };
}

function endpointOf(
  name: string,
  cells: readonly MeasuredCell[],
  nullable: (value: number | null) => number | null,
): BaselineEndpoint {
  const own = cells.filter(({ endpoint }) => endpoint === name);
  const latency = (metric: LatencyMetric): (number | null)[] =>
    own.flatMap((cell) => (cell.kind === 'latency' && cell.metric === metric ? cell.runs.map(nullable) : []));
  return {
    n: own.flatMap((cell) => (cell.kind === 'latency' && cell.metric === 'p50' ? [...cell.timed] : [])),
    p50: latency('p50'),
    p95: latency('p95'),
    p99: latency('p99'),
    errors: own.flatMap((cell) =>
      cell.kind === 'errors' ? cell.runs.map(({ failed, total }): [number, number] => [failed, total]) : [],
    ),
  };
}

function wholeSecond(time: number): string {
  return new Date(Math.floor(time / 1000) * 1000).toISOString().replace('.000Z', 'Z');
}
