import { TOO_NOISY } from '../gate/detectable.js';
import { figureChange, type RatioMetric } from '../gate/log-scale.js';
import { FALSE_DISCOVERY_RATE, type Look, type PairEstimate } from '../gate/pairs.js';
import { medianVariance } from '../statistics/median-variance.js';
import { normalCdf } from '../statistics/normal.js';
import { SHAMOS_EFFICIENCY, shamosVariance } from '../statistics/shamos.js';
import { studentTQuantile } from '../statistics/student-t.js';
import { formatChange } from '../model/units.js';
import { median } from '../result/median.js';
import type { Cell } from '../gate/verdict.js';
import { cellId } from '../gate/cells.js';
import { number, percent, signed } from './explain-numbers.js';
import { bhPosition } from './explain-rejection.js';
import { differencesOf } from './explain-samples.js';
import { formatInterval, plural } from './figure-words.js';
import { figureInterval } from './markdown-looks.js';
import type { ReportInput } from './report.js';
import { lookOf } from './verdict-words.js';
import { isRate } from '../plan/gate-plan.js';

/** One look at the pairs, every number of it; empty where the cell was not among those looked at. */
export function explainLook(
  cell: Cell,
  look: Look,
  looks: readonly Look[],
  input: ReportInput,
): readonly string[] {
  const found = look.cells.find(({ id }) => id === cellId(cell));
  if (found === undefined || cell.metric === 'errors') return [];
  const differences = differencesOf(cell, input.result).slice(0, look.pairs);
  return [
    `Look ${looks.indexOf(look) + 1}, after ${plural(look.pairs, 'pair')}`,
    ...estimateLines(found, differences, cell.metric),
    ...testLines(found, look, input),
    `  beyond the floor: ${found.beyondFloor ?? 'no'}`,
    `  sees four times in five: ${percent(found.detectable)}; tested alone ${percent(found.noise)}${found.noise > TOO_NOISY ? `, above ${percent(TOO_NOISY)}: too noisy` : ''}`,
    `  ${lookOf(found.verdict).words}${found.verdict === 'inconclusive' ? whyInconclusive(found) : ''}; ${look.decision === 'continue' ? 'more pairs are worth their time: go on' : 'stop here'}`,
  ];
}

function estimateLines(
  found: PairEstimate,
  differences: readonly number[],
  metric: RatioMetric,
): readonly string[] {
  const n = differences.length;
  const change = formatChange(figureChange(metric, found.estimate));
  const half = studentTQuantile(0.975, found.df);
  const interval = formatInterval({ metric, interval: figureInterval(metric, found.interval) });
  return [
    `  median of d = ${signed(found.estimate)} (${change}), d = ln(head ÷ base)${isRate(metric) ? ', its sign turned' : ''}: ${differences.map(signed).join(', ')}`,
    ...spreadLines(found, differences),
    `  SE = σ_d·√v${subscript(n)} = ${number(found.sd)}·√${medianVariance(n)} = ${number(found.se)}, ${number(found.df)} degrees of freedom`,
    `  95 % interval = d ± t(97.5 %)·SE = ${signed(found.estimate)} ± ${number(half)}·${number(found.se)} = ${signed(found.interval.low)} … ${signed(found.interval.high)}, that is ${interval} (not adjusted for the number of looks)`,
  ];
}

/** σ_d² mixes what was known before (ν_L, σ̃_w) with what the differences show (ν_k, their Shamos variance). */
function spreadLines(found: PairEstimate, differences: readonly number[]): readonly string[] {
  const own = SHAMOS_EFFICIENCY * (differences.length - 1);
  const seen = differences.length > 1 ? shamosVariance([differences]) : 0;
  const known = found.df - own;
  const prior = (found.sd ** 2 * found.df - own * seen) / known;
  const agrees = Math.abs((median(differences) ?? NaN) - found.estimate) < 1e-6;
  if (!agrees || !(prior > 0) || !(known > 0))
    return [`  σ_d = ${number(found.sd)} (from runs that this result does not show as they were judged)`];
  return [
    `  known before: σ̃_w = ${number(Math.sqrt(prior / 2))} run to run (baseline and both sides of the pairs, drawn to the usual noise of this metric), ν_L = ${number(known)}`,
    `  seen in d: Shamos(d)² = ${number(seen)}, ν_k = ${SHAMOS_EFFICIENCY}·(${differences.length} − 1) = ${number(own)}`,
    `  σ_d² = (ν_L·2·σ̃_w² + ν_k·Shamos(d)²) ÷ (ν_L + ν_k) = (${number(known)}·${number(prior)} + ${number(own)}·${number(seen)}) ÷ ${number(found.df)} = ${number(found.sd ** 2)}; σ_d = ${number(found.sd)}`,
  ];
}

function testLines(found: PairEstimate, look: Look, { verdict }: ReportInput): readonly string[] {
  const side = found.estimate < 0 ? 1 : -1;
  const p = (cell: PairEstimate): number => normalCdf(side * cell.zAdjusted);
  return [
    `  t = d ÷ SE = ${signed(found.estimate / found.se)}, as unlikely as a normal z of ${signed(found.z)}`,
    `  factor = ${factorOf(look, verdict.evidence.approach)}; z·factor = ${signed(found.zAdjusted)}; p = ${number(p(found))} for ${found.estimate < 0 ? 'better' : 'worse'}`,
    ...bhPosition(look.cells.map(p), p(found), FALSE_DISCOVERY_RATE),
  ];
}

/** √(v_last ÷ v_k) ÷ penalty: strict when little is known. */
function factorOf({ factor, pairs }: Look, approach: ReportInput['verdict']['evidence']['approach']): string {
  const planned = 'looks' in approach ? approach.looks : [];
  const last = planned.at(-1);
  if (last === undefined || factor === 1) return `${number(factor)} (a single look)`;
  const shape = Math.sqrt(medianVariance(last) / medianVariance(pairs));
  return `√(v${subscript(last)} ÷ v${subscript(pairs)}) ÷ ${number(shape / factor)} = ${number(factor)} (strict at first, since looking several times finds more by chance)`;
}

function whyInconclusive({ noise }: PairEstimate): string {
  return noise > TOO_NOISY ? ' (too noisy)' : ' (beyond the floor, but rejected only by a looser test)';
}

function subscript(count: number): string {
  return String(count).replace(/\d/g, (digit) => String.fromCodePoint(0x2080 + Number(digit)));
}
