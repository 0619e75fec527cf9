import type { Approach, Result, Run } from '../result/result.js';
import { soloRuns } from '../result/sides.js';
import { bandOf } from './band.js';
import { calibrationShift } from './calibration.js';
import { cellId, cellsOf, type LatencyCell, type MeasuredCell, type ThroughputCell } from './cells.js';
import { LEAST_RATE_CHANGE } from './compare.js';
import { whyExcluded, whyNoBase } from './exclusion.js';
import type { Floor } from './log-scale.js';
import { observe, type Observed } from './observations.js';
import { recordedValues } from './recorded-values.js';
import type { CellSamples } from './samples.js';
import type { GateState } from './strategy.js';
import type { BaselineEntry } from './baseline-schema.js';
import { isUsable } from './validity.js';

/** What the gate's statistics see of a measurement: the learned cells that can be judged, and how far it got. */
export function gateState(result: Result, entry: BaselineEntry | null): GateState {
  return gateStateOf(result, observe(result, entry));
}

export function gateStateOf(result: Result, observed: Observed): GateState {
  const { scenario, entry } = observed;
  const solo = soloRuns(result);
  const values = runValues(result);
  const cells = observed.cells.filter(
    (cell): cell is RatioCell => isLearned(cell, scenario.gate) && whyExcluded(cell, observed) === null,
  );
  return {
    approach: approachNow(result, entry),
    cells: cells.map((cell): CellSamples => {
      const id = cellId(cell);
      const recorded = recordedValues(cell, entry);
      const noBase = whyNoBase(cell, observed) !== null;
      return {
        id,
        metric: cell.metric,
        jobs: 'jobs' in recorded ? recorded.jobs : [],
        head: solo.map((run) => values(run, id)),
        pairs: observed.pairs.map(({ base, head }) => ({
          base: noBase || base === null ? null : values(base, id),
          head: head === null ? null : values(head, id),
        })),
      };
    }),
    // Runs that can't be used count too: otherwise a machine that is always too busy would be measured for ever.
    measured: { head: solo.length, pairs: observed.pairs.length },
    machine: result.environment.ci ? 'hosted' : 'same',
    calibrationShift: calibrationShift(
      solo.filter((run) => isUsable(run, result)),
      entry,
    ),
    floor: floorOf(scenario.gate.floor),
  };
}

export type RatioCell = LatencyCell | ThroughputCell;

/** Whether a cell is judged at all, and by a learned band. */
export function isLearned(cell: MeasuredCell, gate: Result['scenario']['gate']): cell is RatioCell {
  return (
    cell.kind !== 'errors' &&
    gate.metrics.includes(cell.metric) &&
    bandOf(gate, cell.endpoint, cell.metric) === 'learned'
  );
}

export function floorOf({ relative, absolute }: Result['scenario']['gate']['floor']): Floor {
  return { relative, latency: absolute, throughput: LEAST_RATE_CHANGE };
}

/** A result that was measured without a baseline can be judged by one later. */
function approachNow({ evidence: { approach } }: Result, entry: BaselineEntry | null): Approach {
  return approach.kind === 'none' && entry !== null ? { kind: 'runs', runs: approach.runs } : approach;
}

/** The figure of a cell in a run that can be used; null where it has none. */
function runValues(result: Result): (run: Run, id: string) => number | null {
  const byRun = new Map(
    result.runs.map((run): [Run, ReadonlyMap<string, number | null>] => [run, valuesOf(run, result)]),
  );
  return (run, id) => byRun.get(run)?.get(id) ?? null;
}

function valuesOf(run: Run, { scenario }: Result): ReadonlyMap<string, number | null> {
  if (!isUsable(run, { scenario })) return new Map();
  return new Map(
    cellsOf(scenario, [run], scenario.gate.metrics).flatMap((cell): [string, number | null][] =>
      cell.kind === 'errors' ? [] : [[cellId(cell), cell.runs[0] ?? null]],
    ),
  );
}
