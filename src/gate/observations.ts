import { figures } from '../result/figures.js';
import type { Result, Run, ScenarioSummary } from '../result/result.js';
import type { BaselineEntry } from './baseline-schema.js';
import { ALL_METRICS, cellsOf, type MeasuredCell } from './cells.js';
import { isUsable, judgedRuns, type JudgedRuns } from './validity.js';

/** All that can be compared: the head's runs, the base's, and what the baseline knows. */
export interface Observed {
  readonly scenario: ScenarioSummary;
  /** The head's runs that count; `refusal` when they are too few. */
  readonly head: JudgedRuns;
  /** What the head's runs measured: every metric, judged or not. */
  readonly cells: readonly MeasuredCell[];
  /** What those of them measured that are not part of a pair. */
  readonly soloCells: readonly MeasuredCell[];
  /** Every pair that was begun, in order; null where a side has no usable run. */
  readonly pairs: readonly { readonly base: Run | null; readonly head: Run | null }[];
  /** The pairs of which both sides are usable. */
  readonly complete: readonly CompletePair[];
  /** What the base measured in the complete pairs. */
  readonly baseCells: readonly MeasuredCell[];
  /** The same runs of the head. */
  readonly pairedCells: readonly MeasuredCell[];
  /** Null: the baseline is unusable. */
  readonly entry: BaselineEntry | null;
}

export interface CompletePair {
  readonly base: Run;
  readonly head: Run;
}

export function observe(result: Result, entry: BaselineEntry | null): Observed {
  const { scenario } = result;
  const head = judgedRuns(result);
  const pairs = begunPairs(result);
  const complete = pairs.flatMap((pair) =>
    pair.base && pair.head ? [{ base: pair.base, head: pair.head }] : [],
  );
  const measured = (runs: readonly Run[]): MeasuredCell[] =>
    runs.length === 0 ? [] : cellsOf(scenario, runs, ALL_METRICS);
  return {
    scenario,
    head,
    cells: measured(head.runs),
    soloCells: measured(head.runs.filter(({ pair }) => pair === null)),
    pairs,
    complete,
    baseCells: measured(complete.map(({ base }) => base)),
    pairedCells: measured(complete.map(({ head: run }) => run)),
    entry,
  };
}

/**
 * How the base lacks an endpoint, in words; null where it has it or nothing is known. Its journeys are the head's:
 * a step that its API does not know is answered with "not found", and ends the journey.
 */
export function missingOnBase(endpoint: string, { complete }: Observed): string | null {
  if (complete.length === 0) return null;
  const seen = complete.map(({ base }) => figures(base, { endpoint, phases: 'judged' }));
  const asked = seen.reduce((sum, { requests, dropped }) => sum + requests + dropped, 0);
  if (asked === 0) return 'the base never got to this endpoint: a step before it fails there';
  const unknown = seen.every(
    ({ requests, statuses }) =>
      requests > 0 && Object.values(statuses).length > 0 && Object.keys(statuses).every(isUnknown),
  );
  return unknown ? NEW_ENDPOINT : null;
}

export const NEW_ENDPOINT = 'new endpoint: the base does not have it';

/** What services answer to a path or method they don't know. */
function isUnknown(status: string): boolean {
  return ['404', '405', '410', '501'].includes(status);
}

function begunPairs(result: Result): Observed['pairs'] {
  const pairs = new Map<number, { base: Run | null; head: Run | null }>();
  for (const run of result.runs) {
    if (run.pair === null) continue;
    const pair = pairs.get(run.pair) ?? { base: null, head: null };
    if (isUsable(run, result)) pair[run.side] = run;
    pairs.set(run.pair, pair);
  }
  return [...pairs.entries()].sort(([a], [b]) => a - b).map(([, pair]) => pair);
}
