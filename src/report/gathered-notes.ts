import type { Verdict } from '../gate/verdict.js';
import type { Note } from '../model/notes.js';
import { info } from '../model/notes.js';
import { formatDuration } from '../model/units.js';
import type { Result, Run } from '../result/result.js';

/** What the reader must know, each text once. */
export interface GatheredNotes {
  readonly warnings: readonly string[];
  readonly infos: readonly string[];
}

/** Notes of the measurement, its runs and the verdict, and which runs ended early on purpose. */
export function gatherNotes(result: Result, verdict: Verdict): GatheredNotes {
  const whole = [...verdict.notes, ...result.notes];
  const ofRuns = result.runs.flatMap((run) => [
    ...(run.side === 'head' ? plannedEnd(run) : []),
    ...run.notes,
  ]);
  const runsByText = new Map<string, number[]>();
  for (const run of result.runs) {
    for (const note of run.notes)
      runsByText.set(note.text, [...(runsByText.get(note.text) ?? []), run.number]);
  }
  const told = (note: Note): string =>
    withRuns(note.text, runsByText.get(note.text) ?? [], result.runs.length);
  const texts = (level: Note['level']): readonly string[] =>
    eachOnce(
      [...whole, ...ofRuns]
        .filter((note) => note.level === level && note.text.trim() !== '' && !isInHeadline(note, verdict))
        .map(told),
    );
  const warnings = texts('warning');
  return { warnings, infos: texts('info').filter((text) => !warnings.includes(text)) };
}

/** Why all the runs that count were refused is the headline itself. */
function isInHeadline({ text }: Note, { overall, headline }: Verdict): boolean {
  const [, reason] = /^Runs? [^:]* not compared: (.*)\.$/s.exec(text) ?? [];
  return reason !== undefined && overall === 'invalid' && headline.includes(reason);
}

/** Each once. Repeated runs differ in the numbers of their reasons alone: the first is told. */
function eachOnce(texts: readonly string[]): readonly string[] {
  const alike = new Map<string, string[]>();
  for (const text of new Set(texts)) {
    const key = text.startsWith('A run was repeated: ') ? text.replaceAll(/\d[\d.,]*/g, '#') : text;
    alike.set(key, [...(alike.get(key) ?? []), text]);
  }
  return [...alike.values()].map(([first = '', ...others]) =>
    others.length === 0
      ? first
      : first.replace('A run was repeated', `${others.length + 1} runs were repeated`),
  );
}

/** The other ends keep a run from being compared: the verdict's notes tell them. */
function plannedEnd(run: Run): readonly Note[] {
  const { end } = run;
  if (end.reason !== 'until') return [];
  return [info(`Run ${run.number} ended after ${formatDuration(end.after)}, as planned: ${end.condition}.`)];
}

function withRuns(text: string, runs: readonly number[], of: number): string {
  if (runs.length === 0 || runs.length === of) return text;
  return `${text} (run ${runs.join(', ')} of ${of})`;
}
