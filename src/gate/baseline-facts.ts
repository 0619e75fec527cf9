import { formatChange, formatCount, formatMs, formatPercent, formatRate } from '../model/units.js';
import { alignedColumns } from './aligned-columns.js';
import { currentLevel, recordedCells, type RecordedCell } from './baseline-history.js';
import type { Baseline, BaselineEntry, BaselineEnvironment, BaselineJob } from './baseline-schema.js';
import { cellId } from './cells.js';
import { creepNotes, creepOf, type Creep } from './creep.js';
import { TOO_NOISY } from './detectable.js';
import { DEFAULT_FLOOR, figureOf, type RatioMetric } from './log-scale.js';
import { againstBaseline, type CellSamples } from './samples.js';
import { screen, type ScreenedCell, type ScreenResult } from './screen.js';
import { isRate } from '../plan/gate-plan.js';

/**
 * What a baseline knows, as plain text: per tier and environment its jobs, and per cell the level, the learned
 * band, the smallest worsening that a screening sees, and how far the cell is from the best it has been.
 */
export function baselineFacts(baseline: Baseline, now: Date, width = 100): string {
  const entries = baseline.entries.filter(({ jobs }) => jobs.length > 0);
  if (entries.length === 0) return 'The baseline is empty: no job has been accepted into it yet.';
  return entries.map((entry) => entryLines(entry, now, width).join('\n')).join('\n\n');
}

function entryLines(entry: BaselineEntry, now: Date, width: number): string[] {
  const current = currentLevel(entry);
  const cells = learnedCells(current);
  const creeps = creepOf(entry);
  const warnings = creepNotes(entry).map(({ text }) => `! ${text}`);
  return [
    `Tier ${entry.tier}, on ${describeEnvironment(entry.environment)}`,
    `scenario ${entry.scenario.slice(0, 16)}, ${jobCount(entry.jobs, now)}`,
    '',
    ...alignedColumns([JOB_HEAD, ...entry.jobs.toReversed().map(jobRow)], width),
    ...newLevelLines(entry),
    '',
    ...(cells.length === 0
      ? ['No endpoint has enough requests to be judged.']
      : [
          ...alignedColumns([CELL_HEAD, ...cells.map((cell) => cellRow(cell, creeps))], width),
          `Band and sees: of ${RUNS} runs of the head in CI. Sees: the smallest worsening that is followed up four times in five.`,
        ]),
    ...(warnings.length > 0 ? ['', ...warnings] : []),
  ].flatMap((line) => wrapped(line, width));
}

const METRICS: readonly RatioMetric[] = ['p50', 'p95', 'p99', 'throughput', 'capacity'];

/** Runs of a measurement, unless a tier says otherwise: the baseline does not know what the next one will say. */
const RUNS = 3;

const JOB_HEAD = ['JOB', 'COMMIT', 'RECORDED', 'RUNS', 'ENDPOINTS'];
const CELL_HEAD = ['ENDPOINT', 'METRIC', 'JOBS', 'MEDIAN', 'BAND', 'SEES', 'FROM BEST'];

function jobRow(job: BaselineJob): string[] {
  const endpoints = Object.values(job.endpoints);
  const runs = Math.max(job.throughput?.length ?? 0, ...endpoints.map(({ n }) => n.length));
  return [
    job.id,
    job.commit?.slice(0, 9) ?? '–',
    `${job.recordedAt.slice(0, 16).replace('T', ' ')}Z`,
    formatCount(runs),
    formatCount(endpoints.length),
  ];
}

function newLevelLines({ jobs }: BaselineEntry): string[] {
  return jobs.flatMap(({ id, newLevel }) =>
    newLevel === undefined
      ? []
      : [`New level since ${id}: ${newLevel.map((endpoint) => endpoint ?? 'throughput').join(', ')}.`],
  );
}

/** A cell and what would be judged of it. */
export interface LearnedRow {
  readonly cell: RecordedCell;
  readonly screened: ScreenedCell;
  readonly result: ScreenResult;
}

/** Each cell compared with itself: what its band would be, whatever is measured next. */
export function learnedCells({ jobs }: BaselineEntry): LearnedRow[] {
  const cells = recordedCells(jobs, METRICS);
  const samples = cells.map((cell): CellSamples => {
    const recorded = cell.jobs.map(({ runs }) => runs);
    const some = recorded.flat().find((value) => value !== null) ?? null;
    return { id: cellId(cell), metric: cell.metric, jobs: recorded, head: Array(RUNS).fill(some), pairs: [] };
  });
  const screened = againstBaseline(samples, RUNS, 'hosted', DEFAULT_FLOOR);
  const results = screen(screened, null).cells;
  return cells.flatMap((cell) => {
    const id = cellId(cell);
    const one = screened.find((other) => other.id === id);
    const result = results.find((other) => other.id === id);
    return one && result ? [{ cell, screened: one, result }] : [];
  });
}

function cellRow({ cell, screened, result }: LearnedRow, creeps: readonly Creep[]): string[] {
  const { learned } = screened;
  const creep = creeps.find(({ endpoint, metric }) => endpoint === cell.endpoint && metric === cell.metric);
  return [
    cell.endpoint ?? '(all)',
    cell.metric,
    formatCount(cell.jobs.length),
    formatLevel(cell.metric, figureOf(cell.metric, learned.before)),
    `±${formatPercent(learned.band)}`,
    `≥ ${formatPercent(result.detectable)}${result.detectable > TOO_NOISY ? ', too noisy' : ''}`,
    creep === undefined ? '–' : `${creep.crept ? '! ' : ''}${formatChange(creep.change)}`,
  ];
}

/** `this kind of machine: Fast CPU 3000, 4 cores, x64, Node 24, loadgate 0`, or the name of a remote target. */
export function describeEnvironment(environment: BaselineEnvironment): string {
  const loadgate = `loadgate ${environment.loadgate}`;
  if (!('cpu' in environment)) return `${environment.target}, ${loadgate}`;
  const { cpu, cores, arch, node } = environment;
  return `this kind of machine: ${cpu}, ${cores} ${cores === 1 ? 'core' : 'cores'}, ${arch}, Node ${node}, ${loadgate}`;
}

function jobCount(jobs: readonly BaselineJob[], now: Date): string {
  const count = `${jobs.length} ${jobs.length === 1 ? 'job' : 'jobs'}`;
  const newest = Math.max(...jobs.map(({ recordedAt }) => Date.parse(recordedAt)));
  const days = Math.floor((now.getTime() - newest) / DAY_MS);
  // A clock that was set back makes the newest job one of tomorrow.
  const age = days < 1 ? 'less than a day' : days === 1 ? '1 day' : `${formatCount(days)} days`;
  return `${count}, the newest ${age} old`;
}

const DAY_MS = 86_400_000;

function formatLevel(metric: RatioMetric, value: number): string {
  return isRate(metric) ? formatRate(value) : formatMs(value);
}

/** Lines of tables fit already; sentences are broken at spaces. */
function wrapped(line: string, width: number): string[] {
  const lines: string[] = [];
  let rest = line;
  while (rest.length > width) {
    const cut = rest.lastIndexOf(' ', width);
    if (cut <= 0) break;
    lines.push(rest.slice(0, cut).trimEnd());
    rest = rest.slice(cut + 1);
  }
  return [...lines, rest];
}
