import type { Verdict } from '../gate/verdict.js';
import { headRuns, pairedRuns, soloRuns } from '../result/sides.js';
import type { Base, Result } from '../result/result.js';
import { plural } from './figure-words.js';
import { cellId } from '../gate/cells.js';
import { shortCommit } from './verdict-words.js';

type Measured = Pick<{ result: Result; verdict: Verdict }, 'result' | 'verdict'>;

const MOST_NAMED = 3;

/** One line: which runs there were, why, and what they were compared with. Names in it come from outside. */
export function describeEvidence(measured: Measured): string {
  const { result, verdict } = measured;
  const { approach, noPairs } = verdict.evidence;
  const without = noPairs === null ? '' : `; no pairs: ${noPairs}`;
  const runs = plural(headRuns(result).length, 'run');
  switch (approach.kind) {
    case 'none':
      return `${runs}, without anything to compare with${without}`;
    case 'runs':
      return `${runs}${against(verdict, 'against')}${without}`;
    case 'pairs':
      return `${whyPairs(verdict)}${pairsOf(measured)}`;
    case 'screen-then-pairs':
      return `${screened(measured)}${suspicion(measured, pairsOf(measured))}${without}`;
    case 'screen-then-runs':
      return `${screened(measured)}${suspicion(measured, `${runs} decided`)}${without}`;
  }
}

/** How many pairs were looked at when the pairs decided. */
export function pairsMade({ result, verdict }: Measured): number {
  return verdict.decision?.looks.at(-1)?.pairs ?? pairedRuns(result).length;
}

/** `on this runner`: what both sides of the pairs have in common. */
export function placeOfPairs({ result, verdict }: Measured): string {
  if (verdict.evidence.base?.kind === 'target') return 'side by side';
  return result.environment.ci ? 'on this runner' : 'on this machine';
}

function describeBase(base: Exclude<Base, { kind: 'self' }>): string {
  if (base.kind === 'target') return `the deployment at ${base.target}`;
  return `the base commit ${shortCommit(base.commit)}${base.why === '' ? '' : ` (${base.why})`}`;
}

function whyPairs({ baseline }: Verdict): string {
  return baseline.state === 'unusable' ? 'no usable baseline: ' : '';
}

function pairsOf(measured: Measured): string {
  const { base } = measured.verdict.evidence;
  const pairs = plural(pairsMade(measured), 'pair');
  const place = placeOfPairs(measured);
  if (base === null) return `${pairs} ${place}`;
  if (base.kind === 'self') return `the same code twice, ${pairs} ${place}`;
  return `${pairs} with ${describeBase(base)} ${place}`;
}

function screened({ result, verdict }: Measured): string {
  const { approach } = verdict.evidence;
  const planned = approach.kind === 'pairs' ? Infinity : approach.runs;
  const made = Math.min(planned, soloRuns(result).length);
  return `${plural(made, 'run')} screened${against(verdict, 'against')}`;
}

function against({ baseline }: Verdict, how: string): string {
  if (baseline.state === 'used' && baseline.result) return ` ${how} result A`;
  return baseline.state === 'used' ? ` ${how} ${plural(baseline.jobs, 'baseline job')}` : '';
}

/** What the screen found, and what was done about it. */
function suspicion({ verdict }: Measured, followUp: string): string {
  const screen = verdict.decision?.screen;
  if (!screen) return '';
  const suspects = screen.cells.filter(({ suspect }) => suspect);
  if (suspects.length === 0) return '; nothing looked suspect';
  if (screen.allSuspect === 'calibration')
    return `; this machine is not as fast as the baseline's was, so every cell was suspect: ${followUp}`;
  if (screen.allSuspect === 'shifted alike')
    return `; all cells moved alike, so every one was suspect: ${followUp}`;
  const known = verdict.cells.map(cellId);
  const names = suspects.slice(0, MOST_NAMED).map(({ id }) => known.find((name) => name === id) ?? id);
  const more = suspects.length > names.length ? ` and ${suspects.length - names.length} more` : '';
  return `; ${names.join(', ')}${more} looked suspect: ${followUp}`;
}
