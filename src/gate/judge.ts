import { info, warning, type Note } from '../model/notes.js';
import type { Result } from '../result/result.js';
import { findBaseline, type BaselineFile } from './baseline.js';
import type { BaselineEntry } from './baseline-schema.js';
import { cellsOf } from './cells.js';
import { headline } from './headline.js';
import { judgeCell } from './judge-cell.js';
import { judgeThresholds } from './thresholds.js';
import { judgedRuns, targetFailure } from './validity.js';
import {
  VERDICT_SCHEMA,
  type BaselineUse,
  type Cell,
  type CellVerdict,
  type ThresholdVerdict,
  type Verdict,
} from './verdict.js';

/** Judges a result against the baseline and the limits of its tier. Pure: the same files give the same verdict. */
export function judge(result: Result, baselineFile: BaselineFile): Verdict {
  const { runs, refusal, notes } = judgedRuns(result);
  const found = findBaseline(result, baselineFile);
  const entry = found.state === 'usable' ? found.entry : null;
  const { metrics } = result.scenario.gate;
  const measured = cellsOf(result.scenario, runs, [...new Set([...metrics, 'errors' as const])]);
  const context = { scenario: result.scenario, runs, refusal, entry, siblings: measured };
  const cells = measured
    .filter(({ metric }) => metrics.includes(metric))
    .map((cell) => judgeCell(cell, context));
  const thresholds = judgeThresholds(result);
  const baseline: BaselineUse =
    found.state === 'usable'
      ? usedBaseline(baselineFile.file, found.entry)
      : { ...found, file: baselineFile.file };
  const overall = overallVerdict(result, cells, thresholds);
  const failure = targetFailure(result);
  const now = new Set(measured.flatMap(({ endpoint }) => endpoint ?? []));
  const known = new Set(entry?.jobs.flatMap((job) => Object.keys(job.endpoints)));
  const newest = Object.keys(entry?.jobs.at(-1)?.endpoints ?? {});
  return {
    schema: VERDICT_SCHEMA,
    overall,
    headline: headline({ overall, cells, thresholds, baseline, refusal, failure }),
    cells,
    thresholds,
    baseline,
    newEndpoints: entry ? [...now].filter((name) => !known.has(name)) : [],
    vanishedEndpoints: newest.filter((name) => !now.has(name)),
    notes: [...notes, ...judgingNotes(result, entry)],
  };
}

function usedBaseline(file: string, { jobs }: BaselineEntry): BaselineUse {
  const newest = jobs.at(-1);
  return {
    state: 'used',
    file,
    jobs: jobs.length,
    commit: newest?.commit ?? null,
    recordedAt: newest?.recordedAt ?? '',
  };
}

/** The first that applies. */
function overallVerdict(
  result: Result,
  cells: readonly Cell[],
  thresholds: readonly ThresholdVerdict[],
): CellVerdict {
  const some = (verdict: CellVerdict): boolean => cells.some((cell) => cell.verdict === verdict);
  if (targetFailure(result) !== null) return 'invalid';
  if (some('regression') || thresholds.some(({ status }) => status === 'FAIL')) return 'regression';
  if (some('invalid')) return 'invalid';
  if (some('inconclusive')) return 'inconclusive';
  if (some('improved')) return 'improved';
  // Single cells that could not be compared are notes; only when there is nothing else do they decide.
  return some('pass') ? 'pass' : 'not-compared';
}

function judgingNotes(result: Result, entry: BaselineEntry | null): Note[] {
  const notes: Note[] = [];
  if (result.interrupted !== null)
    notes.push(warning(`The measurement was stopped by ${result.interrupted}.`));
  if (entry && result.runs.length < 3)
    notes.push(
      info(
        `Judged from ${result.runs.length === 1 ? 'one run' : 'two runs'}: the median of three or more is less easily moved by chance.`,
      ),
    );
  return notes;
}
