import type { Result } from '../result/result.js';
import { headRuns } from '../result/sides.js';
import { ranOut } from '../gate/generator-validity.js';
import type { BaselineUse, Cell, CellVerdict, ThresholdVerdict, Verdict } from '../gate/verdict.js';
import { isRate } from '../plan/gate-plan.js';

/** How a verdict is shown: an emoji where they render, a sign of one column in a terminal, and its words. */
export interface VerdictLook {
  readonly emoji: string;
  readonly sign: string;
  readonly words: string;
  readonly color: 'red' | 'yellow' | 'green' | 'gray';
}

const LOOKS: Readonly<Record<CellVerdict, VerdictLook>> = {
  regression: { emoji: '❌', sign: '✗', words: 'regression', color: 'red' },
  invalid: { emoji: '⚠️', sign: '!', words: 'invalid', color: 'yellow' },
  inconclusive: { emoji: '⚠️', sign: '?', words: 'inconclusive', color: 'yellow' },
  improved: { emoji: '🚀', sign: '↑', words: 'improved', color: 'green' },
  pass: { emoji: '✅', sign: '✓', words: 'pass', color: 'green' },
  'not-compared': { emoji: '⏭️', sign: '·', words: 'not compared', color: 'gray' },
};

const THRESHOLD_LOOKS: Readonly<Record<ThresholdVerdict['status'], VerdictLook>> = {
  FAIL: { emoji: '❌', sign: '✗', words: 'FAIL', color: 'red' },
  MARGINAL: { emoji: '⚠️', sign: '!', words: 'MARGINAL', color: 'yellow' },
  PASS: { emoji: '✅', sign: '✓', words: 'PASS', color: 'green' },
  'not applicable': { emoji: '⏭️', sign: '·', words: 'not applicable', color: 'gray' },
};

export function lookOf(verdict: CellVerdict): VerdictLook {
  return LOOKS[verdict];
}

export function lookOfThreshold(status: ThresholdVerdict['status']): VerdictLook {
  return THRESHOLD_LOOKS[status];
}

/** The look of the whole: a missed limit, a server that died or failed nearly everything is red, whatever the cells say. */
export function lookOverall({ verdict, result }: { verdict: Verdict; result: Result }): VerdictLook {
  const red =
    verdict.thresholds.some(({ status }) => status === 'FAIL') || serverDied(result) || gaveUp(result);
  return red ? LOOKS.regression : LOOKS[verdict.overall];
}

/** The verdict in a word, a target that died or failed nearly everything told apart from what could not be judged. */
export function verdictOfReport(input: { verdict: Verdict; result: Result }): CellVerdict | 'target-failure' {
  const { overall } = input.verdict;
  return overall !== 'regression' && lookOverall(input) === LOOKS.regression ? 'target-failure' : overall;
}

export function serverDied(result: Result): boolean {
  return headRuns(result).some((run) => run.end.reason === 'server-died');
}

/** Whether the circuit breaker ended a run because the target failed nearly everything. */
export function gaveUp(result: Result): boolean {
  return headRuns(result).some((run) => run.end.reason === 'breaker' && !ranOut(run));
}

/** The headline as it goes on behind `loadgate smoke: `: with a small letter, unless a name starts it. */
export function headlineOf({ verdict }: { verdict: Verdict }): string {
  const { headline, cells } = verdict;
  const isName = cells.some(({ endpoint }) => endpoint !== null && headline.startsWith(endpoint));
  return !isName && /^[A-Z][a-z']/.test(headline)
    ? headline.charAt(0).toLowerCase() + headline.slice(1)
    : headline;
}

export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/**
 * What a fixed band is worth, where one was used. The rates are those of the simulation in `bench/gate`: median of
 * three runs, 11 cells.
 */
export function fixedBandWarning(cells: readonly Cell[]): string {
  if (!cells.some(({ by, change }) => by === 'fixed band' && change !== null)) return '';
  return (
    'Fixed bands know nothing of noise: with ±15 % and three runs, 20 % of unchanged pull requests turned red in a ' +
    'simulation of one quiet machine, and 45 % on shared runners.'
  );
}

/** The cells for reading: worst first, then by how far they moved to the worse side, measured in bands. */
export function worstFirst(cells: readonly Cell[]): readonly Cell[] {
  const order = Object.keys(LOOKS);
  return cells
    .map((cell, index) => ({ cell, index, rank: order.indexOf(cell.verdict), worse: worsening(cell) }))
    .sort((a, b) => a.rank - b.rank || b.worse - a.worse || a.index - b.index)
    .map(({ cell }) => cell);
}

/** `3 days ago`; null where the date can't be read. */
export function ageOf(recordedAt: string, now: Date): string | null {
  const minutes = (now.getTime() - Date.parse(recordedAt)) / 60_000;
  if (!Number.isFinite(minutes)) return null;
  if (minutes < 1) return 'just now';
  if (minutes < 60) return ago(minutes, 'minute');
  if (minutes < 48 * 60) return ago(minutes / 60, 'hour');
  return ago(minutes / 1440, 'day');
}

/** `perf-baseline.json, 3 jobs, newest 1a2b3c4, 2 days ago` */
export function describeBaseline(baseline: BaselineUse, now: Date): string {
  if (baseline.state === 'unusable') return `not used: ${baseline.reason}`;
  if (baseline.result) return describeResult(baseline, now);
  const jobs = baseline.jobs === 1 ? '1 job' : `${baseline.jobs} jobs, newest`;
  const commit = baseline.commit === null ? '' : ` of commit ${shortCommit(baseline.commit)}`;
  const age = ageOf(baseline.recordedAt, now);
  return `${baseline.file}, ${jobs}${commit}${age === null ? '' : `, recorded ${age}`}`;
}

/** `result A (a/result.json) of commit 1a2b3c4, measured 2 days ago` */
function describeResult(result: Extract<BaselineUse, { state: 'used' }>, now: Date): string {
  const commit = result.commit === null ? '' : ` of commit ${shortCommit(result.commit)}`;
  const age = ageOf(result.recordedAt, now);
  return `result A (${result.file})${commit}${age === null ? '' : `, measured ${age}`}`;
}

export function shortCommit(commit: string): string {
  return /^[0-9a-f]{12,}$/i.test(commit) ? commit.slice(0, 7) : commit;
}

function worsening(cell: Cell): number {
  if (cell.change === null || !Number.isFinite(cell.change)) return -Infinity;
  const worse = isRate(cell.metric) ? -cell.change : cell.change;
  const inBands = worse / (cell.band !== null && cell.band > 0 ? cell.band : USUAL_BAND);
  // Among improvements the largest comes first.
  return cell.verdict === 'improved' ? -inBands : inBands;
}

/** Where pairs decided there is no band: the floor of a change that counts. */
const USUAL_BAND = 0.15;

function ago(count: number, unit: string): string {
  const whole = Math.floor(count);
  return `${whole} ${unit}${whole === 1 ? '' : 's'} ago`;
}
