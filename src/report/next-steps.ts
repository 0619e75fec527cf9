import type { Cell, CellVerdict } from '../gate/verdict.js';
import { cellId } from '../gate/cells.js';
import { comparisonSteps, standsIn } from './comparison-steps.js';
import { shellWord } from './shell-word.js';
import { isUncompared } from './report.js';
import type { ReportView } from './report.js';
import { capitalized, gaveUp, serverDied } from './verdict-words.js';

/** One thing to do. Names in the text come from outside. */
export interface NextStep {
  readonly text: string;
  /** To be copied; from outside in part. */
  readonly command: string | null;
}

/** What the reader should do now: a step or two per kind of finding; empty when all is well. */
export function nextSteps(view: ReportView): readonly NextStep[] {
  if (standsIn(view.verdict)) return comparisonSteps(view);
  return [
    ...failureSteps(view),
    ...regressionSteps(view),
    ...doubtSteps(view),
    ...gainSteps(view),
    ...baselineSteps(view),
  ];
}

function failureSteps(view: ReportView): readonly NextStep[] {
  const steps: readonly (NextStep | false)[] = [
    serverDied(view.result) && {
      text: "Read the server's output in the job's log for why it died. This repeats the load on your machine:",
      command: view.reproduce,
    },
    gaveUp(view.result) && {
      text: "Nearly every request failed: this report has the failures by kind, and the service's own log says more. A load that is to go on all the same needs `breaker: off` in its tier. This repeats it on your machine:",
      command: view.reproduce,
    },
    view.limits.some((limit) => limit.status === 'FAIL') && {
      text: `A limit holds whatever the baseline says. Find what takes the time or fails (figures per endpoint below), or change the limit in ${view.result.scenario.file} if the service may be like this.`,
      command: null,
    },
  ];
  return steps.filter((step) => step !== false);
}

function regressionSteps(view: ReportView): readonly NextStep[] {
  const worst = view.cells.find((cell) => cell.verdict === 'regression');
  if (worst === undefined) return [];
  const waive = `If the cost is intended, accept it in the open, with a reason and a last day, under \`waive:\` in ${view.result.scenario.file}`;
  const expected: NextStep =
    view.verdict.baseline.state === 'used'
      ? {
          text: `${waive}; once it is merged, a new baseline makes it the norm:`,
          command: recordCommand(view),
        }
      : { text: `${waive}; once it is merged, later changes are compared with it.`, command: null };
  return [
    {
      text: 'Look at what this change adds on that path. This repeats the measurement on your machine:',
      command: view.reproduce,
    },
    { text: 'The numbers behind it, to check by hand:', command: explainCommand(view, worst) },
    expected,
  ];
}

function doubtSteps(view: ReportView): readonly NextStep[] {
  const doubtful = view.cells.find((cell) => cell.verdict === 'inconclusive');
  const scatter =
    doubtful?.by === 'pairs'
      ? 'These figures scatter too much to tell, even side by side on one machine: make the phases longer (`for:`), or measure on a machine that does nothing else.'
      : 'These figures scatter too much to tell: repeat the job, with more runs or longer phases.';
  const steps: readonly (NextStep | false)[] = [
    view.cells.some((cell) => cell.verdict === 'invalid') && {
      text: 'This tells of the load generator and its machine, not of the service: do what the reason says, then repeat the job.',
      command: null,
    },
    doubtful !== undefined && { text: scatter, command: null },
    doubtful !== undefined && {
      text: 'The numbers behind it, to check by hand:',
      command: explainCommand(view, doubtful),
    },
    view.verdict.evidence.approach.kind === 'screen-then-runs' && { text: howToPair(view), command: null },
  ];
  return steps.filter((step) => step !== false);
}

function gainSteps(view: ReportView): readonly NextStep[] {
  const has = (verdict: CellVerdict): boolean => view.cells.some((cell) => cell.verdict === verdict);
  if (!has('improved') || has('regression') || view.verdict.baseline.state === 'unusable') return [];
  return [
    {
      text: 'Hold the gain by tightening the baseline: as long as it has the old figures, a later change could lose this again unseen. Once merged, record a new one:',
      command: recordCommand(view),
    },
  ];
}

function baselineSteps(view: ReportView): readonly NextStep[] {
  const { baseline, evidence } = view.verdict;
  if (baseline.state === 'used' || evidence.base?.kind === 'self') return [];
  if (!asksToRecord(baseline.advice)) return [{ text: `${capitalized(baseline.advice)}.`, command: null }];
  if (isUncompared(view)) return [];
  const improved = view.cells.some((cell) => cell.verdict === 'improved');
  const gain = improved ? ', and hold the gain' : '';
  return [
    {
      text: `This verdict needs no baseline: both sides were measured now. With one recorded on the main branch, on this kind of machine, later pull requests need fewer runs${gain}:`,
      command: recordCommand(view),
    },
  ];
}

function howToPair({ result, verdict }: ReportView): string {
  const sees = 'Side by side with its base the gate sees much smaller changes';
  if (result.environment.target !== 'local')
    return `${sees}: name a deployment of the base with \`--base-target URL\`.`;
  const why = verdict.evidence.noPairs;
  return `${sees}: let the base be built and started here${why === null ? '' : ` (now: ${why})`}.`;
}

function explainCommand(view: ReportView, cell: Cell): string {
  return `loadgate explain ${shellWord(resultFile(view))} --cell ${shellWord(cellId(cell))}`;
}

/** Said before the recording commands, to a reader who may see the gate for the first time. */
export const RECORDING =
  'This change was measured, but there is nothing to compare it with, so the gate can only watch its limits. ' +
  'A baseline changes that: on the main branch, on the kind of machine that the gate runs on, record one and commit the file:';

/** Commands that record a baseline; empty where that would not help. */
export function recordingCommands(view: ReportView): readonly string[] {
  const { baseline, overall } = view.verdict;
  if (overall !== 'not-compared' || baseline.state === 'used' || !asksToRecord(baseline.advice)) return [];
  const { scenario } = view.result;
  const file = scenario.file === 'loadgate.yml' ? '' : ` ${shellWord(scenario.file)}`;
  return [
    `loadgate run${file} --tier ${shellWord(view.tier)}`,
    recordCommand(view),
    `git add ${shellWord(baselineFile(view))}`,
    'git commit -m "Record the performance baseline"',
  ];
}

function asksToRecord(advice: string): boolean {
  return advice.includes('loadgate baseline update');
}

function recordCommand(view: ReportView): string {
  const file = baselineFile(view);
  const elsewhere = file === 'perf-baseline.json' ? '' : ` --baseline ${shellWord(file)}`;
  return `loadgate baseline update ${shellWord(resultFile(view))}${elsewhere}`;
}

function resultFile(view: ReportView): string {
  return `${view.files ?? 'loadgate-results'}/result.json`;
}

function baselineFile(view: ReportView): string {
  return view.verdict.baseline.file === '' ? 'perf-baseline.json' : view.verdict.baseline.file;
}
