import { POWER_Z, SINGLE_CELL_TAIL, TOO_NOISY } from '../gate/detectable.js';
import { figureOf, worseBy, type RatioMetric } from '../gate/log-scale.js';
import type { LearnedBand } from '../gate/learned-band.js';
import type { ScreenResult } from '../gate/screen.js';
import { medianVariance } from '../statistics/median-variance.js';
import { studentTQuantile } from '../statistics/student-t.js';
import type { CellSamples } from '../gate/samples.js';
import type { CellDecision } from '../gate/strategy.js';
import type { Cell, Verdict } from '../gate/verdict.js';
import { number, percent, signed } from './explain-numbers.js';
import { explainRejection } from './explain-rejection.js';
import { formatFigure } from './figure-words.js';
import type { ReportInput } from './report.js';

/** The first look: the head's runs against the baseline. */
export function explainScreen(
  decided: CellDecision,
  { decision, evidence }: Verdict,
  samples: CellSamples | null,
): readonly string[] {
  const screen = decision?.screen;
  const found = screen?.cells.find(({ id }) => id === decided.id);
  if (!screen || found === undefined) return [];
  const runs = evidence.approach.kind === 'pairs' ? 0 : evidence.approach.runs;
  const others = `the median of all ${screen.cells.length} cells: ${signed(screen.common)}`;
  const all =
    screen.allSuspect === null
      ? []
      : [
          screen.allSuspect === 'calibration'
            ? '  this machine is faster or slower than the baseline’s (calibration): every cell is suspect'
            : '  all cells shifted alike: every cell is suspect',
        ];
  const se = screenError(found);
  return [
    'Screen: is there anything that deserves more evidence?',
    `  shift, with what all cells have in common taken off where there are five or more (${others}) = ${signed(found.shift)} (${changeOf(found.shift)})`,
    `  noise of the runs: σ̃_w·√(v_n + v_K·v_J) = ${filledIn(se, runs, samples)}${number(se)}`,
    `  limit = max(ln 1.07, 1.64·${number(se)}) = ${number(found.limit)}`,
    `  ${signed(found.shift)} ${found.shift > found.limit ? '>' : '≤'} ${number(found.limit)}: ${found.suspect ? 'suspect' : 'not suspect'}`,
    ...all,
    `  sees four times in five: e^(limit + ${POWER_Z}·${number(se)}) − 1 = ${percent(found.detectable)}`,
  ];
}

/** The head's runs against the baseline, by the noise that the baseline has shown. */
export function explainLearned(
  cell: Cell,
  decided: CellDecision & { readonly by: 'screen' | 'runs' },
  input: ReportInput,
): readonly string[] {
  const { learned } = decided;
  const screened = decided.by === 'screen' ? decided.screen : null;
  const critical = studentTQuantile(1 - SINGLE_CELL_TAIL, learned.df);
  const { relative } = input.result.scenario.gate.floor;
  return [
    'Learned band',
    `  D = median of the head − median of the jobs' medians = ${signed(learned.shift)} (from ${formatFigure(cell.metric, figureBefore(cell, learned))}, ${changeOf(learned.shift)})`,
    `  SE² = σ̃_w²·(v_n + v_K·v_J) + σ̃_b²·(1 + v_J) = ${partsOf(learned, screened, input)}`,
    `  SE = ${number(learned.se)}, ${number(learned.df)} degrees of freedom (Satterthwaite)`,
    `  t = D ÷ SE = ${signed(learned.shift / learned.se)}; p = ${number(learned.p.worse)} for worse, ${number(learned.p.better)} for better`,
    `  band = max(${percent(relative)}, e^(${number(critical)}·${number(learned.se)}) − 1) = ${percent(learned.band)}${learned.tooNoisy ? `, above ${percent(TOO_NOISY)}: too noisy` : ''}`,
    `  beyond the floor: ${learned.beyondFloor ?? 'no'}`,
    ...explainRejection(decided, input.verdict),
    ...(decided.by === 'runs' ? [`  sees four times in five: ${percent(decided.detectable)}`] : []),
  ];
}

/** The two parts of SE², where the screen tells them apart. */
function partsOf(learned: LearnedBand, screened: ScreenResult | null, { verdict }: ReportInput): string {
  const whole = number(learned.se ** 2);
  if (screened === null) return whole;
  const ofRuns = screenError(screened) ** 2;
  const ofJobs = Math.max(0, learned.se ** 2 - ofRuns);
  const jobs = verdict.baseline.state === 'used' ? verdict.baseline.jobs : 0;
  const between = jobs === 0 ? '' : `, σ̃_b = ${number(Math.sqrt(ofJobs / (1 + medianVariance(jobs))))}`;
  return `${number(ofRuns)} + ${number(ofJobs)} = ${whole}${between}`;
}

/** With the baseline's jobs at hand: how many runs and jobs there are, and what the runs scatter. */
function filledIn(se: number, runs: number, samples: CellSamples | null): string {
  const jobs = (samples?.jobs ?? [])
    .map((job) => job.filter((value) => value !== null))
    .filter((job) => job.length > 0);
  const head = (samples?.head ?? []).slice(0, runs).filter((value) => value !== null).length;
  if (jobs.length === 0 || head === 0) return '';
  const [ofHead, ofJobs] = [medianVariance(head), medianVariance(jobs.length)];
  const ofRuns = jobs.reduce((sum, job) => sum + medianVariance(job.length), 0) / jobs.length;
  const within = se / Math.sqrt(ofHead + ofRuns * ofJobs);
  return `${number(within)}·√(${ofHead} + ${number(ofRuns)}·${ofJobs}) = `;
}

/** limit + 0.84·SE is what the screen sees: the standard error is in between. */
function screenError({ limit, detectable }: ScreenResult): number {
  return (Math.log1p(detectable) - limit) / POWER_Z;
}

function figureBefore({ metric }: Cell, { before }: LearnedBand): number {
  return figureOf(metric as RatioMetric, before);
}

function changeOf(ratio: number): string {
  return ratio < 0 ? `${percent(worseBy(-ratio))} better` : `${percent(worseBy(ratio))} worse`;
}
