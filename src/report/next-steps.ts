import type { CellVerdict } from '../gate/verdict.js';
import type { ReportView } from './report.js';
import { serverDied } from './verdict-words.js';

/** One thing to do. Names in the text come from outside. */
export interface NextStep {
  readonly text: string;
  /** To be copied; from outside in part. */
  readonly command: string | null;
}

/** What the reader should do now: a step or two per kind of finding; empty when all is well. */
export function nextSteps(view: ReportView): readonly NextStep[] {
  const has = (verdict: CellVerdict): boolean => view.cells.some((cell) => cell.verdict === verdict);
  const { baseline } = view.verdict;
  const record = recordCommand(view);
  const steps: readonly (NextStep | false)[] = [
    serverDied(view.result) && {
      text: "Read the server's output in the job's log for why it died. This repeats the load on your machine:",
      command: view.reproduce,
    },
    has('regression') && {
      text: 'Look at what this change adds on that path. This repeats the measurement on your machine:',
      command: view.reproduce,
    },
    has('regression') && {
      text: 'If the cost is intended, record a new baseline once it is merged:',
      command: record,
    },
    view.limits.some((limit) => limit.status === 'FAIL') && {
      text: `A limit holds whatever the baseline says. Find what takes the time or fails (figures per endpoint below), or change the limit in ${view.result.scenario.file} if the service may be like this.`,
      command: null,
    },
    has('invalid') && {
      text: 'The load generator was too slow for its own times to be trusted: repeat the job, on a larger machine or with less load.',
      command: null,
    },
    has('inconclusive') && {
      text: 'These figures scatter too much to tell: repeat the job, with more runs or longer phases.',
      command: null,
    },
    has('improved') &&
      !has('regression') && {
        text: 'Hold the gain: once merged, record it as the baseline:',
        command: record,
      },
    baseline.state === 'unusable' &&
      !asksToRecord(baseline.advice) && { text: asSentence(baseline.advice), command: null },
  ];
  return steps.filter((step) => step !== false);
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

function asSentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function asksToRecord(advice: string): boolean {
  return advice.includes('loadgate baseline update');
}

function recordCommand(view: ReportView): string {
  const file = baselineFile(view);
  const elsewhere = file === 'perf-baseline.json' ? '' : ` --baseline ${shellWord(file)}`;
  return `loadgate baseline update ${shellWord(`${view.files ?? 'loadgate-results'}/result.json`)}${elsewhere}`;
}

function baselineFile(view: ReportView): string {
  return view.verdict.baseline.file === '' ? 'perf-baseline.json' : view.verdict.baseline.file;
}

/** A word as a POSIX shell takes it literally. */
function shellWord(text: string): string {
  return /^[\w./:=@%+-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
