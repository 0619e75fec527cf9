import { info, warning, type Note } from '../model/notes.js';
import { formatChange } from '../model/units.js';
import type { Result } from '../result/result.js';
import { headRuns } from '../result/sides.js';
import { environmentOf } from './baseline.js';
import { BASELINE_SCHEMA, type Baseline, type BaselineEntry } from './baseline-schema.js';
import { jobOf } from './baseline-update.js';
import { calibrationShift } from './calibration.js';
import { differencesOf } from './comparability.js';
import { judge } from './judge.js';
import { judgedRuns } from './validity.js';
import type { Cell, Verdict } from './verdict.js';

/** A saved result, and the file it was read from as the user named it. */
export interface NamedResult {
  readonly file: string;
  readonly result: Result;
}

/**
 * Judges result B (after) against result A (before) by the gate's own rules, with A as a baseline of one job. Where
 * they can't be compared their figures stand side by side without a verdict, and the verdict says why.
 */
export function compareResults(a: NamedResult, b: NamedResult, now: Date): Verdict {
  const before = alone(a.result);
  const after = alone(b.result);
  const entry = entryOf(before, after, now);
  const baseline: Baseline = { schema: BASELINE_SCHEMA, entries: [entry] };
  const verdict = judge(after, { file: a.file, baseline }, now);
  const reason = whyNot(before, after);
  const notes = [...verdict.notes, ...comparisonNotes(before, after, entry)];
  if (reason !== null) return withoutVerdict({ ...verdict, notes }, a.file, reason);
  const known =
    verdict.baseline.state === 'used' ? { ...verdict.baseline, result: true as const } : verdict.baseline;
  return { ...verdict, baseline: known, notes: [...notes, info(ONE_JOB)] };
}

const ONE_JOB =
  'Compared with one result: how much figures differ from job to job is not known from it, so that learned bands are those of usual noise.';

/** The head's runs, as if they had been made without pairs: what B was paired with is not A. */
export function alone(result: Result): Result {
  const runs = headRuns(result).map((run) => ({ ...run, pair: null }));
  return {
    ...result,
    runs,
    evidence: { approach: { kind: 'runs', runs: runs.length }, base: null, noPairs: null },
  };
}

/** No digits are dropped: a result compared with itself has not changed. */
const EXACT = 16;

/** A as the baseline of B: whether it may be one is decided apart, so that the figures can be shown in any case. */
function entryOf(before: Result, after: Result, now: Date): BaselineEntry {
  // Both may come from one job, and a result may be compared with itself.
  const job = { ...jobOf(before, now, EXACT), id: `A: ${before.id}` };
  return {
    tier: after.scenario.tier.name,
    environment: environmentOf(after.environment),
    scenario: after.scenario.hash,
    jobs: [job],
  };
}

function whyNot(before: Result, after: Result): string | null {
  if (before.interrupted !== null) return `result A was stopped by ${before.interrupted} and is partial`;
  const { refusal } = judgedRuns(before);
  if (refusal !== null) return `result A can't be compared with: ${refusal.reason}`;
  const differences = differencesOf(before, after);
  return differences.length === 0 ? null : `they were not measured alike: ${differences.join('; ')}`;
}

/** The same figures, but none of them judged. Limits are absolute: they hold whatever B is compared with. */
function withoutVerdict(verdict: Verdict, file: string, reason: string): Verdict {
  const cells = verdict.cells.map((cell): Cell => ({
    ...cell,
    before: [],
    verdict: cell.verdict === 'invalid' ? 'invalid' : 'not-compared',
    band: null,
    by: 'nothing',
    interval: null,
    detectable: null,
    waived: null,
    reason: cell.change === null ? cell.reason : reason,
  }));
  const shared = {
    ...verdict,
    cells,
    baseline: {
      state: 'unusable' as const,
      file,
      reason,
      advice:
        'measure both with the same scenario, tier and kind of machine; the figures above are side by side, but not judged',
    },
    decision: null,
    sensitivity: null,
    waivers: [],
  };
  const limits = verdict.thresholds.filter(({ status }) => status === 'FAIL').map(({ text }) => text);
  if (verdict.overall === 'invalid') return shared;
  if (limits.length === 0) return { ...shared, overall: 'not-compared', headline: `Not compared: ${reason}` };
  const missed = `${limits.length} ${limits.length === 1 ? 'limit' : 'limits'} missed: ${limits.join('; ')}`;
  return { ...shared, overall: 'regression', headline: `${missed}; not compared: ${reason}` };
}

/** More than this and part of a difference is the machine's. */
const OTHER_SPEED = 0.08;

function comparisonNotes(before: Result, after: Result, entry: BaselineEntry): Note[] {
  const shift = calibrationShift(judgedRuns(after).runs, entry);
  const [from, to] = [before.environment.target, after.environment.target];
  return [
    ...(from === to ? [] : [info(`The targets differ: ${from} in A, ${to} in B.`)]),
    ...(shift === null || Math.abs(shift) <= OTHER_SPEED
      ? []
      : [
          warning(
            `The machine of B needed ${formatChange(shift)} of the time that A's did for the same small tasks: part of the differences is the machine's.`,
          ),
        ]),
    ...(Date.parse(before.createdAt) > Date.parse(after.createdAt)
      ? [warning('A was measured after B: the first result is taken as before, the second as after.')]
      : []),
  ];
}
